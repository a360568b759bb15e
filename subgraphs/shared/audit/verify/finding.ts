import type { Agency } from '../../../../schema/principal/agency.js';

/** What an audit log is found guilty of, and what it means. */
export const findingKinds = {
  RECORD_ALTERED: 'A record is not what was sealed.',
  RECORD_DELETED: 'A record that was sealed is gone.',
  SEAL_ALTERED: 'A seal does not follow from the one before it.',
  SEAL_MISSING: 'Seals are missing between two others.',
  TAIL_CUT: 'Another agency was told of a longer log.',
  CHAIN_REWRITTEN: 'Another agency was told of another seal at this place.',
  NOT_SEALED: 'A record has waited for its seal for longer than it may.',
  DROPPED_EARLY: 'Records were let go of before their time.',
} as const;

export type FindingKind = keyof typeof findingKinds;

/** One thing that is wrong with an owner's log. */
export interface Finding {
  readonly owner: Agency;
  readonly kind: FindingKind;
  /** The place in the chain; null where it has none. */
  readonly pos: number | null;
  /** The record's id in the owner's log; null where it is not about one. */
  readonly recordId: string | null;
  /** The agency that knows better; null where the log itself shows it. */
  readonly witness: Agency | null;
}
