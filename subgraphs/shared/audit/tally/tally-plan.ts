import type { FieldNode } from 'graphql';
import type { DataClass } from '../../../../schema/policy/data-class.js';
import type { Level } from '../../../../schema/policy/level.js';
import type { ClassMask } from './class-mask.js';

/** A value of these classes: where it is not null, they left. */
export interface TalliedLeaf {
  readonly key: string;
  readonly mask: ClassMask;
}

/** A reference to a child, by which the row that holds it concerns that child. */
export interface ChildReference {
  readonly key: string;
  /** The key of its id below that. */
  readonly idKey: string;
}

/** How the objects at one place of an answer are tallied. */
export interface TallyNode {
  /**
   * RECORD: counted once for each of its classes. VALUE: belongs to the record round it. PAGE: a connection
   * or an edge, which carries records and is none.
   */
  readonly kind: 'RECORD' | 'VALUE' | 'PAGE';
  /** What an object of this place is of, whatever is asked of it. */
  readonly own: ClassMask;
  readonly leaves: readonly TalliedLeaf[];
  readonly below: readonly { readonly key: string; readonly node: TallyNode }[];
  readonly references: readonly ChildReference[];
}

/** One field of the operation's root. */
export interface TalliedRoot {
  readonly key: string;
  /** Null where the field answers no object. */
  readonly node: TallyNode | null;
  readonly mask: ClassMask;
  /** Classes asked for and reached: recorded even where nothing was held. */
  readonly asked: ClassMask;
  /** Classes of which something asked for is held back, with the level left. */
  readonly withheld: ReadonlyMap<DataClass, Level>;
  /** The field itself: an argument `childId` says whom it is about. */
  readonly field: FieldNode | null;
  /** The field itself where it is `_entities`, whose representations name the children; else null. */
  readonly entities: FieldNode | null;
}

/** How the answers to one operation are tallied for callers of the same levels. */
export type TallyPlan = readonly TalliedRoot[];
