import type { FieldNode } from 'graphql';
import type { Agency } from '../principal/agency.js';
import { barringClass, type Marks } from './classification.js';
import type { DataClass } from './data-class.js';
import type { FieldRule } from './field-rule.js';
import {
  responseKey,
  walkOperation,
  type OperationQuestion,
  type Place,
} from './operation-walk.js';

/** The class that an owner holds back from the caller. */
export interface Barred {
  readonly owner: Agency;
  readonly dataClass: DataClass;
}

/** A selection that the caller may never have, and where it stands in the answer. */
export interface WithheldSelection extends Barred {
  /** Response keys from the root, up to and with the first list on the way. */
  readonly path: readonly string[];
  /** The keys below that list, joined by dots; null when no list is crossed. */
  readonly field: string | null;
}

/** What bars a coordinate with these marks whichever row it is of; null when nothing does, or nobody owns it. */
export const barredBy = (
  { owner }: FieldRule,
  marks: Marks,
  { vectorOf }: Pick<OperationQuestion, 'vectorOf'>,
): Barred | null => {
  if (!owner || marks.length === 0) return null;
  const vector = vectorOf(owner);
  const dataClass = barringClass(marks, (asked) => vector.level(asked));
  return dataClass && { owner, dataClass };
};

const withheldAt = ({ path, below }: Place, node: FieldNode, barred: Barred): WithheldSelection => {
  const key = responseKey(node);
  return below
    ? { path, field: [...below, key].join('.'), ...barred }
    : { path: [...path, key], field: null, ...barred };
};

/** Every selection of the operation that no row could disclose to this caller, once each, in document order. */
export const withheldSelections = (question: OperationQuestion): readonly WithheldSelection[] => {
  const found = new Map<string, WithheldSelection>();
  walkOperation(question, ({ type, node, place }) => {
    const rule = question.ruleOf(type, node.name.value);
    const barred = rule && barredBy(rule, rule.marks, question);
    if (!barred) return true;
    const selection = withheldAt(place, node, barred);
    const id = `${selection.path.join('.')}/${selection.field ?? ''}/${barred.dataClass}`;
    if (!found.has(id)) found.set(id, selection);
    return false;
  });
  return [...found.values()];
};
