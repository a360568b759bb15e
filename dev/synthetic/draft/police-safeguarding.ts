import type {
  CseProfile,
  HarmAssessment,
  IntelligenceItem,
  MissingCase,
  MissingEpisode,
  PoliceIncident,
  PoliceProtection,
  PoliceReferral,
  WarningFlag,
} from '../world/police-safeguarding.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { later, londonDay } from '../civil-time.js';
import { episodeReference } from '../identifiers.js';
import { holdsOf } from '../random.js';
import type { Facts, WorldDraft } from './world-draft.js';

const DAYS_90_MS = 90 * 86_400_000;
/** What is of no higher group is first looked at again after six years (APP, management of police information). */
const REVIEW_YEARS = 6;

const reviewDay = (reportedAt: Instant): CivilDate => {
  const [year = '', ...monthAndDay] = londonDay(reportedAt).split('-');
  return [String(Number(year) + REVIEW_YEARS), ...monthAndDay]
    .join('-')
    .replace('-02-29', '-03-01');
};

/** How often somebody writes down what a child who was there said, or how the child seemed: assumed. */
const VOICE_RECORDED = 0.35;

export const addIncident = (
  draft: WorldDraft,
  key: string,
  facts: Facts<PoliceIncident, 'openedAt' | 'category' | 'area' | 'childIds' | 'summary'>,
): PoliceIncident => {
  const log = String(draft.serial('log')).padStart(4, '0');
  const recorded = draft.recorded('INC', key, { at: facts.openedAt, by: 'RESPONSE_OFFICER' });
  const incident: PoliceIncident = {
    ...recorded,
    logNumber: `WMP-${londonDay(facts.openedAt).replaceAll('-', '')}-${log}`,
    grading: 'PRIORITY',
    childPresent: facts.childIds.length > 0,
    childConcernScreened: true,
    childsVoiceRecorded: facts.childIds.length > 0 ? holdsOf(recorded.id, VOICE_RECORDED) : null,
    screenedBy: 'Harm assessment unit',
    domesticAbuse: null,
    ...facts,
  };
  draft.police.incidents.push(incident);
  return incident;
};

export const addFlag = (
  draft: WorldDraft,
  key: string,
  facts: Facts<WarningFlag, 'childId' | 'kind' | 'setAt'>,
): WarningFlag => {
  const flag: WarningFlag = {
    ...draft.recorded('FLAG', key, { at: facts.setAt, by: 'HAU_ASSESSOR' }),
    clearedAt: null,
    setBy: 'HAU_ASSESSOR',
    reason: null,
    systemsFlagged: ['incident log', 'crime system'],
    changedFrom: null,
    ...facts,
  };
  draft.police.warningFlags.push(flag);
  return flag;
};

export const addCseProfile = (
  draft: WorldDraft,
  key: string,
  facts: Facts<CseProfile, 'childId' | 'riskGrade' | 'recordedAt'>,
): CseProfile => {
  const profile: CseProfile = {
    ...draft.recorded('CSE', key, { at: facts.recordedAt, by: 'CSE_TEAM' }),
    onProblemProfile: true,
    profileMonth: '2014-09',
    toolDate: null,
    flaggedOnSystem: false,
    plan: null,
    vehiclesPhonesOfInterest: [],
    ...facts,
  };
  draft.police.cseProfiles.push(profile);
  return profile;
};

/** Add a child's episodes in order of time: `repeatCount90d` counts those before. */
export const addMissingEpisode = (
  draft: WorldDraft,
  key: string,
  facts: Facts<MissingEpisode, 'childId' | 'reportedAt' | 'foundAt' | 'grade'>,
): MissingEpisode => {
  const since = Date.parse(facts.reportedAt) - DAYS_90_MS;
  const earlier = draft.police.missingEpisodes.filter(
    (episode) => episode.childId === facts.childId && Date.parse(episode.reportedAt) >= since,
  );
  const episode: MissingEpisode = {
    ...draft.recorded('MISPER', key, { at: facts.reportedAt, by: 'RESPONSE_OFFICER' }),
    missingFrom: 'HOME',
    foundLocationType: facts.foundAt === null ? null : 'FRIENDS_ADDRESS',
    foundWithPersonsOfConcern: facts.foundAt === null ? null : false,
    safeAndWellCheckAt: facts.foundAt === null ? null : later(facts.foundAt, 40),
    returnHomeInterviewId: null,
    policeEnquiriesAfterReturn: facts.foundAt === null ? null : 'SUPERFICIAL',
    exploitationMarkers: [],
    repeatCount90d: earlier.length + 1,
    missingCaseId: null,
    ...facts,
  };
  draft.police.missingEpisodes.push(episode);
  return episode;
};

export const addMissingCase = (
  draft: WorldDraft,
  serial: number,
  facts: Facts<MissingCase, 'childIds' | 'openedAt'>,
): MissingCase => {
  const missingCase: MissingCase = {
    ...draft.recorded('MCASE', serial, { at: facts.openedAt, by: 'MISSING_COORDINATOR' }),
    reference: episodeReference('MI', Number(facts.openedAt.slice(0, 4)), serial),
    invitedAgencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
    people: [],
    closedAt: null,
    ...facts,
  };
  draft.police.missingCases.push(missingCase);
  return missingCase;
};

export const addPoliceProtection = (
  draft: WorldDraft,
  key: string,
  facts: Facts<PoliceProtection, 'childId' | 'takenAt' | 'endedAt' | 'grounds' | 'outcome'>,
): PoliceProtection => {
  const protection: PoliceProtection = {
    ...draft.recorded('S46', key, { at: facts.takenAt, by: 'RESPONSE_OFFICER' }),
    initiatingOfficer: 'PC Tamsin Rudd',
    designatedOfficer: 'Insp Colin Beresford',
    place: 'FOSTER_CARE',
    stationNightHours: null,
    laInformedAt: later(facts.takenAt, 55),
    childInformed: true,
    followUpRecordedAt: null,
    ...facts,
  };
  draft.police.policeProtections.push(protection);
  return protection;
};

export const addPoliceReferral = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    PoliceReferral,
    'childIds' | 'kind' | 'localAuthority' | 'submittedAt' | 'reason' | 'narrative'
  >,
): PoliceReferral => {
  const referral: PoliceReferral = {
    ...draft.recorded('PPN', key, { at: facts.submittedAt, by: 'HAU_ASSESSOR' }),
    urgency: 'SAME_DAY',
    riskGrade: 'MEDIUM',
    consentSought: 'NOT_SOUGHT',
    acknowledgedAt: later(facts.submittedAt, 90),
    decision: null,
    ...facts,
  };
  draft.police.policeReferrals.push(referral);
  return referral;
};

export const addHarmAssessment = (
  draft: WorldDraft,
  key: string,
  facts: Facts<HarmAssessment, 'unitId' | 'area' | 'receivedAt' | 'initialGrade' | 'childIds'>,
): HarmAssessment => {
  const assessment: HarmAssessment = {
    ...draft.recorded('HAU', key, { at: facts.receivedAt, by: 'RESPONSE_OFFICER' }),
    source: 'DOMESTIC_ABUSE_INCIDENT',
    incidentId: null,
    grader: 'RESPONSE_OFFICER',
    secondaryAssessedAt: null,
    finalGrade: null,
    regradedByRole: null,
    childLinked: facts.childIds.length > 0,
    sharedWith: [],
    ...facts,
  };
  draft.police.harmAssessments.push(assessment);
  return assessment;
};

export const addIntelligence = (
  draft: WorldDraft,
  key: string,
  facts: Facts<IntelligenceItem, 'childIds' | 'reportedAt' | 'handling' | 'rawText'>,
): IntelligenceItem => {
  const item: IntelligenceItem = {
    ...draft.recorded('INTEL', key, { at: facts.reportedAt, by: 'INTELLIGENCE_OFFICER' }),
    source: 2,
    assessment: 'B',
    sanitisedText: null,
    releasedTo: [],
    reviewDueOn: reviewDay(facts.reportedAt),
    ...facts,
  };
  draft.police.intelligence.push(item);
  return item;
};
