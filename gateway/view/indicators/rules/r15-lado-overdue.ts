import { addDays } from '../../../../schema/time/instant.js';
import type { ViewRule } from '../view-rule.js';

/**
 * The designated officer was told late of an allegation against a person who works with children, or has
 * not been told, by the police's clock and by social care's own cases. Report: two notifications were
 * required, "but both were delayed".
 */
export const ladoOverdue: ViewRule = {
  code: 'R15',
  inputs: [
    { agency: 'POLICE', dataClass: 'SAFEGUARDING' },
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' },
  ],
  needs: {
    POLICE: 'ladoNotifications { id clock { status dueAt dueOn } }',
    SOCIAL_CARE: 'ladoCases { id receivedAt }',
  },
  find: ({ police, socialCare }) =>
    police.all('ladoNotifications').flatMap((notification) => {
      const clock = notification.one('clock');
      const status = clock?.text('status');
      const dueOn = clock?.text('dueOn') ?? null;
      if (dueOn === null || (status !== 'BREACHED' && status !== 'MET_LATE')) return [];
      const dueAt = clock?.text('dueAt') ?? '';
      const isKnown = socialCare
        .all('ladoCases')
        .some((one) => (one.text('receivedAt') ?? '9') <= dueAt);
      return isKnown
        ? []
        : [{ id: notification.text('id'), agency: 'POLICE', since: addDays(dueOn, 1) }];
    }),
};
