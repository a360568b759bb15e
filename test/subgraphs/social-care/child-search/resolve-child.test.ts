import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { AccessPurpose } from '../../../../schema/principal/purpose.js';
import { searchPurposes } from '../../../../subgraphs/social-care/child-search/candidate.search.js';
import { mayUseNumbers } from '../../../../subgraphs/social-care/child-search/resolve-child.js';
import { cells } from '../../../policy/matrix.js';
import {
  askSubgraph,
  principalOf,
  type Answer,
  type AskedSubgraph,
} from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { world2014 } from '../../../support/world-2014.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('SOCIAL_CARE');
  subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const document = `query ($input: ResolveChildInput!) {
  resolveChild(input: $input) {
    id initials yearOfBirth locality knownTo possibleTwins confidence comparisons { field agreement }
  }
}`;

const ask = (
  input: Record<string, unknown>,
  as = 'mash-social-worker',
  purpose: AccessPurpose = 'MASH_SCREENING',
): Promise<Answer> => subgraph.ask({ as, purpose, pass: null, document, variables: { input } });

const candidatesForm = z.array(
  z.looseObject({
    id: z.string(),
    possibleTwins: z.boolean(),
    confidence: z.string(),
    knownTo: z.array(z.string()),
  }),
);

const candidates = async (
  ...asked: Parameters<typeof ask>
): Promise<z.infer<typeof candidatesForm>> => {
  const { data, errors } = await ask(...asked);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return candidatesForm.parse(data?.resolveChild);
};

const twins = () => {
  const [one, two] = (
    world2014().stories.find(({ story }) => story === 'ST-10')?.childIds ?? []
  ).map((id) => world2014().socialCare.children.find(({ childId }) => childId === id));
  if (!one || !two) throw new Error('The story of the twins has two children');
  return [one, two] as const;
};

describe('a search for a child', () => {
  it('finds the child by name and birthday, and its twin as a possible twin', async () => {
    const [one, two] = twins();
    const { givenName, familyName, dateOfBirth } = one;
    const found = await candidates({ givenName, familyName, dateOfBirth });
    expect(found[0]).toMatchObject({ id: one.childId, confidence: 'HIGH', possibleTwins: false });
    expect(found.find(({ id }) => id === two.childId)).toMatchObject({
      ...{ possibleTwins: true, confidence: 'LOW' },
    });
  });

  it('finds a like spelling, and a birthday with one wrong digit', async () => {
    const [one] = twins();
    const familyName = `${one.familyName}e`;
    const found = await candidates({
      ...{ givenName: one.givenName, familyName, dateOfBirth: one.dateOfBirth },
    });
    expect(found.map(({ id }) => id)).toContain(one.childId);
    const wrong = String(one.dateOfBirth).replace(/.$/, (digit) => (digit === '1' ? '2' : '1'));
    const again = await candidates({
      ...{ givenName: one.givenName, familyName: one.familyName, dateOfBirth: wrong },
    });
    const candidate = again.find(({ id }) => id === one.childId);
    expect(candidate).toMatchObject({ confidence: expect.stringMatching(/HIGH|REVIEW/) });
  });

  it('shows initials, year, town and who knows the child: nothing that is held about the child', async () => {
    const [one] = twins();
    const { givenName, familyName, dateOfBirth } = one;
    const answer = await ask({ givenName, familyName, dateOfBirth });
    const text = JSON.stringify(answer.data);
    for (const secret of [one.laChildId, String(dateOfBirth), `"${familyName}"`]) {
      expect(text).not.toContain(secret);
    }
    expect(answer.data?.resolveChild).toContainEqual(
      expect.objectContaining({
        initials: `${String(givenName).slice(0, 1)}. ${familyName.slice(0, 1)}.`,
        yearOfBirth: Number(String(dateOfBirth).slice(0, 4)),
        knownTo: expect.arrayContaining(['POLICE', 'SOCIAL_CARE']),
      }),
    );
  });

  it('never names the CPS among those who know a child', async () => {
    const inFiles = world2014().cps.children.map(({ childId }) => childId);
    const child = world2014().socialCare.children.find(({ childId }) => inFiles.includes(childId));
    const { givenName = null, familyName = '', dateOfBirth = null } = child ?? {};
    const found = await candidates({ givenName, familyName, dateOfBirth });
    expect(found.map(({ id }) => id)).toContain(child?.childId);
    for (const { knownTo } of found) expect(knownTo).not.toContain('CPS');
  });

  it.each(['mash-police', 'named-nurse'])('is for %s too', async (as) => {
    const [one] = twins();
    const { givenName, familyName, dateOfBirth } = one;
    const found = await candidates({ givenName, familyName, dateOfBirth }, as);
    expect(found[0]?.id).toBe(one.childId);
  });

  it('by a number is for those who may read it', async () => {
    const { childId, value } = world2014().socialCare.identifiers.find(
      ({ scheme }) => scheme === 'NHS_NUMBER',
    ) ?? { childId: '', value: '' };
    const found = await candidates({ nhsNumber: value }, 'named-nurse');
    expect(found.map(({ id }) => id)).toEqual([childId]);
    const { data, errors, statements } = await ask({ nhsNumber: value }, 'mash-police');
    expect(data).toEqual({ resolveChild: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FILTER_NOT_PERMITTED' } }]);
    expect(statements).toEqual([]);
  });
});

describe('who may search by a number', () => {
  it('is as the sharing agreement has it, for every purpose of a search', () => {
    const row = cells.filter(
      ({ dataClass, purpose }) =>
        dataClass === 'IDENTITY_NHS_UPN' && searchPurposes.includes(purpose),
    );
    expect(row.length).toBeGreaterThan(10);
    for (const { caller, outcome } of row) {
      expect([caller, mayUseNumbers(caller)]).toEqual([caller, outcome === 'ALLOW']);
    }
  });
});

describe('a search that finds nobody', () => {
  it('is one for a child about whom the caller is in conflict', async () => {
    const [one] = twins();
    const { givenName, familyName, dateOfBirth } = one;
    const { issuer, subject } = principalOf('mash-social-worker');
    await database.asOwner((owner) =>
      owner.query(
        `insert into conflict_of_interest (issuer, subject, child_id, ground, since) values ($1, $2, $3, 'RELATIVE', '2014-11-01')`,
        [issuer, subject, one.childId],
      ),
    );
    const found = await candidates({ givenName, familyName, dateOfBirth });
    const others = await candidates({ givenName, familyName, dateOfBirth }, 'mash-police');
    expect(found.map(({ id }) => id)).not.toContain(one.childId);
    expect(others.map(({ id }) => id)).toContain(one.childId);
    await database.rows('delete from conflict_of_interest');
  });

  it('is one for a restricted child: the answer is that of no such child', async () => {
    const [one] = twins();
    const { givenName, familyName, dateOfBirth } = one;
    await database.asOwner((owner) =>
      owner.query('update case_file set is_restricted = true where id = $1', [one.childId]),
    );
    const found = await candidates({ givenName, familyName, dateOfBirth });
    await database.asOwner((owner) =>
      owner.query('update case_file set is_restricted = false where id = $1', [one.childId]),
    );
    expect(found.map(({ id }) => id)).not.toContain(one.childId);
  });

  it('is one by a protected postcode: neither finding nor comparing reads it', async () => {
    const address = world2014().socialCare.addresses.find((one) => one.protected);
    const child = world2014().socialCare.children.find(
      ({ childId }) => childId === address?.childId,
    );
    const { givenName = null, familyName = '', dateOfBirth = null } = child ?? {};
    const input = { givenName, familyName, dateOfBirth, postcode: address?.postcode };
    const found = await candidates(input);
    const candidate = found.find(({ id }) => id === child?.childId);
    expect(candidate?.comparisons).toContainEqual({
      field: 'POSTCODE',
      agreement: expect.stringMatching(/NOT_HELD|DIFFERS|SIMILAR/),
    });
    const elsewhere = { ...input, dateOfBirth: null };
    expect((await candidates(elsewhere)).filter(({ confidence }) => confidence === 'HIGH')).toEqual(
      [],
    );
  });
});

describe('a search is refused', () => {
  it.each([
    [{}],
    [{ familyName: 'Baker' }],
    [{ givenName: 'Tom', dateOfBirth: '2009-03-07' }],
    [{ familyName: ' ', dateOfBirth: '2009-03-07' }],
    [{ familyName: 'x'.repeat(101), dateOfBirth: '2009-03-07' }],
  ])('where it could mean many: %j', async (input) => {
    const { errors, statements } = await ask(input);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(statements).toEqual([]);
  });

  it.each([
    ['prosecutor', 'CRIMINAL_INVESTIGATION_CHARGING'],
    ['ed-clinician', 'DIRECT_CARE'],
    ['social-care-system', 'MASH_SCREENING'],
    ['ig-auditor', 'AUDIT'],
  ] as const)('to %s under %s', async (as, purpose) => {
    const input = { familyName: 'Baker', dateOfBirth: '2009-03-07' };
    const { data, errors, statements } = await ask(input, as, purpose);
    expect(data).toEqual({ resolveChild: null });
    expect(errors).toHaveLength(1);
    expect(['PURPOSE_NOT_AVAILABLE', 'WITHHELD']).toContain(errors[0]?.extensions?.code);
    expect(statements).toEqual([]);
  });

  it('after thirty within a minute, to that person and to nobody else', async () => {
    const input = { familyName: 'Nobody-of-this-name', dateOfBirth: '2009-03-07' };
    const codes: unknown[] = [];
    for (let count = 0; count < 31; count += 1) {
      const { errors } = await ask(input, 'edt-social-worker');
      codes.push(errors[0]?.extensions?.code ?? null);
    }
    expect(codes.at(-1)).toBe('LIMIT_EXCEEDED');
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => null));
    expect((await ask(input, 'named-nurse')).errors).toEqual([]);
  });
});

describe('the database', () => {
  it('answers a search to nobody who has not said why', async () => {
    const { dataSource } = database;
    const rows = await dataSource.query<readonly unknown[]>(
      `select * from search_children('tom baker', 'baker', '2009-03-07', null, null, null)`,
    );
    expect(rows).toEqual([]);
  });
});
