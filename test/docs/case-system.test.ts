/** The page for a council's developer, as a case system would follow it: its examples in their order, one story. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fetchToken } from '../../cli/running/fetch-token.js';
import { Socket } from '../gateway/subscribe/support/subscriber.js';
import { childOf, operation, type Partnership } from '../journeys/support/partnership.js';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';

const page = readFileSync(new URL('../../docs/users/case-system.md', import.meta.url), 'utf8');

/** By the name of its operation. */
const examples = new Map(
  [...page.matchAll(/```graphql\n([^`]*)```/g)].map(([, document = '']) => [
    /^(?:query|mutation|subscription) (\w+)/m.exec(document)?.[1] ?? '',
    document,
  ]),
);

const example = (name: string): string => examples.get(name) ?? '';

const system = { as: 'social-care-system', purpose: 'MASH_SCREENING' } as const;
const localAuthority = 'E06000051';
const name = `case system ${randomUUID().slice(0, 8)}`;
const feed = 'policeReferralSubmitted';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
}, 120_000);

const ask = async <Value>(title: string, field: string, input?: object): Promise<Value> => {
  const variables = input ? { input: { idempotencyKey: randomUUID(), ...input } } : {};
  const { data, errors } = await partnership.ask({
    ...{ ...system, document: example(title), variables },
  });
  expect(errors).toEqual([]);
  return data?.[field] as Value;
};

interface OfSubscriber {
  readonly subscriber: Readonly<Record<'id' | 'cursor', string>> & {
    readonly behind: number;
    readonly endedAt: string | null;
  };
}

const refer = async (): Promise<void> => {
  const { errors } = await partnership.ask({
    ...{ as: 'mash-police', purpose: 'MASH_SCREENING' },
    document: operation('submit-police-referral'),
    variables: {
      input: {
        ...{ idempotencyKey: randomUUID(), childIds: [childOf('ST-04')], localAuthority },
        ...{ kind: 'CHILD_CONCERN', reason: 'NEGLECT', riskGrade: 'MEDIUM', urgency: 'SAME_DAY' },
        narrative: 'No food in the house.',
      },
    },
  });
  expect(errors).toEqual([]);
};

interface Told {
  readonly data: { readonly policeReferralSubmitted: { readonly cursor: string } };
}

const firstAfter = async (after: string): Promise<string> => {
  const params = {
    authorization: `Bearer ${await fetchToken(system.as, partnership.run)}`,
    'x-purpose': system.purpose,
  };
  const url = partnership.run.urls.graphql.replace(/^http/, 'ws');
  const socket = await Socket.of(url, params);
  socket.subscribe('1', example('Follow'), { localAuthority, after });
  const [told] = await socket.next(1);
  socket.raw.terminate();
  return (told?.payload as Told).data.policeReferralSubmitted.cursor;
};

describe('the page for a developer of a case system', () => {
  it('has an example of every step', () => {
    expect([...examples.keys()]).toEqual([
      'Register',
      'Follow',
      'Acknowledge',
      'Subscribers',
      'End',
    ]);
  });

  it('tells a story that comes true: registered, followed, acknowledged, seen, ended', async () => {
    const { subscriber } = await ask<OfSubscriber>('Register', 'registerPoliceSubscriber', {
      ...{ name, feed, localAuthority },
    });
    await refer();
    const upTo = await firstAfter(subscriber.cursor);
    const acknowledged = await ask<OfSubscriber>('Acknowledge', 'acknowledgePoliceEvents', {
      ...{ name, upTo },
    });
    expect(acknowledged.subscriber.behind).toBeGreaterThanOrEqual(0);
    const listed = await ask<readonly object[]>('Subscribers', 'policeSubscribers');
    expect(listed).toContainEqual(
      expect.objectContaining({ id: subscriber.id, name, feed, localAuthority }),
    );
    const ended = await ask<OfSubscriber>('End', 'endPoliceSubscription', {
      subscriberId: subscriber.id,
    });
    expect(ended.subscriber.endedAt).not.toBeNull();
  });
});
