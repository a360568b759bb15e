import type { CpsWorld } from '../world/cps-world.js';
import type { HealthWorld } from '../world/health-world.js';
import type { PoliceWorld } from '../world/police-world.js';
import type { SocialCareWorld } from '../world/social-care-world.js';
import type { Draft } from './draft.js';

export const emptyPolice = (): Draft<PoliceWorld> => ({
  children: [],
  people: [],
  staff: [],
  units: [],
  teams: [],
  posts: [],
  incidents: [],
  crimes: [],
  investigations: [],
  suspectLinks: [],
  preChargeBails: [],
  childInterviews: [],
  digitalExhibits: [],
  warningFlags: [],
  cseProfiles: [],
  missingCases: [],
  missingEpisodes: [],
  policeProtections: [],
  policeReferrals: [],
  harmAssessments: [],
  custodyRecords: [],
  managedOffenders: [],
  intelligence: [],
  ladoNotifications: [],
  auditCases: [],
});

export const emptySocialCare = (): Draft<SocialCareWorld> => ({
  children: [],
  identifiers: [],
  linkedRecords: [],
  matchCandidates: [],
  people: [],
  workers: [],
  addresses: [],
  family: [],
  contacts: [],
  referrals: [],
  assessments: [],
  strategyDiscussions: [],
  section47Enquiries: [],
  conferences: [],
  protectionPlans: [],
  cinPlans: [],
  lookedAfter: [],
  missingEpisodes: [],
  returnHomeInterviews: [],
  ladoCases: [],
  earlyHelp: [],
  accommodationResponses: [],
  mashEpisodes: [],
  informationExchanges: [],
});

export const emptyHealth = (): Draft<HealthWorld> => ({
  children: [],
  clinicians: [],
  cpIsAlerts: [],
  attendances: [],
  childProtectionMedicals: [],
  safeguardingContacts: [],
  lacHealthAssessments: [],
  camhsReferrals: [],
  sexualHealthContacts: [],
  sarcAttendances: [],
  missedAppointments: [],
  fgmReports: [],
});

export const emptyCps = (): Draft<CpsWorld> => ({
  children: [],
  people: [],
  staff: [],
  chargingCases: [],
  childRoles: [],
  specialMeasures: [],
  earlyAdvice: [],
  victimInformationRequests: [],
});
