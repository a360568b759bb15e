import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childOf } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const megan = childOf('ST-13', 'girl');
const police = { as: 'mash-police', purpose: 'S47_STRATEGY_CP' } as const;
const screening = { as: 'mash-social-worker', purpose: 'MASH_SCREENING' } as const;
const charging = { as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' } as const;

const investigationOf = (child: string): string => {
  const found = world2014().police.investigations.find(({ childIds }) => childIds.includes(child));
  if (!found) throw new Error('No investigation concerns this child');
  return found.id;
};

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

describe('an investigation that drags on', () => {
  it('shows its age, its silence and the breached twelve weeks', async () => {
    const select =
      'investigations { startedAt ageInWeeks daysSinceActivity endedAt twelveWeekClock { code dueOn status breached basis } }';
    expect(await asked.of({ ...police, child: megan, select })).toEqual({
      investigations: [
        {
          startedAt: '2013-08-14T16:25:00Z',
          ageInWeeks: 65,
          daysSinceActivity: 45,
          endedAt: null,
          twelveWeekClock: {
            code: 'INVESTIGATION_12_WEEK',
            dueOn: '2013-11-06',
            status: 'BREACHED',
            breached: true,
            basis: 'FORCE_POLICY',
          },
        },
      ],
    });
  });

  it('counts 287 days since the last entry of January (N24)', async () => {
    const child = childOf('ST-14', 'girl');
    const answer = await asked.of({
      ...police,
      child,
      select: 'investigations { daysSinceActivity }',
    });
    expect(answer).toEqual({ investigations: [{ daysSinceActivity: 287 }] });
  });

  it('says by how many days an action was late, and in which order it was reviewed', async () => {
    const select =
      'investigations { actions { kind overdueDays } reviews { at nextDue { status dueOn } } milestones { kind } chargingRequests { submittedAt } }';
    expect(await asked.of({ ...police, child: megan, select })).toMatchObject({
      investigations: [
        {
          actions: expect.arrayContaining([
            { kind: 'SCENE_EXAMINATION', overdueDays: 110 },
            { kind: 'INTERVIEW_CHILD', overdueDays: null },
          ]),
          reviews: [
            { nextDue: { status: 'RUNNING', dueOn: '2014-11-25' } },
            { nextDue: { status: 'MET_LATE', dueOn: '2014-07-01' } },
            { nextDue: { status: 'MET_LATE', dueOn: '2014-02-17' } },
          ],
          milestones: [{ kind: 'SUBMITTED_TO_CPS' }, { kind: 'ARREST' }],
          chargingRequests: [{ submittedAt: '2014-05-12T15:00:00Z' }],
        },
      ],
    });
  });

  it('ends its clock and its silence when it ends', async () => {
    const child = childOf('ST-02', 'girl');
    const select =
      'investigations { outcome daysSinceActivity ageInWeeks twelveWeekClock { status } }';
    expect(await asked.of({ ...police, child, select })).toEqual({
      investigations: [
        {
          outcome: 'NFA',
          daysSinceActivity: null,
          ageInWeeks: 9,
          twelveWeekClock: { status: 'MET' },
        },
      ],
    });
  });
});

describe('thirty boys in one investigation (N12)', () => {
  const boys = world2014()
    .children.filter(({ story }) => story === 'ST-04')
    .map(({ id }) => id);
  const boy = boys[0] ?? '';

  it('counts them all, and names those of the episode', async () => {
    const select =
      'investigations { childCount children { id } skillMatch team { kind specialism } plan { status } reviews { at } allocation { team { kind } } }';
    expect(await asked.of({ ...police, child: boy, select })).toMatchObject({
      investigations: [
        {
          childCount: 30,
          children: [{ id: boy }],
          skillMatch: 'NOT_MATCHED',
          team: { kind: 'RESPONSE', specialism: 'NONE' },
          plan: null,
          reviews: [],
          allocation: [{ team: { kind: 'RESPONSE' } }],
        },
      ],
    });
  });

  it('asks the database as often for thirty children as for one', async () => {
    const select = `crimes { status complainant { role } suspects { relationshipToChild } offences { cjsCode } }
      investigations { childCount crimeIds team { name } plan { status } actions { kind } reviews { at }
        allocation { at } milestones { kind } suspects { personRef { name } managedOffender { category } } exhibits { type daysInQueue } }
      suspectLinks { rsoStatus } managedOffenders { orders { kind } } digitalExhibits { type }
      custodyRecords { reviews { heldAt } certificate { status } accommodationRequests { response } offences { title } }
      ladoNotifications { clock { status } }`;
    const one = await asked.ofMany({ ...police, children: [megan], select });
    const many = await asked.ofMany({ ...police, children: [megan, ...boys], select });
    expect(many.errors).toEqual([]);
    expect(many.statements.length).toBeLessThanOrEqual(one.statements.length + 4);
    const again = await asked.ofMany({ ...police, children: [megan, ...boys.slice(0, 9)], select });
    expect(again.statements).toHaveLength(many.statements.length);
  });
});

describe('suspects', () => {
  const select =
    'suspectLinks { relationshipToChild bailStatus rsoStatus personRef { role name } } crimes { suspects { personRef { name } } } investigations { otherChildrenAtRisk { householdChildrenKnown } }';

  it('are named to those who work on the child together', async () => {
    const answer = await asked.of({ ...police, child: megan, select });
    expect(answer).toEqual({
      suspectLinks: [
        {
          relationshipToChild: 'UNCLE_OR_AUNT',
          bailStatus: 'CONDITIONAL',
          rsoStatus: 'NOT_REGISTERED',
          personRef: { role: 'AUNT_OR_UNCLE', name: 'Alan Meredith' },
        },
      ],
      crimes: [{ suspects: [{ personRef: { name: 'Alan Meredith' } }] }],
      investigations: [{ otherChildrenAtRisk: { householdChildrenKnown: 'YES' } }],
    });
  });

  it('are not in a summary: whether other children were considered is', async () => {
    expect(await asked.of({ ...screening, child: megan, select })).toEqual({
      suspectLinks: null,
      crimes: [{ suspects: null }],
      investigations: [{ otherChildrenAtRisk: { householdChildrenKnown: 'YES' } }],
    });
  });

  it('are not told by the number of records held', async () => {
    const { incidents, crimes, investigations, digitalExhibits, warningFlags } = world2014().police;
    const linked = [...incidents, ...crimes, ...investigations, ...digitalExhibits].filter(
      ({ childIds }) => childIds.includes(megan),
    );
    expect(warningFlags.filter(({ childId }) => childId === megan)).toEqual([]);
    const answer = await asked.of({
      ...screening,
      child: megan,
      select: 'disclosures { class count }',
    });
    expect(answer?.disclosures).toContainEqual({ class: 'CRIME', count: linked.length });
  });

  it('leave the question open where nobody wrote down whether they live with children', async () => {
    const answered = world2014().police.suspectLinks.filter(
      ({ householdChildrenKnown }) => householdChildrenKnown === 'NOT_RECORDED',
    );
    const [child = ''] = answered.flatMap(({ childIds }) => childIds);
    const answer = await asked.of({
      ...police,
      child,
      select: 'investigations { otherChildrenAtRisk { householdChildrenKnown } }',
    });
    expect(answer?.investigations).toContainEqual({
      otherChildrenAtRisk: { householdChildrenKnown: 'NOT_RECORDED' },
    });
  });
});

describe('managed offenders', () => {
  const kayleigh = childOf('ST-11', 'girl');
  const select =
    'managedOffenders { category level manager note nextVisitDueOn nextVisitDue { code dueOn } personRef { name } orders { kind } }';

  it('are whole at a strategy discussion', async () => {
    expect(await asked.of({ ...police, child: kayleigh, select })).toMatchObject({
      managedOffenders: [
        {
          ...{ level: 2, note: expect.any(String), orders: [{ kind: 'SOPO' }] },
          nextVisitDue: { code: 'OFFENDER_VISIT', dueOn: expect.stringMatching(/^201\d-/) },
        },
      ],
    });
  });

  it('are a signpost to the offender manager at screening', async () => {
    expect(await asked.of({ ...screening, child: kayleigh, select })).toMatchObject({
      managedOffenders: [
        {
          category: 'CATEGORY_1',
          manager: expect.any(String),
          note: null,
          personRef: null,
        },
      ],
    });
  });

  it('were released without notice where nobody told the police, which the record says', async () => {
    const released = `managedOffenders { externalNotifications {
      organisation event effectiveOn notifiedAt learnedAt victimsToldOn note } }`;
    const child = childOf('ST-23', 'older');
    const shown = { organisation: 'IMMIGRATION_SERVICE', event: 'RELEASE', notifiedAt: null };
    const told = { effectiveOn: '2014-10-20', victimsToldOn: '2014-10-22' };
    const ofOne = (note: unknown): object => ({
      managedOffenders: [{ externalNotifications: [{ ...shown, ...told, note }] }],
    });
    expect(await asked.of({ ...police, child, select: released })).toMatchObject(
      ofOne(expect.any(String)),
    );
    expect(await asked.of({ ...screening, child, select: released })).toMatchObject(ofOne(null));
  });

  it('are no business of health at screening', async () => {
    const question = { as: 'named-nurse', purpose: 'MASH_SCREENING' } as const;
    expect(await asked.of({ ...question, child: kayleigh, select })).toEqual({
      managedOffenders: null,
    });
  });
});

describe('a prosecutor', () => {
  const select =
    'investigations { id reference ageInWeeks } crimes { crimeNumber status suspects { bailStatus } } suspectLinks { bailStatus }';
  const underFile = (investigations: readonly string[]) =>
    asked.of({ ...charging, child: megan, select, pass: { kind: 'URN', investigations } });

  it("reads the file's own investigation in full", async () => {
    expect(await underFile([investigationOf(megan)])).toEqual({
      investigations: [
        { id: investigationOf(megan), reference: expect.any(String), ageInWeeks: 65 },
      ],
      crimes: [
        {
          crimeNumber: expect.any(String),
          status: 'AWAITING_CHARGING',
          suspects: [{ bailStatus: 'CONDITIONAL' }],
        },
      ],
      suspectLinks: [{ bailStatus: 'CONDITIONAL' }],
    });
  });

  it('reads any other record of that child as a summary', async () => {
    const other = investigationOf(childOf('ST-14', 'girl'));
    expect(await underFile([other])).toEqual({
      investigations: [{ id: investigationOf(megan), reference: null, ageInWeeks: 65 }],
      crimes: [{ crimeNumber: null, status: 'AWAITING_CHARGING', suspects: null }],
      suspectLinks: [],
    });
  });
});
