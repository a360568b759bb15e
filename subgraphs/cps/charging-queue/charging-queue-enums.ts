import { namedEnum } from '../../shared/server/named-enum.js';

export const ChargingAwaitingEnum = namedEnum('ChargingAwaiting', 'Whose turn it is.', {
  POLICE: 'The police: to submit again, or to return an action plan.',
  CPS: 'The CPS: to decide.',
});
export type ChargingAwaiting = keyof typeof ChargingAwaitingEnum;

export const ChargingQueueOrderEnum = namedEnum('ChargingQueueOrder', 'Order of the queue.', {
  OLDEST_FIRST: 'The longest since the first report to the police first.',
});
export type ChargingQueueOrder = keyof typeof ChargingQueueOrderEnum;
