import {
  completenessFigure,
  type CompletenessFigures,
} from '../../shared/completeness/completeness.js';

const born = 'child_identity where not is_unborn';

/** What is written down in social care's records. A refusal to say (REFU) is an answer; NOBT is none. */
export const completenessFigures: CompletenessFigures = {
  ETHNICITY: completenessFigure('ETHNICITY', {
    rows: born,
    recorded: `ethnicity is not null and ethnicity <> 'NOBT'`,
  }),
  SPECIAL_NEEDS: completenessFigure('SPECIAL_NEEDS', {
    rows: born,
    recorded: 'send_status is not null',
  }),
  CHILDS_VOICE: completenessFigure('CHILDS_VOICE', {
    rows: 'child_and_family_assessment a join child_identity c on c.id = a.child_id',
    recorded: 'a.voice_of_child_recorded',
  }),
};
