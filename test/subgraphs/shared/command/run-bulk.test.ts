import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { principalOf } from '../../../support/ask-subgraph.js';
import { openDesk, type Desk, type Order, type Outcome } from '../../../support/command-desk.js';
import { childOf } from '../../../support/seeded.js';

const girl = childOf('ST-03', 'girl');
const conflicted = childOf('ST-05', 'girl');
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('POLICE');
  const { issuer, subject } = principalOf('response-officer');
  await desk.rows(
    `insert into conflict_of_interest values ($1, $2, $3, 'aunt', now())`,
    ...[issuer, subject, conflicted],
  );
});

afterAll(async () => {
  await desk.stop();
});

type Given = Readonly<Record<string, unknown>>;

const referral = (over: Given = {}): Given => ({
  ...{ idempotencyKey: randomUUID(), childIds: [girl], localAuthority: 'E06000051' },
  ...{ kind: 'CHILD_CONCERN', urgency: 'SAME_DAY', reason: 'NEGLECT', riskGrade: 'MEDIUM' },
  ...{ narrative: 'No food in the house.', ...over },
});

const bulk = (referrals: readonly Given[], who: Partial<Order> = {}): Order => ({
  ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'submitPoliceReferrals' },
  select: `results { idempotencyKey recordId referral { id urgency submittedAt }
    refusal { code message argument } }`,
  ...who,
  // The list has no key of its own: each order has one.
  input: { idempotencyKey: undefined, referrals },
});

interface Result {
  readonly idempotencyKey: string;
  readonly recordId: string | null;
  readonly referral: Given | null;
  readonly refusal: { readonly code: string; readonly argument: string | null } | null;
}

const resultsOf = ({ payload }: Outcome): readonly Result[] =>
  (payload?.results ?? []) as readonly Result[];

const submit = async (...referrals: Given[]): Promise<readonly Result[]> =>
  resultsOf(await desk.give(bulk(referrals)));

const tables = ['police_referral', 'outbox', 'command_receipt', 'audit_record'];

const tally = async (): Promise<readonly number[]> => {
  const sql = tables.map((table) => `(select count(*)::int from ${table})`).join(', ');
  const [row] = await desk.rows(`select array[${sql}] as counts`);
  return row?.counts as readonly number[];
};

const more = (counts: readonly number[], by: number): readonly number[] =>
  counts.map((count) => count + by);

describe('a bulk of referrals', () => {
  it('is carried out whole, and answers each in its place with its record', async () => {
    const before = await tally();
    const given = ['IMMEDIATE', 'SAME_DAY', 'ROUTINE'].map((urgency) => referral({ urgency }));
    const results = await submit(...given);
    expect(results).toEqual(
      given.map(({ idempotencyKey, urgency }) => ({
        ...{ idempotencyKey, recordId: expect.any(String), refusal: null },
        referral: { id: expect.any(String), urgency, submittedAt: '2014-11-14T17:00:00Z' },
      })),
    );
    expect(results.map(({ recordId }) => recordId)).toEqual(results.map((one) => one.referral?.id));
    expect(await tally()).toEqual(more(before, 3));
  });

  it('announces each of them, in their order', async () => {
    const results = await submit(referral(), referral(), referral());
    const events = await desk.rows('select key from outbox order by id desc limit 3');
    expect(events.map(({ key }) => key).toReversed()).toEqual(results.map((one) => one.recordId));
  });

  it('takes a hundred, with children who are not in the index', async () => {
    const before = await tally();
    const unknownChildren = [{ givenName: 'Invented' }, { locality: 'Ludlow' }];
    const given = Array.from({ length: 100 }, () => referral({ childIds: [], unknownChildren }));
    const results = await submit(...given);
    expect(new Set(results.map(({ recordId }) => recordId)).size).toBe(100);
    expect(await tally()).toEqual(more(before, 100));
    const [unknown] = await desk.rows(
      `select count(*)::int as n from police_referral_unknown_child where record_id = any($1)`,
      results.map(({ recordId }) => recordId),
    );
    expect(unknown).toEqual({ n: 200 });
  });

  it('puts each order that it refuses on record, and nothing of its input', async () => {
    const given = bulk([referral(), referral({ narrative: ' ' }), referral({ childIds: [] })]);
    const { records } = await desk.give(given);
    const refused = records.filter(({ refusal }) => refusal !== null);
    expect(refused.map(({ kind, operation, refusal }) => [kind, operation, refusal])).toEqual([
      ['COMMAND', 'submitPoliceReferrals', 'BAD_USER_INPUT'],
      ['COMMAND', 'submitPoliceReferrals', 'BAD_USER_INPUT'],
    ]);
    expect(JSON.stringify(records)).not.toContain('No food');
  });

  it('refuses some and carries out the others, each for its own reason', async () => {
    const before = await tally();
    const [good, blank, nobody, conflict, short] = await submit(
      referral(),
      referral({ narrative: ' ' }),
      referral({ childIds: [] }),
      referral({ childIds: [girl, conflicted] }),
      referral({ idempotencyKey: 'short' }),
    );
    expect(good?.refusal).toBeNull();
    expect(blank?.refusal).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', argument: 'input.referrals[1].narrative' },
    });
    expect(nobody?.refusal?.argument).toBe('input.referrals[2].childIds');
    expect(conflict?.refusal).toMatchObject({ message: 'There is no such record.' });
    expect(short?.refusal?.argument).toBe('input.referrals[4].idempotencyKey');
    expect(await tally()).toEqual(more(before, 1));
    expect(
      await desk.rows(`select kind from access_alert where child_id = $1`, conflicted),
    ).toEqual([{ kind: 'CONFLICT_OF_INTEREST' }]);
  });
});

describe('the key of a referral in a bulk', () => {
  it('is good for one record: given again, alone or in another bulk, it answers that', async () => {
    const one = referral();
    const [first] = await submit(one, referral());
    const before = await tally();
    const [again, twin] = await submit(one, one);
    expect([again, twin]).toEqual([first, first]);
    const alone = { ...bulk([]), command: 'submitPoliceReferral', input: one };
    expect(await desk.done(alone)).toBe(first?.recordId);
    expect(await tally()).toEqual(before);
  });

  it('given twice in one bulk is one record, and with other input a conflict', async () => {
    const before = await tally();
    const one = referral();
    const [first, twin, other] = await submit(one, one, { ...one, urgency: 'IMMEDIATE' });
    expect(twin).toEqual(first);
    expect(other?.refusal?.code).toBe('IDEMPOTENCY_CONFLICT');
    expect(await tally()).toEqual(more(before, 1));
  });

  it('is good for one record, however many bulks bring it at once, in whatever order', async () => {
    const before = await tally();
    const given = Array.from({ length: 20 }, () => referral());
    const bulks = await Promise.all([submit(...given), submit(...given.toReversed())]);
    const keyed = bulks.map((results) =>
      Object.fromEntries(results.map((one) => [one.idempotencyKey, one.recordId])),
    );
    expect(keyed[0]).toEqual(keyed[1]);
    expect(await tally()).toEqual(more(before, 20));
  });
});

describe('a bulk that cannot be', () => {
  it.each([
    ['is empty', []],
    ['has more than a hundred', Array.from({ length: 101 }, () => referral())],
  ])('because it %s is BAD_USER_INPUT, and does nothing', async (_, given) => {
    const before = await tally();
    const { code, refusal } = await desk.give(bulk(given));
    expect({ code, ...refusal }).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', argument: 'input.referrals' },
    });
    expect(await tally()).toEqual(before);
  });

  it.each([{ as: 'mash-social-worker' }, { as: 'police-supervisor', purpose: 'AUDIT' }] as const)(
    'given as %j is PURPOSE_NOT_AVAILABLE, and does nothing',
    async (who) => {
      const before = await tally();
      expect((await desk.give(bulk([referral()], who))).code).toBe('PURPOSE_NOT_AVAILABLE');
      expect(await tally()).toEqual(before);
    },
  );

  it('because a table cannot be written leaves nothing of any order', async () => {
    const before = await tally();
    const given = [referral(), referral()];
    await desk.rows(`create function broken() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await desk.rows(`create trigger broken before insert on outbox execute function broken()`);
    try {
      expect((await desk.give(bulk(given))).code).toBe('INTERNAL_SERVER_ERROR');
    } finally {
      await desk.rows(`drop function broken() cascade`);
    }
    expect(await tally()).toEqual(before);
    expect((await submit(...given)).map(({ refusal }) => refusal)).toEqual([null, null]);
  });
});
