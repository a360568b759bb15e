import { Directive } from 'type-graphql';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Level } from '../../../schema/policy/level.js';

/** What a field, argument, input field or whole type holds. */
export interface Classification {
  readonly as: readonly DataClass[];
  readonly at: Level;
  /** Classes that a row may have instead, chosen by its owner's `classOf`. */
  readonly orAs?: readonly DataClass[];
}

type Mark = ReturnType<typeof Directive>;

/** Marks a coordinate with `@classified`. What this prints into the SDL is what the guard enforces. */
export const Classified = ({ as, at, orAs = [] }: Classification): Mark => {
  const others = orAs.length > 0 ? `, orAs: [${orAs.join(', ')}]` : '';
  return Directive(`@classified(as: [${as.join(', ')}], at: ${at}${others})`);
};
