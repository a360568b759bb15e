/** The police's outbox over a database of the file's own, and as many of their processes as a test starts. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { seededDatabase, type SeededDatabase } from '../../../../support/seeded.js';
import type { take } from './replica.js';
import { eventIn, startReplica, type Replica, type ReplicaOptions } from './replica.js';

export const shropshire = 'E06000051';

export let database: SeededDatabase;
export const replicas: Replica[] = [];

/** Called once by a file. */
export const setStage = (): void => {
  beforeAll(async () => {
    database = await seededDatabase('POLICE');
  });

  afterEach(async () => {
    await Promise.all(replicas.splice(0).map((replica) => replica.stop()));
  });

  afterAll(() => database.drop());
};

export const start = async (options: Partial<ReplicaOptions> = {}): Promise<Replica> => {
  const replica = await startReplica({ database, ...options });
  replicas.push(replica);
  return replica;
};

export const insert = `insert into outbox (topic, key, payload, at)
  values ('policeReferralSubmitted', $1, $2, '2014-11-14T17:00:00Z')`;

export const payloadOf = (localAuthority: string, childIds: readonly string[] = []): string =>
  JSON.stringify({ localAuthority, childIds, kind: 'CRIME', urgency: 'ROUTINE' });

/** Commits a referral as a command does; answers its id. */
export const refer = async (area = shropshire, ...childIds: readonly string[]): Promise<string> => {
  const id = randomUUID();
  await database.rows(insert, [id, payloadOf(area, childIds)]);
  for (const { outbox } of replicas) outbox.written();
  return id;
};

export const idsIn = (answers: Awaited<ReturnType<typeof take>>): readonly unknown[] =>
  answers.map((answer) => eventIn(answer).referral?.id);
