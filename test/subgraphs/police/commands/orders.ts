/** Fresh orders for the police's commands, each with what it needs arranged before it. */
import { subscriberOrders } from '../../../support/subscriber-orders.js';
import { breakGlassOrders } from '../../../support/break-glass-orders.js';
import { randomUUID } from 'node:crypto';
import type { Desk, Order } from '../../../support/command-desk.js';
import type { OrderOf } from '../../../support/command-laws.js';

const screener = { as: 'mash-police', purpose: 'MASH_SCREENING' } as const;
const missing = { as: 'mash-police', purpose: 'MISSING_EXPLOITATION' } as const;
const assessor = { as: 'police-supervisor', purpose: 'MASH_SCREENING' } as const;
const custody = { as: 'custody-officer', purpose: 'CUSTODY_WELFARE' } as const;
const worcestershire = 'E10000034';

let taken = 0;

/** A child of whom the police hold nothing yet but that they know them, another one every time. */
const newChild = async (desk: Desk): Promise<string> => {
  const [row] = await desk.rows(
    `select c.child_id from police_child c
     where not exists (select from missing_episode m where m.child_id = c.child_id)
       and not exists (select from custody_record r where r.child_id = c.child_id)
       and not exists (select from police_protection p where p.child_id = c.child_id)
       and not exists (select from warning_flag f where f.child_id = c.child_id)
       and not exists (select from cse_profile s where s.child_id = c.child_id)
     order by c.child_id offset $1 limit 1`,
    taken,
  );
  taken += 1;
  return String(row?.child_id);
};

const submitPoliceReferral: OrderOf = async (desk) => ({
  ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'submitPoliceReferral' },
  input: {
    childIds: [await newChild(desk)],
    ...{ localAuthority: 'E06000051', kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
    ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.' },
  },
});

const collectReferral: OrderOf = async (desk) => ({
  ...{ as: 'team-manager', purpose: 'MASH_SCREENING', command: 'collectReferral' },
  input: { policeReferralId: await desk.done(await submitPoliceReferral(desk)) },
});

/** An assessment that waits in the backlog, graded MEDIUM by the officer who attended. */
const waiting = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into harm_assessment (id, unit_id, area, received_at, source, initial_grade, child_linked, shared_with)
     select $1, id, 'E06000051', '2014-11-10T09:00:00Z', 'CHILD_CONCERN', 'MEDIUM', true, '{}'
     from unit limit 1`,
    id,
  );
  await desk.rows(
    'insert into harm_assessment_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

export const recordHarmAssessment = async (desk: Desk): Promise<Order> => ({
  ...{ ...assessor, command: 'recordHarmAssessment' },
  input: { harmAssessmentId: await waiting(desk), grade: 'HIGH', sharedWith: ['SOCIAL_CARE'] },
});

export const regradeHarmAssessment = async (desk: Desk): Promise<Order> => ({
  ...{ ...assessor, command: 'regradeHarmAssessment' },
  input: {
    harmAssessmentId: await desk.done(await recordHarmAssessment(desk)),
    ...{ grade: 'STANDARD', reason: 'The person has left the country.' },
  },
});

const setBacklogThreshold = async (desk: Desk): Promise<Order> => {
  const order = {
    ...{ ...assessor, command: 'setBacklogThreshold' },
    input: { localAuthority: 'E06000051', raiseAt: 50, clearAt: 40 },
  };
  await desk.done(order);
  return order;
};

export const setWarningFlag = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'setWarningFlag' },
  input: {
    childId: await newChild(desk),
    ...{ kind: 'CSE', reason: 'Older associates.', systemsFlagged: ['Command and control'] },
  },
});

export const clearWarningFlag = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'clearWarningFlag' },
  input: {
    warningFlagId: await desk.done(await setWarningFlag(desk)),
    reason: 'Eighteen months without a sign.',
  },
});

const profiled = async (desk: Desk): Promise<string> => {
  const childId = await newChild(desk);
  await desk.rows(
    `insert into cse_profile (id, child_id, on_problem_profile, risk_grade, flagged_on_system, vehicles_phones_of_interest)
     values ($1, $2, true, 'MODERATE', false, '{}')`,
    ...[randomUUID(), childId],
  );
  return childId;
};

export const recordRiskManagementPlan = async (desk: Desk): Promise<Order> => {
  const order = {
    ...{ ...missing, command: 'recordRiskManagementPlan' },
    input: {
      ...{ childId: await profiled(desk), owner: 'POLICE', nextReviewOn: '2014-12-14' },
      ...{ childViewRecorded: true, childAgreed: true },
      actions: [{ owner: 'SOCIAL_CARE', description: 'A worker whom she trusts.' }],
    },
  };
  await desk.done(order);
  return order;
};

export const reappraisable = async (desk: Desk, flag: string): Promise<string> => {
  const [row] = await desk.rows(
    `select d.id from domestic_abuse_incident d order by d.id offset $1 limit 1`,
    taken,
  );
  taken += 1;
  await desk.rows(
    'update domestic_abuse_incident set flag = $2, reappraised_at = null where id = $1',
    ...[row?.id, flag],
  );
  return String(row?.id);
};

export const recordReappraisal = async (desk: Desk): Promise<Order> => ({
  ...{ ...assessor, command: 'recordReappraisal' },
  input: {
    domesticAbuseIncidentId: await reappraisable(desk, 'HARASSMENT'),
    note: 'The pattern has changed.',
  },
});

export const openMissingCase = async (desk: Desk): Promise<Order> => ({
  ...{ ...missing, command: 'openMissingCase' },
  input: {
    ...{ childId: await newChild(desk), reportedAt: '2014-11-14T09:00:00Z', grade: 'MEDIUM' },
    ...{ missingFrom: 'CHILDRENS_HOME', invitedAgencies: ['SOCIAL_CARE', 'HEALTH'] },
  },
});

export const recordMissingReturn = async (desk: Desk): Promise<Order> => ({
  ...{ ...missing, command: 'recordMissingReturn' },
  input: {
    missingEpisodeId: await desk.done(await openMissingCase(desk)),
    ...{ foundAt: '2014-11-14T15:00:00Z', foundLocationType: 'FRIENDS_ADDRESS' },
    ...{ foundWithPersonsOfConcern: true, exploitationMarkers: ['SECOND_PHONE'] },
  },
});

export const startPoliceProtection = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'startPoliceProtection' },
  input: {
    ...{ childId: await newChild(desk), takenAt: '2014-11-14T03:00:00Z', place: 'FOSTER_CARE' },
    ...{ initiatingOfficer: 'PC 4411', grounds: 'Alone at night.', childInformed: true },
  },
});

export const endPoliceProtection = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'endPoliceProtection' },
  input: {
    policeProtectionId: await desk.done(await startPoliceProtection(desk)),
    ...{ endedAt: '2014-11-14T12:00:00Z', outcome: 'LA_ACCOMMODATION', followUp: true },
  },
});

export const openCustodyRecord = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'openCustodyRecord' },
  input: {
    ...{ childId: await newChild(desk), custodyNumber: 'ZZ/1/14', localAuthority: worcestershire },
    ...{ arrestedAt: '2014-11-14T08:00:00Z', relevantTimeAt: '2014-11-14T08:30:00Z' },
    ...{ basis: 'ARREST', ageAtArrest: 15, sex: 'MALE', arrestedAtChildrensHome: true },
    ...{ lacStatus: 'LOOKED_AFTER', invitedAgencies: ['SOCIAL_CARE'] },
  },
});

/** The relevant time is 08:30: 24 hours end at that hour the day after, 36 at 20:30. */
export const recordDetentionExtension = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordDetentionExtension' },
  input: {
    custodyRecordId: await desk.done(await openCustodyRecord(desk)),
    ...{ authority: 'SUPERINTENDENT', authorisedAt: '2014-11-14T16:00:00Z' },
    ...{ until: '2014-11-15T20:30:00Z', grounds: 'To secure evidence.' },
  },
});

export const recordCharge = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordCharge' },
  input: {
    custodyRecordId: await desk.done(await openCustodyRecord(desk)),
    ...{ chargedAt: '2014-11-14T11:00:00Z', bailRefused: true },
    bailRefusalReason: 'Fear of further offences.',
  },
});

/** A child who is charged and was refused bail. */
const charged = async (desk: Desk): Promise<string> => desk.done(await recordCharge(desk));

export const recordAccommodationRequest = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordAccommodationRequest' },
  input: {
    ...{ custodyRecordId: await charged(desk), requestedAt: '2014-11-14T12:00:00Z' },
    ...{ kind: 'NON_SECURE', toLocalAuthority: worcestershire, reason: 'No risk to the public.' },
    ...{ outOfHours: false, isLateApproach: false },
  },
});

export const recordAccommodationAnswer = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordAccommodationAnswer' },
  input: {
    accommodationRequestId: await desk.done(await recordAccommodationRequest(desk)),
    ...{ response: 'NO_BED', respondedAt: '2014-11-14T14:00:00Z' },
    impracticableReason: 'No authority within reach has a bed.',
  },
});

export const recordDetentionCertificate = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordDetentionCertificate' },
  input: {
    ...{ custodyRecordId: await charged(desk), completedAt: '2014-11-14T16:30:00Z' },
    ...{ copyOnFile: true, effortsToFindAccommodation: 'Three authorities were asked.' },
  },
});

export const notifyLado = async (desk: Desk): Promise<Order> => {
  const [investigationId, id] = [randomUUID(), randomUUID()];
  await desk.rows(
    `insert into lado_notification (id, investigation_id, area, aware_at, employer_type, is_regulated, allegation_summary)
     values ($1, $2, 'E06000051', '2014-11-13T09:00:00Z', 'SCHOOL', true, 'To be told.')`,
    ...[id, investigationId],
  );
  return {
    ...{ as: 'investigator', purpose: 'S47_STRATEGY_CP', command: 'notifyLado' },
    input: {
      ...{ childIds: [await newChild(desk)], investigationId, localAuthority: 'E06000051' },
      ...{ awareAt: '2014-11-13T09:00:00Z', employerType: 'SCHOOL', isRegulated: true },
      allegationSummary: 'An allegation against a teacher.',
    },
  };
};

/** A report about one child, whose day of review is over. */
const overdueReport = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into intelligence_item (id, reported_at, source, assessment, handling, sanitised_text, raw_text,
       released_to, review_due_on)
     values ($1, '2008-11-01T09:00:00Z', 1, 'B', 'P', 'Seen with older men.', 'As told.', '{SOCIAL_CARE}', '2014-11-01')`,
    id,
  );
  await desk.rows(
    'insert into intelligence_item_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

/** A managed offender who harmed a child, and of whom nobody has told anything. */
const managed = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into managed_offender (id, person_id, recorded_at, category, level, risk_level, manager)
     select $1, id, '2014-11-01T09:00:00Z', 'CATEGORY_1', 2, 'HIGH', 'DC 4711' from police_person limit 1`,
    id,
  );
  await desk.rows(
    'insert into managed_offender_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

export const recordIntelligenceReview = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'intelligence-officer', purpose: 'MISSING_EXPLOITATION' },
  command: 'recordIntelligenceReview',
  input: {
    ...{ intelligenceItemId: await overdueReport(desk), nextDueOn: '2020-11-14' },
    reason: 'He is still seen with girls in care.',
  },
});

export const recordExternalNotification = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'recordExternalNotification' },
  input: {
    ...{ managedOffenderId: await managed(desk), organisation: 'IMMIGRATION_SERVICE' },
    ...{ event: 'RELEASE', effectiveOn: '2014-11-12', learnedAt: '2014-11-13T09:00:00Z' },
  },
});

/** The reference of a missing case that was just opened. */
export const newMissingCase = async (desk: Desk): Promise<string> => {
  const episodeId = await desk.done(await openMissingCase(desk));
  const [row] = await desk.rows(
    `select c.reference from missing_case c join missing_episode e on e.missing_case_id = c.id
     where e.id = $1`,
    episodeId,
  );
  return String(row?.reference);
};

const invitation =
  (command: string): OrderOf =>
  async (desk) => ({
    ...{ as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION', command },
    type: 'EpisodeInvitationInput',
    input: { reference: await newMissingCase(desk), agency: 'HEALTH' },
  });

const closePoliceEpisode: OrderOf = async (desk) => ({
  ...{ as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION', command: 'closePoliceEpisode' },
  type: 'EpisodeClosingInput',
  input: { reference: await newMissingCase(desk) },
});

/** A suspect of another investigation each time, with a child of the case, and not on bail. */
const newSuspect = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into suspect_link (id, investigation_id, person_id, recorded_at, relationship_to_child,
       household_children_known, extended_family_assessed, bail_status, employer_regulated_activity, rso_status)
     select $1, investigation_id, person_id, recorded_at, relationship_to_child,
       household_children_known, extended_family_assessed, 'NONE', false, 'UNKNOWN' from suspect_link limit 1`,
    id,
  );
  await desk.rows(
    'insert into suspect_link_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

const investigator = {
  as: 'police-supervisor',
  purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
} as const;

export const grantPreChargeBail = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'grantPreChargeBail' },
  input: {
    ...{ suspectLinkId: await newSuspect(desk), grantedAt: '2014-11-01T12:00:00Z' },
    ...{ endsOn: '2015-02-01', conditions: ['Not to go near the child.'] },
  },
});

export const extendPreChargeBail = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'extendPreChargeBail' },
  input: {
    preChargeBailId: await desk.done(await grantPreChargeBail(desk)),
    ...{ authority: 'INSPECTOR', authorisedAt: '2014-11-13T12:00:00Z', until: '2015-05-01' },
    grounds: 'The phones are not examined yet.',
  },
});

export const endPreChargeBail = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'endPreChargeBail' },
  input: {
    preChargeBailId: await desk.done(await grantPreChargeBail(desk)),
    ...{ endedAt: '2014-11-14T12:00:00Z', outcome: 'CHARGED' },
  },
});

export const orders: Readonly<Record<string, OrderOf>> = {
  submitPoliceReferral,
  collectReferral,
  recordHarmAssessment,
  regradeHarmAssessment,
  setBacklogThreshold,
  setWarningFlag,
  clearWarningFlag,
  recordRiskManagementPlan,
  recordReappraisal,
  openMissingCase,
  recordMissingReturn,
  startPoliceProtection,
  endPoliceProtection,
  openCustodyRecord,
  recordDetentionExtension,
  recordCharge,
  grantPreChargeBail,
  extendPreChargeBail,
  endPreChargeBail,
  recordAccommodationRequest,
  recordAccommodationAnswer,
  recordDetentionCertificate,
  notifyLado,
  recordIntelligenceReview,
  recordExternalNotification,
  inviteToPoliceEpisode: invitation('inviteToPoliceEpisode'),
  uninviteFromPoliceEpisode: invitation('uninviteFromPoliceEpisode'),
  closePoliceEpisode,
  ...breakGlassOrders({
    name: 'Police',
    as: 'response-officer',
    purpose: 'MASH_SCREENING',
    reviewer: 'police-supervisor',
  }),
  ...subscriberOrders({
    name: 'Police',
    feed: 'policeReferralSubmitted',
    as: 'social-care-system',
    purpose: 'MASH_SCREENING',
  }),
};
