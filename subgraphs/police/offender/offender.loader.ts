import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { ExternalNotification } from './external-notification.js';
import { ManagedOffender } from './managed-offender.js';
import { ProtectiveOrder } from './protective-order.js';

export const offendersOfChild = rowsBy(ManagedOffender, {
  through: { table: 'managed_offender_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'recordedAt',
});

export const offenderByPerson = rowBy(ManagedOffender, {
  key: 'personId',
  newestFirst: 'recordedAt',
});

export const ordersOfOffender = rowsBy(ProtectiveOrder, {
  key: 'offenderId',
  newestFirst: 'madeOn',
});

export const notificationsOfOffender = rowsBy(ExternalNotification, {
  key: 'offenderId',
  newestFirst: 'effectiveOn',
});
