import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import {
  isDisclosed,
  marksOn,
  mayBeDisclosed,
  type LevelOf,
  type Marks,
} from '../policy/classification.js';
import type { DataClass } from '../policy/data-class.js';
import { levels, type Level } from '../policy/level.js';

interface Named {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** What binds at each coordinate that a document defines: of a field, its type's marks with its own. */
const marksByCoordinate = (document: DocumentNode): ReadonlyMap<string, Marks> => {
  const found = new Map<string, Marks>();
  const note = (coordinate: string, ...bound: readonly Named[]): void => {
    found.set(coordinate, [...(found.get(coordinate) ?? []), ...bound.flatMap(marksOn)]);
  };
  for (const type of document.definitions) {
    const { kind } = type;
    if (kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.OBJECT_TYPE_EXTENSION) {
      for (const field of type.fields ?? []) {
        const coordinate = `${type.name.value}.${field.name.value}`;
        note(coordinate, type, field);
        for (const argument of field.arguments ?? [])
          note(`${coordinate}(${argument.name.value}:)`, argument);
      }
    }
    if (kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of type.fields ?? [])
        note(`${type.name.value}.${field.name.value}`, type, field);
    }
  }
  return found;
};

/** Every way in which a caller may stand to these classes. */
function* everyCaller(classes: readonly DataClass[]): Generator<LevelOf> {
  for (let number = 0; number < levels.length ** classes.length; number += 1) {
    const held = new Map<DataClass, Level>(
      classes.map((dataClass, place) => [
        dataClass,
        levels[Math.floor(number / levels.length ** place) % levels.length] ?? 'NONE',
      ]),
    );
    yield (dataClass) => held.get(dataClass) ?? 'NONE';
  }
}

/** Whether somebody sees now, of some row or of any, what they did not see before. */
const isLooser = (before: Marks, after: Marks): boolean => {
  const named = [...before, ...after].flatMap(({ as, orAs }) => [...as, ...orAs]);
  return [...everyCaller([...new Set(named)])].some((levelOf) =>
    [isDisclosed, mayBeDisclosed].some((shows) => shows(after, levelOf) && !shows(before, levelOf)),
  );
};

const inWords = (marks: Marks): string =>
  marks
    .map(({ as, at, orAs }) => `${[as.join(' and '), ...orAs].join(' or ')} at ${at}`)
    .join(', and ') || 'no mark';

/**
 * The coordinates whose `@classified` lets somebody see what it held back before, a sentence each. Marks that moved
 * between a type and its fields, or say the same in other words, are none. Throws Error for a class or level that
 * does not exist any more.
 */
export const loosenedMarks = (before: DocumentNode, after: DocumentNode): readonly string[] => {
  const now = marksByCoordinate(after);
  return [...marksByCoordinate(before)].flatMap(([coordinate, marks]) => {
    const current = now.get(coordinate);
    // What is gone shows nothing: that it is gone is told as such.
    if (current === undefined || !isLooser(marks, current)) return [];
    return [`${coordinate} is looser: ${inWords(marks)} became ${inWords(current)}.`];
  });
};
