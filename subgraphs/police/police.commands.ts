import { subscriberCommands } from '../shared/feed/subscriber/subscriber-commands.js';
import { areaIn, episodeCommands, type EpisodeStore } from '../shared/episode/episode-commands.js';
import { dataBreachCommands } from '../shared/data-breach/data-breach-commands.js';
import { accessFindingCommand } from '../shared/access-review/access-finding-command.js';
import { breakGlassCommands } from '../shared/break-glass/break-glass-commands.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { requireOfTheirAreas } from './child/require-held.js';
import { CustodyRecord } from './custody/custody-record.js';
import { openCustodyRecord } from './custody/do-open-custody-record.js';
import { recordAccommodationAnswer } from './custody/do-record-accommodation-answer.js';
import { recordAccommodationRequest } from './custody/do-record-accommodation-request.js';
import { recordCharge } from './custody/do-record-charge.js';
import { recordDetentionCertificate } from './custody/do-record-detention-certificate.js';
import { endPreChargeBail } from './bail/do-end-pre-charge-bail.js';
import { extendPreChargeBail } from './bail/do-extend-pre-charge-bail.js';
import { grantPreChargeBail } from './bail/do-grant-pre-charge-bail.js';
import { recordDetentionExtension } from './custody/do-record-detention-extension.js';
import { recordRiskManagementPlan } from './exploitation/do-record-risk-management-plan.js';
import { setBacklogThreshold } from './harm-assessment/backlog-threshold/do-set-backlog-threshold.js';
import { recordHarmAssessment } from './harm-assessment/do-record-harm-assessment.js';
import { regradeHarmAssessment } from './harm-assessment/do-regrade-harm-assessment.js';
import { recordReappraisal } from './incident/domestic-abuse/do-record-reappraisal.js';
import { recordIntelligenceReview } from './intelligence/do-record-intelligence-review.js';
import { notifyLado } from './lado/do-notify-lado.js';
import { PoliceCommands1416200000000 } from './migrations/1416200000000-commands.js';
import { PoliceVersions1416200000002 } from './migrations/1416200000002-versions.js';
import { OpenCustody1416200000004 } from './migrations/1416200000004-open-custody.js';
import { ReferralOutcome1416200000081 } from './migrations/1416200000081-referral-outcome.js';
import { openMissingCase } from './missing/do-open-missing-case.js';
import { recordMissingReturn } from './missing/do-record-missing-return.js';
import { MissingCase } from './missing/missing-case.js';
import { recordExternalNotification } from './offender/do-record-external-notification.js';
import { endPoliceProtection } from './police-protection/do-end-police-protection.js';
import { startPoliceProtection } from './police-protection/do-start-police-protection.js';
import { collectReferral } from './referral/do-collect-referral.js';
import {
  submitPoliceReferral,
  submitPoliceReferrals,
} from './referral/do-submit-police-referral.js';
import { UnknownChild } from './referral/unknown-child.js';
import { clearWarningFlag } from './warning-flag/do-clear-warning-flag.js';
import { setWarningFlag } from './warning-flag/do-set-warning-flag.js';

const missingCases: EpisodeStore = {
  record: MissingCase,
  reference: 'reference',
  checkHost: async (id, work) => {
    await requireOfTheirAreas(await work.childrenOf('missing_case_child', id), work);
  },
  childIds: (id, work) => work.childrenOf('missing_case_child', id),
};

const custodyRecords: EpisodeStore = {
  record: CustodyRecord,
  reference: 'reference',
  areaOf: areaIn('area'),
  childIds: async (id, { manager }) => {
    const { childId } = await manager.findOneByOrFail(CustodyRecord, { id });
    return [childId];
  },
};

/** What the police's people may do, and the tables that only commands write. */
export const policeCommands: Pick<
  Subgraph,
  'commands' | 'bulkCommands' | 'entities' | 'migrations'
> = {
  commands: [
    ...subscriberCommands('Police'),
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
    ...breakGlassCommands('Police'),
    accessFindingCommand('Police'),
    ...dataBreachCommands('Police'),
    ...episodeCommands('PoliceEpisode', { MI: missingCases, CU: custodyRecords }),
  ],
  bulkCommands: [submitPoliceReferrals],
  entities: [UnknownChild],
  migrations: [
    PoliceCommands1416200000000,
    PoliceVersions1416200000002,
    OpenCustody1416200000004,
    ReferralOutcome1416200000081,
  ],
};
