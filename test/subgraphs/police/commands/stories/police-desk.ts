/** The desk that all stories about the order of events share: to open one costs more than most of them. */
import { openDesk, type Desk, type Order, type Outcome } from '../../../../support/command-desk.js';

let opened: Desk | null = null;

export const openPoliceDesk = async (): Promise<void> => {
  opened = await openDesk('POLICE');
};

export const closePoliceDesk = async (): Promise<void> => {
  await opened?.stop();
};

export const desk = (): Desk => {
  if (!opened) throw new Error('The desk is not open yet');
  return opened;
};

/** Gives an order with something else in it. */
export const giving = (order: Order, input: Order['input']): Promise<Outcome> =>
  desk().give({ ...order, input: { ...order.input, ...input } });

export const neverAllowed = { code: 'CONFLICT', refusal: { retryable: false } };
export const badArgument = (argument: string): object => ({
  code: 'BAD_USER_INPUT',
  refusal: { argument },
});
