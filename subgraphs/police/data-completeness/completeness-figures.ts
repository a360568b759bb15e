import {
  completenessFigure,
  type CompletenessFigures,
} from '../../shared/completeness/completeness.js';

const born = { table: 'police_child', among: 'date_of_birth is not null' };

/** What is written down in the police's records. A refusal to say (REFU) is an answer; NOBT is none. */
export const completenessFigures: CompletenessFigures = {
  ETHNICITY: completenessFigure('ETHNICITY', {
    ...born,
    recorded: `ethnicity is not null and ethnicity <> 'NOBT'`,
  }),
  SPECIAL_NEEDS: completenessFigure('SPECIAL_NEEDS', {
    ...born,
    recorded: 'has_special_needs is not null',
  }),
  CHILDS_VOICE: completenessFigure('CHILDS_VOICE', {
    ...{ table: 'police_incident', among: 'child_present' },
    recorded: 'childs_voice_recorded',
  }),
};
