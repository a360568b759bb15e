/** Fresh orders about children who were missing. */
import { randomUUID } from 'node:crypto';
import type { Desk, Order } from '../../../support/command-desk.js';
import { newChild } from './new-child.js';

export const newMissingEpisode = async (desk: Desk, endedAt: string | null): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into missing_episode (id, child_id, started_at, ended_at, type)
     values ($1, $2, '2014-11-12T20:00:00Z', $3, 'MISSING')`,
    ...[id, await newChild(desk), endedAt],
  );
  return id;
};

export const offerReturnHomeInterview = async (desk: Desk): Promise<Order> => ({
  as: 'social-worker',
  ...{ purpose: 'MISSING_EXPLOITATION', command: 'offerReturnHomeInterview' },
  input: { missingEpisodeId: await newMissingEpisode(desk, '2014-11-13T08:00:00Z') },
});

export const recordReturnHomeInterview = async (desk: Desk): Promise<Order> => ({
  ...{ ...(await offerReturnHomeInterview(desk)), command: 'recordReturnHomeInterview' },
  input: {
    missingEpisodeId: await newMissingEpisode(desk, '2014-11-13T08:00:00Z'),
    ...{ heldAt: '2014-11-14T10:00:00Z', heldBy: 'Return interviewer of the youth service' },
    ...{ childsViewRecorded: true, summary: 'She wants to be asked first.' },
    ...{ pushPullFactors: ['rows at home'], sharedWithPolice: true },
  },
});
