/** Fresh orders about sent on to social care. */
import type { OrderOf } from '../../../../support/command-laws.js';
import { newChild } from './new-child.js';

export const submitPoliceReferral: OrderOf = async (desk) => ({
  ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'submitPoliceReferral' },
  input: {
    childIds: [await newChild(desk)],
    ...{ localAuthority: 'E06000051', kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
    ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.' },
  },
});

export const collectReferral: OrderOf = async (desk) => ({
  ...{ as: 'team-manager', purpose: 'MASH_SCREENING', command: 'collectReferral' },
  input: { policeReferralId: await desk.done(await submitPoliceReferral(desk)) },
});
