import type { RefusalCode } from '../../../schema/errors/refusal.js';
import type { Attack, Outcome } from '../support/attacker.js';
import { openEpisodes } from '../support/dataset/episodes.js';
import { target } from '../support/dataset/target-child.js';

/** One attack, and what must come of it whatever carries it. */
export interface Case {
  readonly id: string;
  readonly attack: Attack;
  /**
   * AGREED: the answer is what the signed matrix says, path by path. NOBODY: as if the child did not exist.
   * A code: refused as a whole, and no owner was asked.
   */
  readonly comesTo: 'AGREED' | 'NOBODY' | RefusalCode;
  /** What else must be so of the answer. */
  readonly also?: (outcome: Outcome) => void;
}

/** A question about the target under the open strategy discussion. */
export const about = (as: string, selection: string, over: Partial<Attack> = {}): Attack => ({
  as,
  purpose: 'S47_STRATEGY_CP',
  episode: openEpisodes.S47_STRATEGY_CP,
  document: `query ($id: ID!) { child(id: $id) ${selection} }`,
  variables: { id: target },
  ...over,
});

/** The same for the charging file. */
export const forCharging: Partial<Attack> = {
  purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
  episode: openEpisodes.CRIMINAL_INVESTIGATION_CHARGING,
};

/** With a document of its own in place of a selection. */
export const asking = (document: string, over: Partial<Attack> = {}): Partial<Attack> => ({
  document,
  ...over,
});
