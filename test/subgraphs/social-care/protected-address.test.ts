import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { principalOf } from '../../support/ask-subgraph.js';
import { childOf } from '../../support/seeded.js';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';
import { everything } from './everything.js';

const tara = childOf('ST-16', 'girl');
const niamh = childOf('LK-03', 'child');
const theo = childOf('ST-20', 'baby');
const hidden = [tara, niamh, theo];

let asked: AskedSocialCare;

beforeAll(async () => {
  asked = await askSocialCare();
});

afterAll(async () => {
  await asked.stop();
});

const places = `identity { localityOnly } socialCare {
  addresses { kind postcode town from to } lookedAfter { placement { type postcode address { town } } } }`;

const text = 'The police ask where to take her tonight, and only I may say.';
const justified = {
  as: 'social-worker',
  purpose: 'S47_STRATEGY_CP',
  child: tara,
  select: places,
  justification: { text, classes: ['PROTECTED_ADDRESS'] },
} as const;

const { issuer: iss, subject: sub } = principalOf('social-worker');
const named = { people: [{ iss, sub, relation: 'ALLOCATED_WORKER' }] } as const;

const shown = {
  identity: { localityOnly: null },
  socialCare: {
    addresses: expect.arrayContaining([
      expect.objectContaining({ kind: 'PLACEMENT', postcode: 'HR6 2OV' }),
    ]),
    lookedAfter: {
      placement: { type: 'U4', postcode: 'HR6 2OV', address: { town: 'Leominster' } },
    },
  },
};

const kept = { socialCare: { addresses: [], lookedAfter: { placement: null } } };

describe('a protected address', () => {
  it('is in no list, no locality and no placement for the police', async () => {
    for (const purpose of ['MASH_SCREENING', 'S47_STRATEGY_CP'] as const) {
      const answer = await asked.of({ as: 'mash-police', purpose, child: tara, select: places });
      expect(answer).toMatchObject({
        identity: { localityOnly: null },
        socialCare: { addresses: [], lookedAfter: { placement: null } },
      });
    }
  });

  it('takes the school of a child in a refuge with it', async () => {
    const purpose = 'S47_STRATEGY_CP';
    for (const as of ['mash-police', 'named-nurse', 'mash-social-worker']) {
      const answer = await asked.of({ as, purpose, child: niamh, select: places });
      expect(answer).toMatchObject({
        identity: { localityOnly: null },
        socialCare: { addresses: [] },
      });
    }
  });

  it('takes with it with whom the child lives', async () => {
    await asked.database.rows(
      `insert into household_member (id, child_id, person_id, relationship, role, protected)
       select gen_random_uuid(), $1, person_id, 'MOTHER', 'CARER', true from household_member
       where protected limit 1`,
      [niamh],
    );
    const household = 'socialCare { household { role relationship person { role } } }';
    const question = { purpose: 'S47_STRATEGY_CP', child: niamh, select: household } as const;
    for (const as of ['mash-police', 'named-nurse', 'mash-social-worker']) {
      expect(await asked.of({ ...question, as })).toMatchObject({ socialCare: { household: [] } });
    }
    const { justification } = justified;
    const worker = { ...question, as: 'social-worker', pass: named, justification };
    expect(await asked.of(worker)).toMatchObject({
      socialCare: {
        household: [{ role: 'CARER', relationship: 'MOTHER', person: { role: 'MOTHER' } }],
      },
    });
  });

  it('does not bring an earlier placement to light instead', async () => {
    const answer = await asked.of({
      ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP', child: theo, select: places },
    });
    expect(answer?.socialCare).toMatchObject({ lookedAfter: { placement: null } });
    expect(answer?.socialCare?.addresses).toEqual([
      expect.objectContaining({ kind: 'HOME', postcode: expect.any(String) }),
    ]);
  });

  it('is shown to the worker whom the episode names, and who says why', async () => {
    expect(await asked.of({ ...justified, pass: named })).toMatchObject(shown);
  });

  it('is shown to the worker whom the case file names', async () => {
    const owned = await asked.database.asOwner((owner) =>
      owner.query<[unknown[], number]>(
        `update case_file set allocated_worker_id = (select id from worker where subject = $2)
          where id = $1 returning id`,
        [tara, sub],
      ),
    );
    expect(owned[1]).toBe(1);
    expect(await asked.of(justified)).toMatchObject(shown);
    expect(await asked.of({ ...justified, as: 'team-manager' })).toMatchObject(kept);
  });

  it('is kept from the worker who says nothing, or says why of another class', async () => {
    const { justification, ...silent } = justified;
    expect(await asked.of({ ...silent, pass: named })).toMatchObject(kept);
    const elsewhere = { ...justification, classes: ['INTELLIGENCE'] as const };
    const answer = await asked.of({ ...silent, justification: elsewhere, pass: named });
    expect(answer).toMatchObject(kept);
  });
});

/** Last in the file: it takes the protected rows away. */
describe('the answer to a caller who may not know of a protected address', () => {
  const callers = [
    { as: 'mash-police', purpose: 'MASH_SCREENING' },
    { as: 'mash-police', purpose: 'S47_STRATEGY_CP' },
    { as: 'named-nurse', purpose: 'S47_STRATEGY_CP' },
    { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP' },
    { as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
  ] as const;

  const answers = (): Promise<readonly unknown[]> =>
    Promise.all(
      callers.map(async (caller) => {
        const question = { ...caller, children: hidden, select: everything };
        const { data, errors, statements } = await asked.ofMany(question);
        return { data, errors, statements };
      }),
    );

  it('is the same, byte by byte and statement by statement, with and without it', async () => {
    const withRows = await answers();
    const taken = await asked.database.asOwner(async (owner) => {
      const [addresses] = await owner.query<[unknown[], number]>(
        'delete from address where protected and child_id = any($1) returning id',
        [hidden],
      );
      const [placements] = await owner.query<[unknown[], number]>(
        'delete from placement where undisclosed returning id',
      );
      const [households] = await owner.query<[unknown[], number]>(
        'delete from household_member where protected returning id',
      );
      return [addresses.length, placements.length, households.length];
    });
    expect(taken.every((count) => count > 1)).toBe(true);
    expect(JSON.stringify(await answers())).toBe(JSON.stringify(withRows));
  });
});
