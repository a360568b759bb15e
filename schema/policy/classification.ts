import type { ConstDirectiveNode, ConstValueNode } from 'graphql';
import { Kind } from 'graphql';
import { dataClasses, type DataClass } from './data-class.js';
import { levels, reaches, type Level } from './level.js';

/** One `@classified` mark: every class of `as` must reach `at`; `orAs` are what a row may be instead. */
export interface Mark {
  readonly as: readonly DataClass[];
  readonly at: Level;
  readonly orAs: readonly DataClass[];
}

/** The marks of one coordinate; none means open. All marks bind. */
export type Marks = readonly Mark[];

const isDataClass = (text: string): text is DataClass =>
  (dataClasses as readonly string[]).includes(text);

const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text);

const namesIn = (value: ConstValueNode | undefined): readonly string[] => {
  if (value === undefined) return [];
  if (value.kind === Kind.LIST) return value.values.flatMap(namesIn);
  return value.kind === Kind.ENUM ? [value.value] : [];
};

const classesIn = (value: ConstValueNode | undefined): readonly DataClass[] =>
  namesIn(value).map((name) => {
    if (!isDataClass(name)) throw new Error(`@classified names no data class: ${name}`);
    return name;
  });

const markOf = (directive: ConstDirectiveNode): Mark => {
  const argument = (name: string): ConstValueNode | undefined =>
    directive.arguments?.find((given) => given.name.value === name)?.value;
  const at = namesIn(argument('at'))[0] ?? 'FULL';
  if (!isLevel(at)) throw new Error(`@classified names no level: ${at}`);
  const as = classesIn(argument('as'));
  if (as.length === 0) throw new Error('@classified names no data class');
  return { as, at, orAs: classesIn(argument('orAs')) };
};

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The marks written on a definition. Throws Error on a class or level that does not exist. */
export const marksOn = (node: Marked | null | undefined): Marks =>
  (node?.directives ?? []).filter(({ name }) => name.value === 'classified').map(markOf);

/** How a caller stands to one class. */
export type LevelOf = (dataClass: DataClass) => Level;

const meets = (mark: Mark, levelOf: LevelOf, isRowKnown: boolean): boolean => {
  const all = mark.as.every((dataClass) => reaches(levelOf(dataClass), mark.at));
  return all || (!isRowKnown && mark.orAs.some((other) => reaches(levelOf(other), mark.at)));
};

/** Whether a value of exactly these classes is disclosed: the check of one row. */
export const isDisclosed = (marks: Marks, levelOf: LevelOf): boolean =>
  marks.every((mark) => meets(mark, levelOf, true));

/** Whether any row could be disclosed, alternatives included: the check before rows are known. */
export const mayBeDisclosed = (marks: Marks, levelOf: LevelOf): boolean =>
  marks.every((mark) => meets(mark, levelOf, false));

/** The first class that holds a coordinate back; null when nothing does. */
export const barringClass = (marks: Marks, levelOf: LevelOf): DataClass | null => {
  const barring = marks.find((mark) => !meets(mark, levelOf, false));
  return barring?.as.find((dataClass) => !reaches(levelOf(dataClass), barring.at)) ?? null;
};
