import type { Agency } from '../../schema/principal/agency.js';
import { accessPurposes, type AccessPurpose } from '../../schema/principal/purpose.js';
import type { DataClass } from '../../schema/policy/data-class.js';
import { decide } from '../../schema/policy/decide.js';
import { mayReadAggregates } from '../../schema/policy/may-read-aggregates.js';
import type { Caller, Decision, Relation } from '../../schema/policy/question.js';
import { rolePurposes } from '../../schema/policy/role-purpose.js';
import { asking, person } from './asking.js';
import { readCsv } from './read-csv.js';

interface Actor {
  readonly caller: Caller;
  readonly relation?: Partial<Relation>;
}

const actors: Readonly<Record<string, Actor>> = {
  'police.response_officer': { caller: person('POLICE', 'RESPONSE_OFFICER') },
  'police.response_officer(not on case)': { caller: person('POLICE', 'RESPONSE_OFFICER') },
  'police.custody_officer': { caller: person('POLICE', 'CUSTODY_OFFICER') },
  'social-care.allocated_social_worker': {
    caller: person('SOCIAL_CARE', 'SOCIAL_WORKER'),
    relation: { named: 'ALLOCATED_WORKER' },
  },
  'social-care.mash': { caller: person('SOCIAL_CARE', 'MASH_PRACTITIONER') },
  'social-care.edt': { caller: person('SOCIAL_CARE', 'EDT_SOCIAL_WORKER') },
  'social-care.any': {
    caller: person(
      'SOCIAL_CARE',
      ...rolePurposes.filter((row) => row.agency === 'SOCIAL_CARE').map((row) => row.role),
    ),
  },
  'health.ed_clinician': { caller: person('HEALTH', 'ED_CLINICIAN') },
  'health.named_nurse_mash': { caller: person('HEALTH', 'NAMED_NURSE', 'MASH_PRACTITIONER') },
  'health.sexual_health': { caller: person('HEALTH', 'SEXUAL_HEALTH') },
  'cps.rasso_prosecutor': { caller: person('CPS', 'RASSO_PROSECUTOR') },
  'developer.sandbox': { caller: person('PARTNERSHIP', 'DEVELOPER') },
  'ig.auditor': { caller: person('PARTNERSHIP', 'IG_AUDITOR') },
};

/** Who holds the field of a case, and the class that decides about it. */
const fields: Readonly<Record<string, readonly [Agency, DataClass]>> = {
  'Child.socialCare.childProtectionPlan.category': ['SOCIAL_CARE', 'SAFEGUARDING'],
  'Child.socialCare.childProtectionPlan': ['SOCIAL_CARE', 'SAFEGUARDING'],
  'Child.socialCare.lookedAfter.legalStatus': ['SOCIAL_CARE', 'SAFEGUARDING'],
  'Child.health.attendances.presentingComplaint': ['HEALTH', 'HEALTH'],
  'Child.health.attendances': ['HEALTH', 'HEALTH'],
  'Child.health.sexualHealthContacts': ['HEALTH', 'HEALTH_SENSITIVE'],
  'Child.police.intelligence': ['POLICE', 'INTELLIGENCE'],
  'Child.police.crimes': ['POLICE', 'CRIME'],
  'CustodyRecord.accommodationRequests': ['POLICE', 'CUSTODY'],
  'ChargingRequest.mg3': ['CPS', 'LEGAL_ADVICE'],
  'ChargingDecision.reasons': ['CPS', 'LEGAL_ADVICE'],
  'Child.*': ['SOCIAL_CARE', 'IDENTITY'],
};

const meanings: Readonly<Record<string, Partial<Decision>>> = {
  ALLOW: { level: 'FULL', reason: null },
  SUMMARY: { level: 'SUMMARY' },
  REDACT: { level: 'PRESENCE' },
  WITHHOLD: { level: 'NONE' },
  ALLOW_WITH_JUSTIFICATION: { level: 'NONE', reason: 'JUSTIFICATION_REQUIRED' },
  PURPOSE_NOT_AVAILABLE: { level: 'NONE', reason: 'PURPOSE_NOT_AVAILABLE' },
  NO_RECORD_ACCESS: { level: 'NONE', reason: 'NO_RECORD_ACCESS' },
};

const must = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`The golden cases speak of ${what}`);
  return value;
};

const purposesOf = (text: string): readonly AccessPurpose[] =>
  accessPurposes.filter((purpose) => text === '*' || text === purpose);

const goldenCases = readCsv('policy-cases.csv').map((row) => ({
  actor: row.actor ?? '',
  purpose: row.purpose ?? '',
  field: row.field ?? '',
  expected: row.expected ?? '',
}));

const recordCases = goldenCases.filter((golden) => golden.field !== 'accessLog');

test.each(recordCases)('$actor, $purpose: $field is $expected', (golden) => {
  const { caller, relation } = must(actors[golden.actor], golden.actor);
  const [owner, dataClass] = must(fields[golden.field], golden.field);
  const purposes = purposesOf(golden.purpose);

  expect(purposes.length).toBeGreaterThan(0);
  for (const purpose of purposes) {
    const decision = decide(asking({ caller, purpose, owner, dataClass }, relation));
    expect(decision).toMatchObject(must(meanings[golden.expected], golden.expected));
  }
});

const justifiable = recordCases.filter((golden) => golden.expected === 'ALLOW_WITH_JUSTIFICATION');

test.each(justifiable)('$actor, $purpose: $field opens with a justification', (golden) => {
  const { caller, relation } = must(actors[golden.actor], golden.actor);
  const [owner, dataClass] = must(fields[golden.field], golden.field);
  for (const purpose of purposesOf(golden.purpose)) {
    const question = asking(
      { caller, purpose, owner, dataClass },
      { ...relation, justified: [dataClass] },
    );
    expect(decide(question)).toMatchObject({ level: 'FULL', reason: null });
  }
});

test('the sexual-health service reads its own records in full', () => {
  const { caller } = must(actors['health.sexual_health'], 'health.sexual_health');
  const asked = { caller, purpose: 'DIRECT_CARE', owner: 'HEALTH' } as const;
  const question = asking({ ...asked, dataClass: 'HEALTH_SENSITIVE' }, { isOwnService: true });

  expect(decide(question).level).toBe('FULL');
});

test('the auditor reads the metadata of the access log', () => {
  const [golden] = goldenCases.filter((row) => row.field === 'accessLog');

  expect(golden).toMatchObject({ actor: 'ig.auditor', purpose: 'AUDIT', expected: 'ALLOW' });
  const { caller } = must(actors['ig.auditor'], 'ig.auditor');
  expect(mayReadAggregates(caller, 'AUDIT')).toBe(true);
});
