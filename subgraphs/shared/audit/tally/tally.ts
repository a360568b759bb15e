import { classesIn, noClass, type ClassMask } from './class-mask.js';
import type { DataClass } from '../../../../schema/policy/data-class.js';
import type { TallyNode } from './tally-plan.js';

type Answered = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Answered =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const each = (value: unknown, visit: (item: Answered) => void): void => {
  if (Array.isArray(value)) for (const item of value) each(item, visit);
  else if (isObject(value)) visit(value);
};

/** How many records of each class left: of each child, and (under null) of nobody in particular. */
export type Counts = ReadonlyMap<string | null, ReadonlyMap<DataClass, number>>;

/** Counts the records of answers. INVARIANT: looks whether a value is there, and never keeps one but a child's id. */
export class Tally {
  /** By child and by set of classes: the sets are few, so most records cost one addition. */
  private readonly counted = new Map<string | null, Map<ClassMask, number>>();

  /** `childIds`: whom the value concerns, as far as it is known before it is looked at. */
  add(value: unknown, node: TallyNode, childIds: readonly (string | null)[] = [null]): void {
    each(value, (item) => {
      this.count(childIds, this.object(item, node, childIds));
    });
  }

  /** A value that is no object: a root field's own. */
  addLeaf(value: unknown, mask: ClassMask): void {
    if (value !== null && value !== undefined) this.count([null], mask);
  }

  get counts(): Counts {
    const counts = new Map<string | null, Map<DataClass, number>>();
    for (const [childId, ofMasks] of this.counted) {
      const ofClasses = new Map<DataClass, number>();
      for (const [mask, count] of ofMasks) {
        for (const dataClass of classesIn(mask)) {
          ofClasses.set(dataClass, (ofClasses.get(dataClass) ?? 0) + count);
        }
      }
      counts.set(childId, ofClasses);
    }
    return counts;
  }

  /** Answers the classes of a value that its record has to count; a record counts itself. */
  private object(
    item: Answered,
    node: TallyNode,
    inherited: readonly (string | null)[],
  ): ClassMask {
    const childIds = this.concerned(item, node, inherited);
    let mask = node.own;
    for (const leaf of node.leaves) {
      const value = item[leaf.key];
      if (value !== null && value !== undefined) mask |= leaf.mask;
    }
    for (const { key, node: below } of node.below) {
      each(item[key], (value) => {
        mask |= this.object(value, below, childIds);
      });
    }
    if (node.kind !== 'RECORD') return mask;
    this.count(childIds, mask);
    return noClass;
  }

  /** A row that names children concerns them. */
  private concerned(
    item: Answered,
    { references }: TallyNode,
    inherited: readonly (string | null)[],
  ): readonly (string | null)[] {
    if (references.length === 0) return inherited;
    const named = new Set<string>();
    for (const { key, idKey } of references) {
      each(item[key], (child) => {
        const id = child[idKey];
        if (typeof id === 'string') named.add(id);
      });
    }
    return named.size > 0 ? [...named] : inherited;
  }

  private count(childIds: readonly (string | null)[], mask: ClassMask): void {
    if (mask === noClass) return;
    for (const childId of childIds) {
      const ofMasks = this.counted.get(childId) ?? new Map<ClassMask, number>();
      ofMasks.set(mask, (ofMasks.get(mask) ?? 0) + 1);
      this.counted.set(childId, ofMasks);
    }
  }
}
