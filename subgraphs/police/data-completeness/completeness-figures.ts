import {
  completenessFigure,
  type CompletenessFigures,
} from '../../shared/completeness/completeness.js';

/** What is written down in the police's records. A refusal to say (REFU) is an answer; NOBT is none. */
export const completenessFigures: CompletenessFigures = {
  ETHNICITY: completenessFigure('ETHNICITY', {
    rows: 'police_child where date_of_birth is not null',
    recorded: `ethnicity is not null and ethnicity <> 'NOBT'`,
  }),
  SPECIAL_NEEDS: completenessFigure('SPECIAL_NEEDS', {
    rows: 'police_child where date_of_birth is not null',
    recorded: 'has_special_needs is not null',
  }),
  CHILDS_VOICE: completenessFigure('CHILDS_VOICE', {
    rows: 'police_incident where child_present',
    recorded: 'childs_voice_recorded',
  }),
};
