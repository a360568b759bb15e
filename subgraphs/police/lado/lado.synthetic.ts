import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { LadoNotificationChild } from './lado-notification-child.js';
import { LadoNotification } from './lado-notification.js';

export const seedLadoNotifications: SeedPart = async (world, manager) => {
  const { ladoNotifications } = world.police;
  const links = childLinks(ladoNotifications);
  await copyRows<LadoNotification>(manager, LadoNotification, ladoNotifications);
  await copyRows<LadoNotificationChild>(manager, LadoNotificationChild, links);
  return ladoNotifications.length;
};
