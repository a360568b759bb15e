import { dayOf } from '../../../../schema/time/instant.js';
import type { ViewRule } from '../view-rule.js';

/**
 * A looked-after child was kept in police detention, and no accommodation was found. Whether the child was
 * looked after is social care's to say. Report: six were arrested after incidents in their care homes, "in
 * all 6 cases, no alternative accommodation was found".
 */
export const lookedAfterDetained: ViewRule = {
  code: 'R17',
  inputs: [
    { agency: 'POLICE', dataClass: 'CUSTODY' },
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' },
  ],
  needs: {
    POLICE: 'custodyRecords { id arrestedAt outcome }',
    SOCIAL_CARE: 'lookedAfter { current careStartedOn }',
  },
  find: ({ police, socialCare }) => {
    const care = socialCare.one('lookedAfter');
    const startedOn = care?.flag('current') === true ? care.text('careStartedOn') : null;
    return police.all('custodyRecords').flatMap((record) => {
      const at = record.text('arrestedAt');
      const isDetained = record.text('outcome')?.startsWith('DETAINED') ?? false;
      if (at === null || !isDetained || startedOn === null) return [];
      const since = dayOf(at);
      return startedOn <= since ? [{ id: record.text('id'), agency: 'POLICE', since }] : [];
    });
  },
};
