import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Keeper } from '../../../../subgraphs/shared/outbox/keeper.js';
import { outboxLag } from '../../../../subgraphs/shared/telemetry/outbox-lag.js';
import { askSubgraph, type Answer, type AskedSubgraph } from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { eventIn, startReplica, take, type Replica } from './support/replica.js';

const now = '2014-11-14T17:00:00.000Z';
const screening = { as: 'social-care-system', purpose: 'MASH_SCREENING' } as const;

let database: SeededDatabase;
let police: AskedSubgraph;
let replica: Replica;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  police = await askSubgraph(database.subgraph, { dataSource: database.dataSource, now });
  replica = await startReplica({ database });
});

afterAll(async () => {
  await Promise.all([police.stop(), replica.stop()]);
  await database.drop();
});

const fields = 'subscriber { id name feed localAuthority cursor behind }';

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly cursor: string;
  readonly behind: number;
}

const give = (command: string, type: string, input: object): Promise<Answer> =>
  police.ask({
    ...{ ...screening, pass: null },
    document: `mutation ($input: ${type}!) { ${command}(input: $input) { ${fields} } }`,
    variables: { input: { idempotencyKey: randomUUID(), ...input } },
  });

const shownBy = ({ data, errors }: Answer, command: string): Shown => {
  expect(errors).toEqual([]);
  return (data?.[command] as { readonly subscriber: Shown }).subscriber;
};

const register = async (name: string, more: object = {}): Promise<Shown> =>
  shownBy(
    await give('registerPoliceSubscriber', 'FeedSubscriberInput', {
      ...{ name, feed: 'policeReferralSubmitted', ...more },
    }),
    'registerPoliceSubscriber',
  );

const acknowledge = async (name: string, upTo: string): Promise<Shown> =>
  shownBy(
    await give('acknowledgePoliceEvents', 'EventsAcknowledgedInput', { name, upTo }),
    'acknowledgePoliceEvents',
  );

/** The code with which it is refused; null when it is not. */
const end = async (
  subscriberId: string,
  as = 'social-care-system',
  purpose: 'MASH_SCREENING' | 'AUDIT' = 'MASH_SCREENING',
): Promise<unknown> => {
  const { errors } = await police.ask({
    ...{ as, purpose, pass: null },
    document: `mutation ($input: SubscriptionEndedInput!) { endPoliceSubscription(input: $input) { ${fields} } }`,
    variables: { input: { idempotencyKey: randomUUID(), subscriberId } },
  });
  return errors[0]?.extensions?.code ?? null;
};

const listed = async (as: string, purpose: 'MASH_SCREENING' | 'AUDIT'): Promise<unknown> => {
  const document = '{ policeSubscribers { name behind } }';
  const { data, errors } = await police.ask({ as, purpose, pass: null, document });
  expect(errors).toEqual([]);
  return data?.policeSubscribers;
};

/** Commits referrals of a moment. */
const refer = async (count: number, at = now, area = 'E06000051'): Promise<void> => {
  await database.rows(
    `insert into outbox (topic, key, payload, at)
      select 'policeReferralSubmitted', gen_random_uuid(), jsonb_build_object('localAuthority', $2::text), $3::timestamptz
      from generate_series(1, $1)`,
    [count, area, at],
  );
  replica.outbox.written();
  await numbered();
};

/** Only what has its place counts as what somebody is behind. */
const numbered = async (): Promise<void> => {
  const waiting = 'select from outbox where pos is null limit 1';
  while ((await database.rows(waiting)).length > 0)
    await replica.outbox.tail.next(AbortSignal.timeout(1_000));
};

const follow = (after: string) => replica.follow({ variables: { after } });

describe('a system that follows a feed for good', () => {
  it('begins where it registered, and goes on from what it acknowledged', async () => {
    const { cursor, behind } = await register('case system');
    expect(behind).toBe(0);
    await refer(3);
    const told = await take(await follow(cursor), 3);
    const [, second, third] = told.map(eventIn);
    const after = await acknowledge('case system', second?.cursor ?? '');
    expect(after.behind).toBe(1);
    const [again] = await take(await follow(after.cursor), 1);
    expect(again && eventIn(again).id).toBe(third?.id);
  });

  it('does not go back, and acknowledges nothing for others', async () => {
    const { cursor: start } = await register('back and forth');
    await refer(1);
    const [told] = await take(await follow(start), 1);
    const { cursor } = told ? eventIn(told) : { cursor: '' };
    expect((await acknowledge('back and forth', cursor)).behind).toBe(0);
    expect((await acknowledge('back and forth', start)).behind).toBe(0);
    const input = { name: 'nobody', upTo: cursor };
    const { errors } = await give('acknowledgePoliceEvents', 'EventsAcknowledgedInput', input);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('registers once under a name, for a feed and an area of its own', async () => {
    await register('once');
    const again = { name: 'once', feed: 'policeReferralSubmitted' };
    for (const [input, code] of [
      [again, 'CONFLICT'],
      [{ name: 'x', feed: 'chargingDecisionRecorded' }, 'PURPOSE_NOT_AVAILABLE'],
      [{ ...again, name: 'a "label"' }, 'BAD_USER_INPUT'],
      [{ ...again, name: 'y', localAuthority: 'E10000034' }, 'PURPOSE_NOT_AVAILABLE'],
    ] as const) {
      const { errors } = await give('registerPoliceSubscriber', 'FeedSubscriberInput', input);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
  });

  it('is seen by itself and by the owner’s reviewers, with how far it is behind', async () => {
    await register('seen', { localAuthority: 'E06000051' });
    await refer(2);
    await refer(1, now, 'E10000034');
    const row = { name: 'seen', behind: 2 };
    expect(await listed('social-care-system', 'MASH_SCREENING')).toContainEqual(row);
    expect(await listed('police-supervisor', 'AUDIT')).toContainEqual(row);
    expect(await listed('mash-police', 'MASH_SCREENING')).toEqual([]);
  });
});

describe('what is waiting', () => {
  it('is told to who runs the agency: how much and since when, of each system by its name', async () => {
    await register('measured', { localAuthority: 'E06000051' });
    await refer(2);
    await refer(1, now, 'E10000034');
    const { subscribers, unnumbered } = await outboxLag(
      replica.outbox.pool,
      '2014-11-14T17:10:00.000Z',
    );
    const measured = subscribers.find(({ subscriber }) => subscriber === 'measured');
    const lag = { feed: 'policeReferralSubmitted', count: 2, oldestSeconds: 600 };
    expect(measured).toEqual({ subscriber: 'measured', ...lag });
    expect(unnumbered).toEqual({ count: 0, oldestSeconds: 0 });
  });
});

describe('events that are old', () => {
  const told = { behind: [] as string[][], held: 0 };
  const keeper = (): Keeper =>
    new Keeper({
      ...{ pool: replica.outbox.pool, keptDays: 30, now: () => now },
      onBehind: (ids) => told.behind.push([...ids]),
      onHeld: () => (told.held += 1),
      onProblem: (error) => {
        throw error;
      },
    });
  const count = async (): Promise<number> => {
    const [row] = await database.rows<{ count: string }>('select count(*) from outbox');
    return Number(row?.count);
  };

  it('are kept for who has not acknowledged them, who is named; then they are cleared, and the cursor says so', async () => {
    await database.rows('delete from feed_subscriber');
    await database.rows('delete from outbox');
    const { cursor } = await register('slow');
    await refer(4, '2014-09-01T09:00:00Z');
    await refer(1);
    const events = (await take(await follow(cursor), 5)).map(eventIn);
    await keeper().look();
    expect({ ...told, left: await count() }).toMatchObject({ held: 1, left: 5 });
    expect(told.behind).toHaveLength(1);
    await acknowledge('slow', events[4]?.cursor ?? '');
    await keeper().look();
    expect({ held: told.held, left: await count() }).toEqual({ held: 1, left: 1 });
    await expect(follow(cursor)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    const [last] = await take(await follow(events[3]?.cursor ?? ''), 1);
    expect(last && eventIn(last).id).toBe(events[4]?.id);
  });

  it('are kept for nobody whose registration has ended, by itself or by a reviewer; its name is free again', async () => {
    await database.rows('delete from feed_subscriber');
    await database.rows('delete from outbox');
    const mine = await register('gone');
    const other = await register('gone too');
    await refer(3, '2014-09-01T09:00:00Z');
    expect(await end(mine.id, 'mash-police', 'MASH_SCREENING')).toBe('PURPOSE_NOT_AVAILABLE');
    expect(await end(mine.id, 'social-care-intake', 'MASH_SCREENING')).toBe('BAD_USER_INPUT');
    expect(await end(mine.id)).toBeNull();
    expect(await end(mine.id)).toBe('CONFLICT');
    expect(await end(other.id, 'police-supervisor', 'AUDIT')).toBeNull();
    await keeper().look();
    expect(await count()).toBe(0);
    expect(await listed('police-supervisor', 'AUDIT')).toEqual([]);
    const ended = { name: 'gone', upTo: mine.cursor };
    const { errors } = await give('acknowledgePoliceEvents', 'EventsAcknowledgedInput', ended);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await register('gone')).behind).toBe(0);
  });

  it('are nobody’s to take away: neither a caller’s nor a command’s', async () => {
    const remove = "select set_config('app.command', 'x', false); delete from outbox";
    const before = await count();
    await database.dataSource.query(remove);
    expect(await count()).toBe(before);
  });
});
