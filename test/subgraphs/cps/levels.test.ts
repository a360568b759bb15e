import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { issuerOf } from '../../../dev/issuer/issuers.js';
import type { EpisodePass } from '../../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { cps } from '../../../subgraphs/cps/cps.subgraph.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  type Answer,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

/** What the operation child-view asks of the CPS, and the victims and suspects beside it. */
const childView = `cps {
  cases { urn rasso status ageInDays policeTimeDays cpsTimeDays nextAction
    clock28 { dueAt status breached }
    requests { id submittedAt mg3 decision { at result reasons } }
    childVictims { id } suspects { name } }
  disclosures { class state held count reason }
}`;

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('CPS');
  subgraph = await askSubgraph(cps, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const megan = childOf('ST-13', 'girl');
const charging = 'CRIMINAL_INVESTIGATION_CHARGING';

const fileOf = (story: string) => {
  const urn = world2014().stories.find((told) => told.story === story)?.urn;
  const file = world2014().cps.chargingCases.find((known) => known.urn === urn);
  if (!file) throw new Error(`${story} has no file`);
  return file;
};

const ask = (
  as: string,
  purpose: AccessPurpose,
  { selection = childView, childIds = [megan], over = {} } = {},
): Promise<Answer> =>
  subgraph.ask({
    as,
    purpose,
    pass: passFor(purpose, childIds, over),
    ...ofChildren(selection, childIds),
  });

/** The pass of a charging file, as the CPS issues it. */
const underFile = (story: string, people: EpisodePass['people'] = []): Partial<EpisodePass> => ({
  owner: 'CPS',
  investigations: [fileOf(story).investigationId],
  people,
});

const cpsOf = ({ data }: Answer): unknown =>
  (data as { _entities: { cps: unknown }[] })._entities[0]?.cps;

const withheld = ({ errors }: Answer): unknown[] =>
  errors.map(({ path, extensions }) => [(path ?? []).slice(2).join('.'), extensions?.class]);

const officer: EpisodePass['people'] = [
  { iss: issuerOf('police'), sub: 'investigator', relation: 'OFFICER_IN_CASE' },
];

describe("the CPS's part of a child", () => {
  it.each([
    ['under the file', underFile('ST-13')],
    ['under their own word that they hold it', { owner: 'CPS', kind: 'SELF' } as const],
  ])('is whole for a prosecutor %s', async (_how, over) => {
    const answer = await ask('prosecutor', charging, { over });
    expect(answer.errors).toEqual([]);
    expect(cpsOf(answer)).toMatchObject({
      cases: [
        {
          urn: fileOf('ST-13').urn,
          ageInDays: 457,
          requests: [
            {
              submittedAt: '2014-08-04T08:30:00Z',
              mg3: expect.stringMatching(/^MG3A/),
              decision: null,
            },
            {
              submittedAt: '2014-05-12T15:00:00Z',
              mg3: expect.stringMatching(/^MG3:/),
              decision: null,
            },
          ],
          childVictims: [{ id: megan }],
          suspects: [{ name: 'Alan Meredith' }],
        },
      ],
      disclosures: expect.arrayContaining([
        expect.objectContaining({ class: 'LEGAL_ADVICE', state: 'DISCLOSED', count: 3 }),
      ]),
    });
  });

  it('is whole for the officer in the case, advice included', async () => {
    const answer = await ask('investigator', charging, { over: underFile('ST-13', officer) });
    expect(answer.errors).toEqual([]);
    expect(cpsOf(answer)).toMatchObject({
      cases: [{ requests: [{ mg3: expect.any(String) }, { mg3: expect.any(String) }] }],
    });
  });

  it('keeps advice from the officer of another file of the same child', async () => {
    const answer = await ask('investigator', charging, { over: underFile('ST-20', officer) });
    expect(cpsOf(answer)).toMatchObject({
      cases: [{ urn: fileOf('ST-13').urn, requests: [{ mg3: null }, { mg3: null }] }],
    });
  });

  it('keeps advice from a police officer who has no part in the case', async () => {
    const answer = await ask('response-officer', charging, { over: underFile('ST-13') });
    expect(cpsOf(answer)).toMatchObject({ cases: [{ requests: [{ mg3: null }, { mg3: null }] }] });
    expect(withheld(answer)).toEqual([
      ['cases.requests.mg3', 'LEGAL_ADVICE'],
      ['cases.requests.decision.reasons', 'LEGAL_ADVICE'],
    ]);
  });

  it.each(['mash-police', 'mash-social-worker', 'named-nurse'])(
    'shows %s the file and the victims at a strategy discussion, never the advice',
    async (as) => {
      const answer = await ask(as, 'S47_STRATEGY_CP');
      expect(cpsOf(answer)).toMatchObject({
        cases: [
          {
            urn: as === 'mash-police' ? fileOf('ST-13').urn : null,
            rasso: true,
            requests: [{ mg3: null }, { mg3: null }],
            childVictims: [{ id: megan }],
          },
        ],
      });
    },
  );

  it('is a summary without victims for social care at screening', async () => {
    const answer = await ask('mash-social-worker', 'MASH_SCREENING');
    expect(cpsOf(answer)).toMatchObject({
      cases: [
        { status: 'AWAITING_CPS', ageInDays: 457, rasso: null, childVictims: null, suspects: null },
      ],
    });
    expect(withheld(answer)).toContainEqual(['cases.rasso', 'VICTIM']);
  });

  it('has early advice for those who read advice, and special measures for those who know the victim', async () => {
    const selection = `cps { cases { earlyAdvice { requestedAt questions advice }
      specialMeasures { kind applied child { id } } } }`;
    const measures = [{ kind: 'VIDEO_EVIDENCE_IN_CHIEF', applied: true, child: { id: megan } }];
    const advice = expect.stringContaining('Do not interview Megan again');
    const file = { selection, over: underFile('ST-13', officer) };
    for (const as of ['prosecutor', 'investigator']) {
      const answer = await ask(as, charging, file);
      expect(answer.errors).toEqual([]);
      expect(cpsOf(answer)).toMatchObject({
        cases: [{ earlyAdvice: [{ advice }], specialMeasures: measures }],
      });
    }
    const other = await ask('response-officer', charging, { selection, over: underFile('ST-13') });
    expect(cpsOf(other)).toMatchObject({ cases: [{ earlyAdvice: null }] });
    const nurse = await ask('named-nurse', 'MASH_SCREENING', { selection });
    expect(cpsOf(nurse)).toMatchObject({ cases: [{ earlyAdvice: null, specialMeasures: null }] });
  });

  it('names no victim who is not of the episode', async () => {
    const { childVictimIds } = fileOf('ST-22');
    const [first = '', second = ''] = childVictimIds;
    const answer = await ask('mash-police', 'S47_STRATEGY_CP', { childIds: [first] });
    expect(childVictimIds.length).toBeGreaterThan(1);
    expect(JSON.stringify(answer.data)).toContain(first);
    expect(JSON.stringify(answer.data)).not.toContain(second);
  });

  it('costs the same statements for one child as for fifty', async () => {
    const selection = `${childView.slice(0, -1)} role cases { suspects { personRef { id } charges { cjsCode } }
      requests { decision { charges { status } actionPlan { clock { status } items { status rationale } } } } } }`;
    const childIds = world2014()
      .cps.children.slice(0, 50)
      .map(({ childId }) => childId);
    const files = world2014().cps.chargingCases;
    const planned = files.find(({ status }) => status === 'ADVISED_ACTION_PLAN');
    const one = await ask('prosecutor', charging, {
      selection,
      childIds: [planned?.childVictimIds[0] ?? ''],
    });
    const fifty = await ask('prosecutor', charging, { selection, childIds });
    expect(one.errors).toEqual([]);
    expect(fifty.errors).toEqual([]);
    expect(fifty.statements.length).toBe(one.statements.length);
  });
});

describe('a charging file as an episode', () => {
  it('covers its children and its investigation, and names people as their tokens do', async () => {
    const { urn, investigationId } = fileOf('ST-13');
    expect(await database.finder.byReference(urn)).toEqual({
      kind: 'URN',
      purposes: [charging],
      children: [{ id: megan, area: 'E06000019', ageBand: 'UNDER_16', consent: 'NOT_RECORDED' }],
      agencies: ['CPS', 'POLICE'],
      people: expect.arrayContaining([...officer]),
      investigations: [investigationId],
      closedAt: null,
    });
  });

  it('is closed by the decision, and unknown by any other name', async () => {
    const finder = database.finder;
    const charged = world2014().cps.chargingCases.find(({ closedAt }) => closedAt !== null);
    expect((await finder.byReference(charged?.urn ?? ''))?.closedAt).toMatch(/Z$/);
    expect(await finder.byReference('22ZZ9999914')).toBeNull();
  });

  it('holds the children of its files and no other', async () => {
    const finder = database.finder;
    const known = new Set(world2014().cps.children.map(({ childId }) => childId));
    const stranger = world2014().children.find(({ id }) => !known.has(id))?.id ?? '';
    const held = await finder.holds([megan, stranger]);
    expect(held.map(({ id }) => id)).toEqual([megan]);
  });
});
