/**
 * The owners and the gateway that each test of a file has for itself. Their timers stand still but where a test lets
 * the time pass, so that nobody is late, or not alive, because the machine is busy.
 */
import { afterEach, beforeEach } from '@jest/globals';
import { letTimeGoOn, pass, stopTimers } from '../../../support/still-time.js';
import { startGateway, type TestGateway, type TestGatewayOptions } from './gateway.js';
import { startOwners, type Owners } from './owners.js';
import { Socket } from './subscriber.js';

export let owners: Owners;
export let gateway: TestGateway;

/** Starts the gateway: what a test does first. */
export const begin = async (options: Omit<TestGatewayOptions, 'owners'> = {}): Promise<void> => {
  gateway = await startGateway({ owners, ...options });
};

/** Lets time pass until the owner is left because a subscriber does not keep up. */
export const untilTooSlow = async (): Promise<void> => {
  while (owners.closings.all.length === 0) {
    await new Promise(setImmediate);
    pass(10);
  }
};

/** Called once by a file. */
export const setStageForEach = (): void => {
  beforeEach(async () => {
    stopTimers();
    owners = await startOwners();
  });

  afterEach(async () => {
    await gateway.stop();
    await owners.stop();
    letTimeGoOn();
  });
};

export const anna = { authorization: 'Bearer anna' };
export const feed = 'subscription { referred { cursor urgent: urgency child { known plan id } } }';

/** What a WebSocket is told of one answer. */
export const next = (id: string, payload: unknown) => ({ id, type: 'next', payload });

/** Subscribed over WebSocket, and the owner is listening. */
export const subscribed = async (
  query = feed,
  params: Record<string, string> = anna,
): Promise<Socket> => {
  const socket = await Socket.of(gateway.socketUrl, params);
  socket.subscribe('1', query);
  await owners.referrals.listeners.atLeast(1);
  return socket;
};
