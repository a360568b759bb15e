import {
  duringOwnCommand,
  machinery,
  ofChild,
  partOf,
  type RowRules,
} from '../shared/row-security/row-rule.js';

/** Open to the service that made the record, and to others only where the policy says so of every service. */
const ofItsService = ofChild(['HEALTH_SENSITIVE'], { madeBy: 'recorded_by_role' });

/** Whose health's rows are, and of which classes. One line a table, in the order of the folders. */
export const healthRows: RowRules = {
  health_child: ofChild(['IDENTITY', 'IDENTITY_NHS_UPN', 'CONTACT']),
  // The register asks through a function of the owner's; nobody reads it.
  treating_clinician: machinery({
    ...{ read: duringOwnCommand, add: duringOwnCommand, change: duringOwnCommand },
  }),
  unscheduled_attendance: ofChild(['HEALTH']),
  injury: partOf({ unscheduled_attendance: 'attendance_id' }),
  camhs_referral: ofChild(['HEALTH', 'HEALTH_SENSITIVE'], { madeBy: 'recorded_by_role' }),
  cp_is_alert: ofChild(['SAFEGUARDING']),
  child_protection_medical: ofChild({
    where: 'report_served_as_exhibit',
    as: ['CRIME'],
    otherwise: ['HEALTH'],
  }),
  lac_health_assessment: ofChild(['HEALTH']),
  missed_appointment: ofChild(['HEALTH']),
  health_safeguarding_contact: ofChild(['SAFEGUARDING']),
  sexual_health_contact: ofItsService,
  sarc_attendance: ofItsService,
  fgm_report: ofItsService,
  sharing_refusal: ofChild(['HEALTH']),
};
