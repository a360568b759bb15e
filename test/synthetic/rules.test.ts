import { generate } from '../../dev/synthetic/generate.js';
import { rules, validate } from '../../dev/synthetic/validate.js';
import type { World } from '../../dev/synthetic/world.js';

const valid = generate('wm2014');

/** The same list with its first matching record changed. */
const spoil = <T extends object>(
  records: readonly T[],
  matches: (record: T) => boolean,
  change: (record: T) => Partial<T>,
): T[] => {
  const place = records.findIndex(matches);
  return records.map((record, i) => (i === place ? { ...record, ...change(record) } : record));
};

const inPolice = (part: Partial<World['police']>): World => ({
  ...valid,
  police: { ...valid.police, ...part },
});
const inCare = (part: Partial<World['socialCare']>): World => ({
  ...valid,
  socialCare: { ...valid.socialCare, ...part },
});
const inHealth = (part: Partial<World['health']>): World => ({
  ...valid,
  health: { ...valid.health, ...part },
});
const inCps = (part: Partial<World['cps']>): World => ({
  ...valid,
  cps: { ...valid.cps, ...part },
});

const any = (): boolean => true;
const { police, socialCare, health, cps } = valid;

const broken: readonly (readonly [number, string, () => World])[] = [
  [
    1,
    'an age that the date of birth contradicts',
    () =>
      inPolice({
        custodyRecords: spoil(police.custodyRecords, any, (one) => ({
          ageAtArrest: one.ageAtArrest + 1,
        })),
      }),
  ],
  [
    2,
    'a plan without its conference',
    () =>
      inCare({
        protectionPlans: spoil(socialCare.protectionPlans, any, () => ({ conferenceId: 'none' })),
      }),
  ],
  [
    2,
    'a conference before its enquiry',
    () =>
      inCare({ conferences: spoil(socialCare.conferences, any, () => ({ heldOn: '2010-01-01' })) }),
  ],
  [
    2,
    'an enquiry without a referral',
    () =>
      inCare({
        strategyDiscussions: spoil(
          socialCare.strategyDiscussions,
          (one) => one.s47Initiated,
          () => ({ referralIds: [] }),
        ),
      }),
  ],
  [
    3,
    'care without a placement',
    () => inCare({ lookedAfter: spoil(socialCare.lookedAfter, any, () => ({ placements: [] })) }),
  ],
  [
    3,
    'legal status L1 without police protection',
    () =>
      inCare({
        lookedAfter: spoil(
          socialCare.lookedAfter,
          (one) => one.legalStatus === 'C2',
          () => ({ childId: 'x', legalStatus: 'L1' }),
        ),
      }),
  ],
  [
    3,
    'legal status J2 without a bed',
    () =>
      inCare({
        lookedAfter: spoil(
          socialCare.lookedAfter,
          (one) => one.legalStatus === 'C2',
          () => ({ childId: 'x', legalStatus: 'J2' }),
        ),
      }),
  ],
  [
    4,
    'a certificate for a child not charged',
    () =>
      inPolice({
        custodyRecords: spoil(
          police.custodyRecords,
          (one) => one.certificate !== null,
          () => ({ chargedAt: null }),
        ),
      }),
  ],
  [
    4,
    'a certificate for a child already moved',
    () =>
      inPolice({
        custodyRecords: spoil(
          police.custodyRecords,
          (one) => one.certificate !== null,
          (one) => ({ releasedAt: one.chargedAt }),
        ),
      }),
  ],
  [
    5,
    'a charge before the arrest',
    () =>
      inPolice({
        custodyRecords: spoil(police.custodyRecords, any, () => ({
          chargedAt: '2013-01-01T00:00:00Z',
        })),
      }),
  ],
  [
    5,
    'two days without charge',
    () =>
      inPolice({
        custodyRecords: spoil(
          police.custodyRecords,
          (one) => one.chargedAt === null,
          () => ({ releasedAt: '2014-11-14T00:00:00Z' }),
        ),
      }),
  ],
  [
    6,
    'a return before the report',
    () =>
      inPolice({
        missingEpisodes: spoil(police.missingEpisodes, any, () => ({
          foundAt: '2013-01-01T00:00:00Z',
        })),
      }),
  ],
  [
    6,
    'an interview before the return',
    () =>
      inCare({
        returnHomeInterviews: spoil(socialCare.returnHomeInterviews, any, () => ({
          at: '2013-01-01T00:00:00Z',
        })),
      }),
  ],
  [
    7,
    'a decision before its submission',
    () =>
      inCps({
        chargingCases: spoil(
          cps.chargingCases,
          (one) => one.requests.some(({ decision }) => decision !== null),
          (one) => ({
            requests: one.requests.map((request) => ({
              ...request,
              decision: request.decision && { ...request.decision, at: '2012-01-01T00:00:00Z' },
            })),
          }),
        ),
      }),
  ],
  [
    8,
    'an exhibit of no investigation',
    () =>
      inPolice({
        digitalExhibits: spoil(police.digitalExhibits, any, () => ({ investigationId: 'none' })),
      }),
  ],
  [
    9,
    'bail with an end in 2014',
    () => inPolice({ preChargeBails: generate('demo').police.preChargeBails }),
  ],
  [9, 'an FGM report in 2014', () => inHealth({ fgmReports: generate('demo').health.fgmReports })],
  [
    9,
    'an offence of 2017 in 2014',
    () =>
      inPolice({
        crimes: spoil(police.crimes, any, (one) => ({
          offences: one.offences.map((offence) => ({ ...offence, cjsCode: 'SX03224' })),
        })),
      }),
  ],
  [
    10,
    'one NHS number for two children',
    () =>
      inHealth({
        children: spoil(health.children, any, () => ({
          nhsNumber: health.children[5]?.nhsNumber ?? null,
        })),
      }),
  ],
  [
    10,
    'twins of two birthdays',
    () => ({
      ...valid,
      children: spoil(
        valid.children,
        (one) => one.twinOf !== null,
        () => ({ dateOfBirth: '2001-01-01' }),
      ),
    }),
  ],
  [
    11,
    'a postcode that exists',
    () => inCare({ addresses: spoil(socialCare.addresses, any, () => ({ postcode: 'HR1 1AA' })) }),
  ],
  [
    11,
    'a name off the lists',
    () => ({
      ...valid,
      children: spoil(valid.children, any, () => ({ familyName: 'Zzyzx' })),
    }),
  ],
  [
    11,
    'a telephone number that could be somebody’s',
    () => inPolice({ staff: spoil(police.staff, any, () => ({ phone: '01432 000000' })) }),
  ],
  [
    12,
    'code C intelligence released',
    () =>
      inPolice({
        intelligence: spoil(
          police.intelligence,
          (one) => one.handling === 'C',
          () => ({ releasedTo: ['HEALTH'] }),
        ),
      }),
  ],
  [
    13,
    'a linked child in an empty household',
    () =>
      inPolice({
        harmAssessments: spoil(
          police.harmAssessments,
          (one) => !one.childLinked,
          () => ({ childLinked: true }),
        ),
      }),
  ],
];

test('both datasets keep every rule', () => {
  expect(validate(valid)).toEqual([]);
  expect(validate(generate('demo'))).toEqual([]);
});

test.each(broken)('rule %i rejects %s', (rule, _what, world) => {
  expect(new Set(validate(world()).map((violation) => violation.rule))).toContain(rule);
});

test('every one of the thirteen rules has a world that it rejects', () => {
  expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
  expect([...new Set(broken.map(([rule]) => rule))]).toEqual(rules.map(({ number }) => number));
});
