import {
  completenessFigure,
  type CompletenessFigures,
} from '../../shared/completeness/completeness.js';

const born = { table: 'child_identity', among: 'not is_unborn' };

/** What is written down in social care's records. A refusal to say (REFU) is an answer; NOBT is none. */
export const completenessFigures: CompletenessFigures = {
  ETHNICITY: completenessFigure('ETHNICITY', {
    ...born,
    recorded: `ethnicity is not null and ethnicity <> 'NOBT'`,
  }),
  SPECIAL_NEEDS: completenessFigure('SPECIAL_NEEDS', {
    ...born,
    recorded: 'send_status is not null',
  }),
  CHILDS_VOICE: completenessFigure('CHILDS_VOICE', {
    ...{ table: 'child_and_family_assessment', among: 'true' },
    recorded: 'voice_of_child_recorded',
  }),
};
