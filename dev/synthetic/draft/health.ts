import type { Agency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import type {
  CamhsReferral,
  ChildProtectionMedical,
  HealthSafeguardingContact,
  Injury,
  LacHealthAssessment,
  MissedAppointment,
  SarcAttendance,
  SexualHealthContact,
  UnscheduledAttendance,
} from '../world/health-world.js';
import { holdsOf } from '../random.js';
import { withIds } from './police-investigation.js';
import type { Facts, WorldDraft } from './world-draft.js';

/** How often a clinician writes down what the child said: assumed. */
const VOICE_RECORDED = 0.55;

export const addAttendance = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    Omit<UnscheduledAttendance, 'injuries'>,
    'childId' | 'at' | 'presentingComplaint'
  > & {
    injuries?: readonly Omit<Injury, 'id'>[];
  },
): UnscheduledAttendance => {
  const { injuries = [], ...given } = facts;
  const recorded = draft.recorded('ATT', key, { at: facts.at, by: 'ED_CLINICIAN' });
  const attendance: UnscheduledAttendance = {
    ...recorded,
    setting: 'EMERGENCY_DEPARTMENT',
    injuries: withIds(draft, `injury:${key}`, injuries),
    explanationConsistent: 'YES',
    safeguardingConcern: false,
    cpIsViewed: false,
    childsVoiceRecorded: holdsOf(recorded.id, VOICE_RECORDED),
    clinicianId: null,
    ...given,
  };
  draft.health.attendances.push(attendance);
  return attendance;
};

export const addMedical = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    ChildProtectionMedical,
    'childId' | 'requestedAt' | 'attendedAt' | 'findings' | 'opinion'
  >,
): ChildProtectionMedical => {
  const medical: ChildProtectionMedical = {
    ...draft.recorded('CPM', key, { at: facts.requestedAt, by: 'PAEDIATRICIAN' }),
    reportAt: facts.attendedAt,
    clinicianGrade: 'Consultant paediatrician',
    clinicianId: null,
    bodyMap: null,
    reportServedAsExhibit: false,
    photoConsent: true,
    ...facts,
  };
  draft.health.childProtectionMedicals.push(medical);
  return medical;
};

export const addSafeguardingContact = (
  draft: WorldDraft,
  key: string,
  facts: {
    childId: string;
    at: Instant;
    role: Role;
    theme: string;
    action: string;
    with?: Agency[];
  },
): HealthSafeguardingContact => {
  const contact: HealthSafeguardingContact = {
    ...draft.recorded('HSC', key, { at: facts.at, by: facts.role }),
    childId: facts.childId,
    at: facts.at,
    role: facts.role,
    theme: facts.theme,
    action: facts.action,
    sharedWith: facts.with ?? ['SOCIAL_CARE'],
  };
  draft.health.safeguardingContacts.push(contact);
  return contact;
};

export const addCamhs = (
  draft: WorldDraft,
  key: string,
  facts: Facts<CamhsReferral, 'childId' | 'referredAt' | 'status' | 'therapyNotes'>,
): CamhsReferral => {
  const referral: CamhsReferral = {
    ...draft.recorded('CAMHS', key, { at: facts.referredAt, by: 'CAMHS' }),
    riskSummary: null,
    ...facts,
  };
  draft.health.camhsReferrals.push(referral);
  return referral;
};

export const addSexualHealth = (
  draft: WorldDraft,
  key: string,
  facts: Facts<SexualHealthContact, 'childId' | 'at' | 'detail'>,
): SexualHealthContact => {
  const contact: SexualHealthContact = {
    ...draft.recorded('SHC', key, { at: facts.at, by: 'SEXUAL_HEALTH' }),
    service: 'Young people’s sexual health clinic',
    concernOfExploitation: false,
    gillickAssessed: true,
    ...facts,
  };
  draft.health.sexualHealthContacts.push(contact);
  return contact;
};

export const addSarc = (
  draft: WorldDraft,
  key: string,
  facts: Facts<SarcAttendance, 'childId' | 'at' | 'followUp'>,
): SarcAttendance => {
  const attendance: SarcAttendance = {
    ...draft.recorded('SARC', key, { at: facts.at, by: 'SEXUAL_HEALTH' }),
    route: 'POLICE',
    forensicSamples: true,
    ...facts,
  };
  draft.health.sarcAttendances.push(attendance);
  return attendance;
};

export const addLacHealthAssessment = (
  draft: WorldDraft,
  key: string,
  facts: Facts<LacHealthAssessment, 'childId' | 'kind' | 'dueFrom' | 'at'>,
): LacHealthAssessment => {
  const written = { at: facts.at ?? `${facts.dueFrom}T12:00:00Z`, by: 'PAEDIATRICIAN' } as const;
  const assessment: LacHealthAssessment = { ...draft.recorded('IHA', key, written), ...facts };
  draft.health.lacHealthAssessments.push(assessment);
  return assessment;
};

export const addMissedAppointment = (
  draft: WorldDraft,
  key: string,
  facts: Facts<MissedAppointment, 'childId' | 'at' | 'service' | 'consecutive'>,
): MissedAppointment => {
  const missed: MissedAppointment = {
    ...draft.recorded('WNB', key, { at: facts.at, by: 'HEALTH_VISITOR' }),
    ...facts,
  };
  draft.health.missedAppointments.push(missed);
  return missed;
};
