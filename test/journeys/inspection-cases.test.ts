/** What the inspection's report tells of single cases, in days, weeks and months: as who works on them sees it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { dayOf, daysBetween } from '../../schema/time/instant.js';
import { episodeOf, story, type Partnership } from './support/partnership.js';
import { world2014 } from '../support/world-2014.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 180_000);

const world = world2014();

const investigationOf = (name: string): string | undefined =>
  world.police.investigations.find(({ childIds }) =>
    childIds.includes(story(name).childIds[0] ?? ''),
  )?.id;

/** What somebody of the MASH reads of the children of a story, in the order of the story. */
const childrenOf = async (name: string, select: string): Promise<readonly unknown[]> => {
  const { data, errors } = await partnership.ask({
    ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP' },
    episode: episodeOf(name, 'S47_STRATEGY_CP'),
    document: `query ($ids: [ID!]!) { children(ids: $ids) { ${select} } }`,
    variables: { ids: story(name).childIds },
  });
  expect(errors).toEqual([]);
  return z.object({ children: z.array(z.unknown()) }).parse(data).children;
};

const nodesOf = async (
  list: string,
  select: string,
  asker: Pick<Parameters<Partnership['ask']>[0], 'as' | 'purpose'>,
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { data, errors } = await partnership.ask({
    ...asker,
    document: `{ list: ${list} { edges { node { ${select} } } } }`,
  });
  expect(errors).toEqual([]);
  const node = z.record(z.string(), z.unknown());
  return z
    .object({ list: z.object({ edges: z.array(z.object({ node })) }) })
    .parse(data)
    .list.edges.map((edge) => edge.node);
};

const supervisor = {
  as: 'police-supervisor',
  purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
} as const;

/** Whole months from one day to another. */
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  (Number(to.slice(5, 7)) - Number(from.slice(5, 7))) -
  (to.slice(8, 10) < from.slice(8, 10) ? 1 : 0);

describe('investigations that drag on', () => {
  const dated = z.object({ kind: z.string(), at: z.string() });
  const found = z.object({
    police: z.object({
      investigations: z.tuple([
        z.object({
          startedAt: z.string(),
          actions: z.array(z.object({ kind: z.string(), completedAt: z.string().nullable() })),
          milestones: z.array(dated),
        }),
      ]),
    }),
  });
  const investigated = async (name: string) => {
    const select =
      'police { investigations { startedAt actions { kind completedAt } milestones { kind at } } }';
    const [child] = await childrenOf(name, select);
    return found.parse(child).police.investigations[0];
  };

  it('photographed the scene 16 weeks after the report (N21)', async () => {
    const { startedAt, actions } = await investigated('ST-13');
    const scene = actions.find(({ kind }) => kind === 'SCENE_EXAMINATION')?.completedAt ?? '';
    expect(daysBetween(dayOf(startedAt), dayOf(scene))).toBe(16 * 7);
  });

  it('charged the suspect 15 months after the warrant was executed (N22)', async () => {
    const { milestones } = await investigated('ST-12');
    const on = (step: string): string => milestones.find(({ kind }) => kind === step)?.at ?? '';
    expect(monthsBetween(on('WARRANT_EXECUTED'), on('CHARGED'))).toBe(15);
  });

  it('stand on the inspector’s list of more than twelve weeks, each clock of which has run out (N25)', async () => {
    const list = await nodesOf(
      'investigationsOver(weeks: 12, first: 200)',
      'id startedAt twelveWeekClock { breached ruleset }',
      supervisor,
    );
    expect(list.map(({ id }) => id)).toEqual(
      expect.arrayContaining(
        ['ST-12', 'ST-13', 'ST-14', 'ST-20', 'ST-21', 'ST-22'].map(investigationOf),
      ),
    );
    for (const { startedAt, twelveWeekClock } of list) {
      expect(dayOf(String(startedAt)) <= '2014-08-21').toBe(true);
      expect(twelveWeekClock).toEqual({ breached: true, ruleset: 'WM_2014' });
    }
  });

  it('are silent for 287 days, since January: longer than any other (N24)', async () => {
    const [first] = await nodesOf(
      'stalledInvestigations(days: 28, first: 1)',
      'id lastActivityAt daysSinceActivity',
      supervisor,
    );
    expect(first).toEqual({
      ...{ id: investigationOf('ST-14'), daysSinceActivity: 287 },
      lastActivityAt: expect.stringMatching(/^2014-01-/),
    });
  });

  it('calmed parents and children twice, instead of pursuing them (N17)', async () => {
    const { data, errors } = await partnership.ask({
      ...{ as: 'police-supervisor', purpose: 'AUDIT' },
      document: `{ investigationOutcomes(from: "2013-11-14", to: "2014-11-14") {
        byOutcome { outcome count } } }`,
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      investigationOutcomes: {
        byOutcome: expect.arrayContaining([{ outcome: 'MEDIATED', count: 2 }]),
      },
    });
  });
});

describe('children in them', () => {
  it('are thirty boys of one school, of whom nobody was heard and no parent told (N12)', async () => {
    const boys = await childrenOf(
      'ST-04',
      `police { interviews { id } investigations {
        childCount skillMatch team { kind } plan { status } actions { kind completedAt } } }`,
    );
    expect(boys).toHaveLength(30);
    const undone = (kind: string): object => ({ kind, completedAt: null });
    for (const boy of boys) {
      expect(boy).toEqual({
        police: {
          interviews: [],
          investigations: [
            {
              ...{ childCount: 30, skillMatch: 'NOT_MATCHED', team: { kind: 'RESPONSE' } },
              plan: null,
              actions: expect.arrayContaining(['INTERVIEW_CHILD', 'CONTACT_PARENTS'].map(undone)),
            },
          ],
        },
      });
    }
  });

  it('told it three times on the day of the report, and again to the paediatrician on the next (N18)', async () => {
    const select = `police { interviews { kind accountNumber at } }
      health { childProtectionMedicals { attendedAt } }`;
    const [boy] = await childrenOf('ST-10', select);
    const told = (accountNumber: number): object => ({
      ...{ kind: 'FIRST_ACCOUNT', accountNumber },
      at: expect.stringMatching(/^2014-06-17/),
    });
    expect(boy).toMatchObject({
      police: { interviews: [told(3), told(2), told(1)] },
      health: { childProtectionMedicals: [{ attendedAt: expect.stringMatching(/^2014-06-18/) }] },
    });
  });

  it.each([
    ['ST-20', 6, 'N39'],
    ['ST-21', 21, 'N40'],
  ])('%s: has been away from home for %i months (%s)', async (name, months) => {
    const [child] = await childrenOf(
      name,
      'socialCare { lookedAfter { current careStartedOn separationDays } } indicators { code state }',
    );
    const { socialCare, indicators } = z
      .object({
        socialCare: z.object({
          lookedAfter: z.object({
            current: z.literal(true),
            careStartedOn: z.string(),
            separationDays: z.number(),
          }),
        }),
        indicators: z.array(z.object({ code: z.string(), state: z.string() })),
      })
      .parse(child);
    const { careStartedOn, separationDays } = socialCare.lookedAfter;
    expect(monthsBetween(careStartedOn, '2014-11-14')).toBe(months);
    expect(separationDays).toBe(daysBetween(careStartedOn, '2014-11-14'));
    expect(indicators.find(({ code }) => code === 'R22')?.state).toBe('RAISED');
  });

  it('may not see her mother, since February 2013 (N40)', async () => {
    const [girl] = await childrenOf(
      'ST-21',
      'socialCare { family { relationship contactRestricted } }',
    );
    expect(girl).toMatchObject({
      socialCare: {
        family: expect.arrayContaining([{ relationship: 'MOTHER', contactRestricted: true }]),
      },
    });
  });

  it('sat in a police station for a night, for want of a bed', async () => {
    const [boy] = await childrenOf(
      'ST-17',
      'police { policeProtections { place stationNightHours } }',
    );
    expect(boy).toEqual({
      police: {
        policeProtections: [{ place: 'POLICE_STATION', stationNightHours: expect.any(Number) }],
      },
    });
  });

  it('are four of one file, whose charging advice is awaited since July 2014 (N41)', async () => {
    const queue = await nodesOf(
      'chargingQueue(first: 200, awaiting: CPS)',
      'urn ageInDays childVictims { id }',
      { as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
    );
    const file = queue.find(({ urn }) => urn === story('ST-22').urn);
    expect(file?.childVictims).toEqual(
      expect.arrayContaining(story('ST-22').childIds.map((id) => ({ id }))),
    );
    expect(file?.childVictims).toHaveLength(4);
    expect(file?.ageInDays).toBeGreaterThanOrEqual(106);
    expect(file?.ageInDays).toBeLessThanOrEqual(136);
  });
});
