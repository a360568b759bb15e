import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EpisodePass, PassChild } from '../../../schema/principal/episode-pass.js';
import { principalOf } from '../../support/ask-subgraph.js';
import { childOf } from '../../support/seeded.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const holly = childOf('ST-03', 'girl');
const other = childOf('ST-17', 'boy');
const select = 'knownToPolice crimes { id crimeNumber } disclosures { class state count reason }';
const strategy = { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP', select } as const;

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

const asOwner = async (sql: string, ...values: unknown[]): Promise<readonly unknown[]> =>
  asked.database.rows(sql, values);

const restrict = async (child: string, isRestricted: boolean): Promise<void> => {
  await asOwner(
    'update police_child set is_restricted = $2 where child_id = $1',
    child,
    isRestricted,
  );
};

const reasonsOf = (answer: Record<string, unknown> | null): readonly unknown[] => {
  const disclosures = answer?.disclosures as readonly Record<string, unknown>[];
  return [
    ...new Set(
      disclosures.map(({ state, count, reason }) => [state, count, reason].map(String).join(' ')),
    ),
  ];
};

describe('a restricted record (M4)', () => {
  beforeAll(() => restrict(holly, true));
  afterAll(() => restrict(holly, false));

  it.each(['mash-social-worker', 'mash-police', 'police-supervisor'])(
    'withholds every class from %s, and says why',
    async (as) => {
      const answer = await asked.of({ ...strategy, as, child: holly });
      expect(answer).toMatchObject({ knownToPolice: null, crimes: null });
      expect(reasonsOf(answer)).toEqual(['WITHHELD null RESTRICTED_RECORD']);
    },
  );

  it('says so of each selection, at the child whom it is of, where others are open', async () => {
    const { data, errors } = await asked.ofMany({ ...strategy, children: [other, holly] });
    expect(data).toMatchObject({
      _entities: [{ police: { knownToPolice: true } }, { police: { knownToPolice: null } }],
    });
    expect(errors.map(({ path }) => path)).toEqual([
      ['_entities', 1, 'police', 'knownToPolice'],
      ['_entities', 1, 'police', 'crimes'],
    ]);
    for (const { extensions } of errors) {
      expect(extensions).toMatchObject({ code: 'WITHHELD', reason: 'RESTRICTED_RECORD' });
    }
  });

  it('says it once where all are restricted', async () => {
    const { errors } = await asked.ofMany({ ...strategy, children: [holly] });
    expect(errors.map(({ path }) => path)).toEqual([
      ['_entities', 'police', 'knownToPolice'],
      ['_entities', 'police', 'crimes'],
    ]);
  });

  it('answers the same with and without records', async () => {
    const nobody = childOf('ST-20', 'baby');
    await asOwner(
      `insert into restricted_record (child_id, ground, since) values ($1, 'test', now())`,
      nobody,
    );
    const of = (child: string): Promise<unknown> => asked.of({ ...strategy, child });
    const [held, notHeld] = [await of(holly), await of(nobody)];
    const timeless = (answer: unknown): string =>
      JSON.stringify(answer).replaceAll(/\d{4}-\d\d-\d\dT[^"]+/g, '');
    expect(timeless(notHeld)).toBe(timeless(held));
  });

  it('is open to whoever is named', async () => {
    const { issuer, subject } = principalOf('mash-police');
    await asOwner(
      'insert into restricted_record_reader values ($1, $2, $3)',
      holly,
      issuer,
      subject,
    );
    const answer = await asked.of({ ...strategy, as: 'mash-police', child: holly });
    expect(answer).toMatchObject({ knownToPolice: true });
    expect(await asked.of({ ...strategy, child: holly })).toMatchObject({ knownToPolice: null });
  });
});

describe('a conflict of interest (M5)', () => {
  const { issuer, subject } = principalOf('mash-social-worker');

  beforeAll(async () => {
    await asOwner(
      `insert into conflict_of_interest values ($1, $2, $3, 'aunt', now())`,
      issuer,
      subject,
      other,
    );
  });

  it('makes the child one who does not exist, for that person only', async () => {
    const { data, errors } = await asked.ofMany({ ...strategy, children: [holly, other] });
    expect(data).toMatchObject({ _entities: [{ police: {} }, null] });
    expect(errors).toEqual([]);
    const colleague = await asked.of({ ...strategy, as: 'social-worker', child: other });
    expect(colleague).toMatchObject({ knownToPolice: true });
  });

  it('raises one incident a day, however often it is tried', async () => {
    await asked.of({ ...strategy, child: other });
    await asked.of({ ...strategy, child: other });
    expect(
      await asOwner('select kind, child_id, subject, purpose, episode, occasion from access_alert'),
    ).toEqual([
      {
        kind: 'CONFLICT_OF_INTEREST',
        child_id: other,
        subject: 'mash-social-worker',
        purpose: 'S47_STRATEGY_CP',
        episode: 'SD-2014-00001',
        occasion: '2014-11-14',
      },
    ]);
  });
});

describe('the role that answers requests', () => {
  it.each([
    'restricted_record',
    'restricted_record_reader',
    'conflict_of_interest',
    'access_alert',
  ])('reads and writes nothing of %s', async (table) => {
    const { dataSource } = asked.database;
    await expect(dataSource.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(dataSource.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('learns whom work lists must leave out', async () => {
    const { issuer, subject } = principalOf('mash-social-worker');
    const hidden = await asked.database.dataSource.transaction(async (manager) => {
      await manager.query(
        `select set_config('app.issuer', $1, true), set_config('app.subject', $2, true)`,
        [issuer, subject],
      );
      const [row] = await manager.query<readonly { children: readonly string[] }[]>(
        'select hidden_children() as children',
      );
      return row?.children;
    });
    expect(hidden).toContain(other);
  });
});

/** What the pass says of a child decides about that child alone. */
describe('an area (M3)', () => {
  const own = { kind: 'SELF', owner: 'POLICE' } as const;
  const of = (id: string, area: string | null): PassChild => ({
    ...{ id, area, ageBand: 'UNDER_16', consent: 'NOT_SOUGHT' },
  });
  const ask = (pass: Partial<EpisodePass>, as: string): Promise<unknown> =>
    asked.ofMany({
      ...{ as, purpose: 'CRIMINAL_INVESTIGATION_CHARGING', children: [holly], pass },
      select: 'knownToPolice crimes { crimeNumber }',
    });

  it('other than the caller’s is read in summary without an episode', async () => {
    const outside = { ...own, children: [of(holly, 'E10000034')] };
    expect(await ask(outside, 'investigator')).toMatchObject({
      errors: [{ extensions: { reason: 'OUTSIDE_AREA' } }],
    });
  });

  it.each([
    ['of the caller', { ...own, children: [of(holly, 'E06000019')] }],
    ['that nobody knows', { ...own, children: [of(holly, null)] }],
    ['other than the caller’s, under an episode', { children: [of(holly, 'E10000034')] }],
  ])('%s is read in full', async (_, pass) => {
    expect(await ask(pass, 'investigator')).toMatchObject({ errors: [] });
  });
});

describe('the officer in the case (M1), by the investigation that names the child', () => {
  const megan = childOf('ST-13', 'girl');
  const outside: Partial<EpisodePass> = {
    ...{ kind: 'SELF', owner: 'POLICE' },
    children: [{ id: megan, area: 'E10000034', ageBand: 'UNDER_16', consent: 'NOT_SOUGHT' }],
  };
  const withheld = async (as: string): Promise<readonly unknown[]> => {
    const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';
    const { errors } = await asked.ofMany({
      ...{ as, purpose, children: [megan], pass: outside },
      select: 'cseProfile { onProblemProfile } crimes { crimeNumber }',
    });
    return errors.map(({ path, extensions }) => [path?.at(-1), extensions?.reason]);
  };

  it('links to a child of another area, for safeguarding and for no other class', async () => {
    expect(await withheld('investigator')).toEqual([['crimeNumber', 'OUTSIDE_AREA']]);
  });

  it('ends with the investigation', async () => {
    const ended = 'update investigation set ended_at = $1 where officer_in_case is not null';
    await asOwner(ended, '2014-11-01T10:00:00Z');
    const both = ['onProblemProfile', 'crimeNumber'].map((field) => [field, 'OUTSIDE_AREA']);
    expect(await withheld('investigator')).toEqual(both);
    await asOwner(ended, null);
  });
});
