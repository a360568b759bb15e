import type { ClockRuleset } from '../clock-rule.js';
import * as childProtection from '../rules/child-protection.js';
import * as investigation from '../rules/investigation.js';
import * as lookedAfter from '../rules/looked-after.js';
import * as notification from '../rules/notification.js';
import * as policePowers from '../rules/police-powers.js';
import { cited, notYet, reportOnly } from '../rules/term.js';

/** Law, guidance and force policy in West Mercia at the inspection of 2014. */
export const wm2014: ClockRuleset = {
  REFERRAL_DECISION: childProtection.referralDecision,
  CHILD_AND_FAMILY_ASSESSMENT: childProtection.childAndFamilyAssessment,
  ICPC: childProtection.icpc,
  RCPC_FIRST: childProtection.rcpcFirst,
  RCPC_SUBSEQUENT: childProtection.rcpcSubsequent,
  CP_CORE_GROUP: childProtection.cpCoreGroup,
  LADO_NOTIFICATION: childProtection.ladoNotification,
  LAC_REVIEW_FIRST: lookedAfter.lacReviewFirst,
  LAC_REVIEW_SECOND: lookedAfter.lacReviewSecond,
  LAC_REVIEW: lookedAfter.lacReview,
  LAC_INITIAL_HEALTH_ASSESSMENT: lookedAfter.lacInitialHealthAssessment,
  RETURN_HOME_INTERVIEW: lookedAfter.returnHomeInterview,
  POLICE_PROTECTION_S46: policePowers.policeProtectionS46,
  PACE_REVIEW_FIRST: policePowers.paceReviewFirst,
  PACE_REVIEW: policePowers.paceReview,
  PACE_DETENTION_LIMIT: policePowers.paceDetentionLimit,
  DETENTION_CERTIFICATE: policePowers.detentionCertificate,
  PRE_CHARGE_BAIL: notYet(
    policePowers.preChargeBail,
    'No limit in 2014; first brought by the Policing and Crime Act 2017 s63',
  ),
  HARM_ASSESSMENT: investigation.harmAssessment,
  RISK_REAPPRAISAL: investigation.riskReappraisal,
  INVESTIGATION_12_WEEK: investigation.investigation12Week,
  SUPERVISOR_REVIEW: investigation.supervisorReview,
  RISK_PLAN_REVIEW: investigation.riskPlanReview,
  OFFENDER_VISIT: investigation.offenderVisit,
  CPS_CHARGING_28D: reportOnly(
    investigation.cpsCharging28d,
    'Crown Prosecution Service standard, applied to 2014 for the report only',
  ),
  ACTION_PLAN_RETURN: cited(
    investigation.actionPlanReturn,
    "Director's Guidance on Charging, 5th edition (2013): the date that the action plan sets",
  ),
  FGM_REPORT: notYet(
    notification.fgmReport,
    'No duty in 2014; brought by the Serious Crime Act 2015 s74 from 31 October 2015',
  ),
  ICO_BREACH: notYet(
    notification.icoBreach,
    'No duty in 2014; brought by the General Data Protection Regulation from 25 May 2018',
  ),
};
