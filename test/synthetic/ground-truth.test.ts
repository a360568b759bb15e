import { londonDay } from '../../dev/synthetic/civil-time.js';
import { generate } from '../../dev/synthetic/generate.js';
import type { AuditCase } from '../../dev/synthetic/world/police-investigation.js';
import { daysBetween } from '../../schema/time/instant.js';

/* The report's figures, counted over the world as the queries will count them. */
const world = generate('wm2014');
const { police, socialCare, cps, reference } = world;

const tally = <T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

test('689 juveniles were arrested from November 2013 to May 2014, 25 kept overnight, 1 transferred', () => {
  const arrests = police.custodyRecords.filter(({ arrestedAt }) => {
    const day = londonDay(arrestedAt);
    return day >= '2013-11-01' && day <= '2014-05-31';
  });
  const overnight = arrests.filter((record) => record.overnight);
  expect(arrests).toHaveLength(689);
  expect(overnight).toHaveLength(25);
  expect(Math.round((overnight.length / arrests.length) * 1000) / 10).toBe(3.6);
  expect(arrests.filter(({ outcome }) => outcome === 'TRANSFERRED_LA')).toHaveLength(1);
  expect(arrests.every(({ ageAtArrest }) => ageAtArrest >= 10 && ageAtArrest <= 16)).toBe(true);
});

describe('the fifteen detained children of the inspectors’ sample', () => {
  const sample = police.custodyRecords.filter((record) => record.sample === 'HMIC_SAMPLE');

  test('are ten boys and five girls of the ages given, from June to October 2014', () => {
    expect(tally(sample, ({ sex }) => sex)).toEqual({ MALE: 10, FEMALE: 5 });
    expect(tally(sample, ({ ageAtArrest }) => String(ageAtArrest))).toEqual({
      13: 2,
      14: 5,
      15: 7,
      16: 1,
    });
    const days = sample.map(({ arrestedAt }) => londonDay(arrestedAt));
    expect(days.every((day) => day >= '2014-06-01' && day <= '2014-10-31')).toBe(true);
  });

  test('ended as the report says', () => {
    expect(tally(sample, ({ outcome }) => outcome)).toEqual({
      ACCOMMODATION_PROVIDED: 5,
      EXPEDITED_COURT: 1,
      REBAILED: 1,
      DETAINED_NO_ATTEMPT: 4,
      DETAINED_NO_BED: 4,
    });
    const requests = sample.flatMap(({ accommodationRequests }) => accommodationRequests);
    expect(requests.filter(({ isLateApproach }) => isLateApproach)).toHaveLength(1);
    expect(requests.filter(({ repeatApproachDue }) => repeatApproachDue)).toHaveLength(2);
  });

  test('include six arrested in care homes, two without attempt, none accommodated', () => {
    const homes = sample.filter(({ arrestedAtChildrensHome }) => arrestedAtChildrensHome);
    expect(homes.every(({ lacStatus }) => lacStatus === 'LOOKED_AFTER')).toBe(true);
    expect(tally(homes, ({ outcome }) => outcome)).toEqual({
      DETAINED_NO_ATTEMPT: 2,
      DETAINED_NO_BED: 4,
    });
    const story = world.stories.find(({ story: name }) => name === 'ST-24');
    expect(homes.map(({ childId }) => childId).sort()).toEqual([...(story?.childIds ?? [])].sort());
  });

  test('needed nine certificates, of which one is on file: nowhere else is one due', () => {
    const due = police.custodyRecords.filter(({ certificate }) => certificate?.required === true);
    expect(due).toHaveLength(9);
    expect(due.every((record) => record.sample === 'HMIC_SAMPLE')).toBe(true);
    expect(tally(due, ({ certificate }) => certificate?.status ?? '')).toEqual({
      RECORDED: 1,
      MISSING: 8,
    });
  });
});

test('the three self-assessed care-home detentions were all held overnight', () => {
  const three = police.custodyRecords.filter(({ sample }) => sample === 'SELF_ASSESSED');
  expect(
    three.map(({ overnight, arrestedAtChildrensHome }) => overnight && arrestedAtChildrensHome),
  ).toEqual([...[true, true, true]]);
});

test('of 280 children of the problem profile 32 are flagged, and 19 have a plan', () => {
  const profiled = police.cseProfiles.filter(({ profileMonth }) => profileMonth === '2014-09');
  const flags = police.warningFlags.filter(
    ({ kind, clearedAt }) => kind === 'CSE' && clearedAt === null,
  );
  expect(new Set(profiled.map(({ childId }) => childId)).size).toBe(280);
  expect(profiled.filter(({ flaggedOnSystem }) => flaggedOnSystem)).toHaveLength(32);
  expect(new Set(flags.map(({ childId }) => childId))).toEqual(
    new Set(profiled.filter((one) => one.flaggedOnSystem).map(({ childId }) => childId)),
  );
  expect(profiled.filter(({ plan }) => plan !== null)).toHaveLength(19);
});

test('142 computers and 165 phones await analysis, the oldest from April 2014', () => {
  const waiting = police.digitalExhibits.filter(({ status }) => status === 'WAITING');
  expect(tally(waiting, ({ type }) => type)).toEqual({ COMPUTER: 142, PHONE: 165 });
  const oldest = waiting.map(({ seizedAt }) => londonDay(seizedAt)).sort()[0];
  expect(oldest).toMatch(/^2014-04-/);
});

test('200 assessments wait in the two HAUs and none in the MASH; 80 concern a child; none was graded high', () => {
  const kindOf = new Map(police.units.map(({ id, kind }) => [id, kind]));
  const waiting = police.harmAssessments.filter(
    ({ secondaryAssessedAt }) => secondaryAssessedAt === null,
  );
  expect(tally(waiting, ({ unitId }) => kindOf.get(unitId) ?? '')).toEqual({ HAU: 200 });
  expect(waiting.filter(({ childLinked }) => childLinked)).toHaveLength(80);
  expect(waiting.every(({ initialGrade }) => initialGrade !== 'HIGH')).toBe(true);
  expect(police.units.filter(({ kind }) => kind === 'HAU')).toHaveLength(2);
});

describe('the 71 audited cases', () => {
  const grades = (sample: AuditCase['sample'] | null, assessor: 'FORCE' | 'INSPECTORATE') =>
    tally(
      police.auditCases
        .filter((one) => sample === null || one.sample === sample)
        .flatMap((one) => one.grades.filter((grade) => grade.assessor === assessor)),
      ({ grade }) => grade,
    );

  test('are graded as force and inspectors graded them', () => {
    expect(grades('SELF_ASSESSED', 'FORCE')).toEqual({ GOOD: 10, ADEQUATE: 11, INADEQUATE: 12 });
    expect(grades('SELF_ASSESSED', 'INSPECTORATE')).toEqual({
      GOOD: 7,
      ADEQUATE: 9,
      INADEQUATE: 17,
    });
    expect(grades('FURTHER', 'INSPECTORATE')).toEqual({ GOOD: 13, ADEQUATE: 8, INADEQUATE: 17 });
    expect(grades(null, 'INSPECTORATE')).toEqual({ GOOD: 20, ADEQUATE: 17, INADEQUATE: 34 });
  });

  test('sum by type to 32 and one unspecified', () => {
    const types = police.auditCases.filter(({ sample }) => sample === 'SELF_ASSESSED');
    expect(tally(types, ({ caseType }) => caseType ?? '')).toEqual({
      ...{
        S47_ENQUIRY: 5,
        GENERAL_CONCERN_REFERRAL: 5,
        DOMESTIC_ABUSE: 4,
        SEX_OFFENDER_ENQUIRY: 3,
      },
      ...{
        MISSING: 3,
        POLICE_PROTECTION: 3,
        CSE: 3,
        ONLINE_SEXUAL_ABUSE: 3,
        CUSTODY: 3,
        UNSPECIFIED: 1,
      },
    });
  });

  test('carry the themes: CSE 5 and 4, missing 6 and 5, LADO 2 and 2, supervision 9 of 12', () => {
    const inspected = (theme: AuditCase['themes'][number]) =>
      police.auditCases.filter(({ themes }) => themes.includes(theme));
    const inadequate = (cases: readonly AuditCase[]) =>
      cases.filter((one) =>
        one.grades.some(
          ({ assessor, grade }) => assessor === 'INSPECTORATE' && grade === 'INADEQUATE',
        ),
      ).length;
    expect([inspected('CSE').length, inadequate(inspected('CSE'))]).toEqual([5, 4]);
    expect([inspected('MISSING').length, inadequate(inspected('MISSING'))]).toEqual([6, 5]);
    expect(inspected('LADO').map(({ ladoNotification }) => ladoNotification)).toEqual([
      'DELAYED',
      'DELAYED',
    ]);
    const supervised = inspected('INVESTIGATION');
    expect([supervised.length, inadequate(supervised)]).toEqual([12, 0]);
    expect(
      supervised.filter(({ supervisionQuality }) => supervisionQuality === 'HIGH'),
    ).toHaveLength(9);
  });
});

test('police attended every initial conference that was held', () => {
  const held = socialCare.conferences.filter(({ heldOn }) => heldOn !== null);
  const police100 = held.map(({ attendance }) =>
    attendance.find(({ agency }) => agency === 'POLICE'),
  );
  expect(held.length).toBeGreaterThan(40);
  expect(police100.every((one) => one?.attended)).toBe(true);
});

test('ST-13 is the oldest file awaiting the CPS, at 457 days', () => {
  const ages = cps.chargingCases
    .filter(({ status }) => status === 'AWAITING_CPS')
    .map(({ firstReportedAt, urn }) => ({
      urn,
      days: daysBetween(londonDay(firstReportedAt), '2014-11-14'),
    }))
    .sort((a, b) => b.days - a.days);
  const urnOf = (name: string) => world.stories.find(({ story }) => story === name)?.urn;
  expect(ages).toHaveLength(75);
  expect(ages[0]).toEqual({ urn: urnOf('ST-13'), days: 457 });
  expect(ages.map(({ urn }) => urn)).toContain(urnOf('ST-20'));
  const july = ages.find(({ urn }) => urn === urnOf('ST-22'));
  expect(july?.days).toBeGreaterThanOrEqual(106);
  expect(july?.days).toBeLessThanOrEqual(136);
});

test('two LADO duties arose, and both notifications came late', () => {
  expect(police.ladoNotifications).toHaveLength(2);
  const delays = police.ladoNotifications.map(({ awareAt, notifiedAt }) =>
    daysBetween(londonDay(awareAt), londonDay(notifiedAt ?? awareAt)),
  );
  expect(Math.min(...delays)).toBeGreaterThan(3);
});

test('thirty boys hang on one investigation; none was interviewed, no parent contacted', () => {
  const story = world.stories.find(({ story: name }) => name === 'ST-04');
  const investigation = police.investigations.find(({ childIds }) => childIds.length === 30);
  expect(investigation?.childIds).toEqual(story?.childIds);
  expect(police.childInterviews.filter((one) => one.investigationId === investigation?.id)).toEqual(
    [],
  );
  expect(investigation?.actions.every(({ completedAt }) => completedAt === null)).toBe(true);
});

test('the last entry on the file of ST-14 is 287 days old', () => {
  const story = world.stories.find(({ story: name }) => name === 'ST-14');
  const file = police.investigations.find(({ childIds }) =>
    childIds.includes(story?.childIds[0] ?? ''),
  );
  expect(daysBetween(londonDay(file?.lastActivityAt ?? ''), '2014-11-14')).toBe(287);
});

test('the force, its areas, authorities, units, short team and posts are the report’s', () => {
  const { force } = reference;
  expect([force.code, force.staffApprox, force.areaSqMiles, force.population]).toEqual([
    ...['22', 3550, 2860, 1_200_000],
  ]);
  expect(force.officers + force.policeStaff + force.pcsos).toBe(3546);
  expect(reference.policingAreas).toHaveLength(5);
  expect(
    reference.localAuthorities.map(({ name, judgement }) => [
      name,
      judgement?.grade,
      judgement?.on,
    ]),
  ).toEqual([
    ['Herefordshire', 'INADEQUATE', '2014-05'],
    ['Shropshire', 'ADEQUATE', '2012-11'],
    ['Telford and Wrekin', 'ADEQUATE', '2012-07'],
    ['Worcestershire', 'ADEQUATE', '2012-03'],
  ]);
  const short = police.teams.find(
    ({ establishment, vacancies }) => establishment === 11 && vacancies === 4,
  );
  expect(short?.specialism).toBe('CHILD_PROTECTION');
  expect(police.posts).toHaveLength(2);
  expect(police.investigations.filter(({ outcome }) => outcome === 'MEDIATED')).toHaveLength(2);
});

test('what the report does not say is marked as assumed', () => {
  const keys = reference.assumptions.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining([
      'backlog-children',
      'cse-plans',
      'hau-split',
      'certificates',
      'charging-queue',
    ]),
  );
});
