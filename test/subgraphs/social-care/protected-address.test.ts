import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainChild, plainRecord } from '../../../schema/policy/question.js';
import { decisionVector } from '../../../schema/policy/decision-vector.js';
import { socialCare } from '../../../subgraphs/social-care/social-care.subgraph.js';
import { createChildRegister } from '../../../subgraphs/shared/child-register/child-register.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import { ReadTransaction } from '../../../subgraphs/shared/database/read-transaction.js';
import { createContext } from '../../../subgraphs/shared/server/create-context.js';
import { createGraphQLServer } from '../../../subgraphs/shared/server/graphql-server.js';
import { sessionSettings } from '../../../subgraphs/shared/server/session-settings.js';
import { ofChildren, passFor, principalOf } from '../../support/ask-subgraph.js';
import { collectedAudit } from '../../support/collected-audit.js';
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

/** What is shown with the justification of a named worker, which requests cannot carry yet. */
const askJustified = async (child: string): Promise<unknown> => {
  const principal = principalOf('social-worker');
  const purpose = 'S47_STRATEGY_CP';
  const authority = decisionVector({
    caller: principal,
    purpose,
    relation: {
      ...{ kind: 'SD', named: 'ALLOCATED_WORKER', justified: ['PROTECTED_ADDRESS'] },
      ...{ ...plainChild, ...plainRecord },
    },
    owner: 'SOCIAL_CARE',
  });
  const context = await createContext(
    {
      ...{ principal, purpose, pass: passFor(purpose, [child]), passJwt: null },
      ...{ justification: null, withheld: [], requestId: 'request-1' },
    },
    {
      owner: 'SOCIAL_CARE',
      dataSource: asked.database.dataSource,
      register: createChildRegister(asked.database.dataSource, 'SOCIAL_CARE'),
      clock: { ruleset: 'WM_2014', now: () => '2014-11-14T17:00:00.000Z' },
      audit: collectedAudit(),
    },
  );
  const authorities = { authority, authorities: [authority], authorityOfChild: () => authority };
  const decided = { ...context, ...authorities };
  const pool = poolOf(asked.database.dataSource);
  const reads = new ReadTransaction({ pool, settings: sessionSettings(decided) });
  const server = await createGraphQLServer(socialCare);
  await server.start();
  const { document: query, variables } = ofChildren(places, [child]);
  const { body } = await server.executeOperation(
    { query, variables: variables ?? {} },
    { contextValue: { ...decided, reads } },
  );
  await server.stop();
  return body.kind === 'single' ? JSON.parse(JSON.stringify(body.singleResult.data)) : null;
};

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

  it('does not bring an earlier placement to light instead', async () => {
    const answer = await asked.of({
      ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP', child: theo, select: places },
    });
    expect(answer?.socialCare).toMatchObject({ lookedAfter: { placement: null } });
    expect(answer?.socialCare?.addresses).toEqual([
      expect.objectContaining({ kind: 'HOME', postcode: expect.any(String) }),
    ]);
  });

  it('is shown to the worker who is named and says why', async () => {
    expect(await askJustified(tara)).toMatchObject({
      _entities: [
        {
          identity: { localityOnly: null },
          socialCare: {
            addresses: expect.arrayContaining([
              expect.objectContaining({ kind: 'PLACEMENT', postcode: 'HR6 2OV' }),
            ]),
            lookedAfter: {
              placement: { type: 'U4', postcode: 'HR6 2OV', address: { town: 'Leominster' } },
            },
          },
        },
      ],
    });
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
      callers.map((caller) => asked.ofMany({ ...caller, children: hidden, select: everything })),
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
      return [addresses.length, placements.length];
    });
    expect(taken.every((count) => count > 2)).toBe(true);
    expect(JSON.stringify(await answers())).toBe(JSON.stringify(withRows));
  });
});
