/** The owners and the gateway that each test of a file has for itself. */
import { afterEach, beforeEach } from '@jest/globals';
import { startGateway, type TestGateway, type TestGatewayOptions } from './gateway.js';
import { startOwners, type Owners } from './owners.js';
import { Socket } from './subscriber.js';

export let owners: Owners;
export let gateway: TestGateway;

/** Starts the gateway: what a test does first. */
export const begin = async (options: Omit<TestGatewayOptions, 'owners'> = {}): Promise<void> => {
  gateway = await startGateway({ owners, ...options });
};

/** Called once by a file. */
export const setStageForEach = (): void => {
  beforeEach(async () => {
    owners = await startOwners();
  });

  afterEach(async () => {
    await gateway.stop();
    await owners.stop();
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
