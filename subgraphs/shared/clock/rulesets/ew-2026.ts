import type { ClockRuleset } from '../clock-rule.js';
import * as childProtection from '../rules/child-protection.js';
import * as investigation from '../rules/investigation.js';
import { fgmReport, icoBreach } from '../rules/notification.js';
import { detentionCertificate, preChargeBail } from '../rules/police-powers.js';
import { cited } from '../rules/term.js';
import { wm2014 } from './wm-2014.js';

const workingTogether = (chapter: string): string =>
  `Working Together to Safeguard Children (2023), ${chapter}`;

/** Law and guidance in England and Wales in 2026: the rules of 2014 where nothing is named here. */
export const ew2026: ClockRuleset = {
  ...wm2014,
  REFERRAL_DECISION: cited(childProtection.referralDecision, workingTogether('chapter 3')),
  CHILD_AND_FAMILY_ASSESSMENT: cited(
    childProtection.childAndFamilyAssessment,
    workingTogether('chapter 3'),
  ),
  ICPC: cited(childProtection.icpc, `${workingTogether('chapter 3')}; Children Act 1989 s47`),
  RCPC_FIRST: cited(childProtection.rcpcFirst, workingTogether('chapter 3')),
  RCPC_SUBSEQUENT: cited(childProtection.rcpcSubsequent, workingTogether('chapter 3')),
  CP_CORE_GROUP: cited(childProtection.cpCoreGroup, workingTogether('chapter 3')),
  LADO_NOTIFICATION: cited(
    childProtection.ladoNotification,
    workingTogether('chapter 4 (people in positions of trust)'),
  ),
  DETENTION_CERTIFICATE: cited(
    detentionCertificate,
    'Police and Criminal Evidence Act 1984 s38(6) and (7), as amended by the Criminal Justice and Courts Act 2015 s42: produced to the court before which the child is first brought; under 18',
  ),
  PRE_CHARGE_BAIL: preChargeBail,
  INVESTIGATION_12_WEEK: cited(
    investigation.investigation12Week,
    'Force policy (configurable; West Mercia alerted an inspector in 2014)',
  ),
  CPS_CHARGING_28D: investigation.cpsCharging28d,
  ACTION_PLAN_RETURN: investigation.actionPlanReturn,
  FGM_REPORT: fgmReport,
  ICO_BREACH: icoBreach,
};
