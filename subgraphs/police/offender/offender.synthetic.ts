import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { ExternalNotification } from './external-notification.js';
import { ManagedOffenderChild } from './managed-offender-child.js';
import { ManagedOffender } from './managed-offender.js';
import { ProtectiveOrder } from './protective-order.js';

export const seedOffenders: SeedPart = async ({ police: { managedOffenders } }, manager) => {
  const orders = managedOffenders.flatMap(({ id: offenderId, orders: made }) =>
    made.map((order) => ({ ...order, offenderId })),
  );
  const notifications = managedOffenders.flatMap(({ id: offenderId, externalNotifications }) =>
    externalNotifications.map((notification) => ({ ...notification, offenderId })),
  );
  await copyRows<ManagedOffender>(manager, ManagedOffender, managedOffenders);
  await copyRows<ManagedOffenderChild>(manager, ManagedOffenderChild, childLinks(managedOffenders));
  await copyRows<ProtectiveOrder>(manager, ProtectiveOrder, orders);
  await copyRows<ExternalNotification>(manager, ExternalNotification, notifications);
  return managedOffenders.length;
};
