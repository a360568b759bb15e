/** Officers and records systems that send referrals, through the gateway. */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Run } from '../../cli/running/run-file.js';
import { headersOf, operation } from './following.js';

const shropshire = 'E06000051';

const IN_BULK = `mutation InBulk($input: SubmitPoliceReferralsInput!) {
  submitPoliceReferrals(input: $input) { results { recordId } } }`;

const newReferral = () => ({
  ...{ idempotencyKey: randomUUID(), unknownChildren: [{ locality: 'Ludlow' }] },
  ...{ localAuthority: shropshire, kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
  ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.' },
});

/** Answers the id of the referral; null when it was refused, as by an owner that has too much to do. */
export type Sender = () => Promise<string | null>;

/** Answers the ids that were taken. */
export type BulkSender = () => Promise<readonly string[]>;

/** What is asked is sent; answers what came back. */
const asking = async (run: Run): Promise<(query: string, input: object) => Promise<unknown>> => {
  const headers = { ...(await headersOf('mash-police', run)), 'content-type': 'application/json' };
  return async (query, input) => {
    const body = JSON.stringify({ query, variables: { input } });
    const answer = await fetch(run.urls.graphql, { method: 'POST', headers, body });
    return answer.json();
  };
};

interface Taken {
  readonly data: { submitPoliceReferral: { referral: { id: string } } | null } | null;
}

export const senderTo = async (run: Run): Promise<Sender> => {
  const ask = await asking(run);
  const query = operation('submit-police-referral');
  return async () => {
    const { data } = (await ask(query, newReferral())) as Taken;
    return data?.submitPoliceReferral?.referral.id ?? null;
  };
};

interface TakenInBulk {
  readonly data: {
    submitPoliceReferrals: { results: readonly { recordId: string | null }[] } | null;
  };
}

export const bulkSenderTo = async (run: Run, perBulk: number): Promise<BulkSender> => {
  const ask = await asking(run);
  return async () => {
    const referrals = Array.from({ length: perBulk }, newReferral);
    const { data } = (await ask(IN_BULK, { referrals })) as TakenInBulk;
    const results = data.submitPoliceReferrals?.results ?? [];
    return results.flatMap(({ recordId }) => recordId ?? []);
  };
};

export interface Sent {
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** Sends at an even pace, whatever the answers take; answers when each was sent and when it was answered. */
export const sendEvenly = async (
  send: Sender,
  perSecond: number,
  count: number,
): Promise<ReadonlyMap<string, Sent>> => {
  const sent = new Map<string, Sent>();
  const startedAt = performance.now();
  const all: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    await pause(Math.max(0, startedAt + (n * 1000) / perSecond - performance.now()));
    const sentAt = performance.now();
    all.push(
      send().then((id) => {
        if (id !== null) sent.set(id, { sentAt, answeredAt: performance.now() });
      }),
    );
  }
  await Promise.all(all);
  return sent;
};
