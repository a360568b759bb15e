import { Kind, type ConstDirectiveNode, type DefinitionNode, type DocumentNode } from 'graphql';
import {
  isDisclosed,
  marksOn,
  mayBeDisclosed,
  type LevelOf,
  type Marks,
} from '../policy/classification.js';
import type { DataClass } from '../policy/data-class.js';
import { levels, type Level } from '../policy/level.js';

interface Marked {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

type Bound = readonly [coordinate: string, marks: Marks];

const bound = (coordinate: string, ...by: readonly Marked[]): Bound => [
  coordinate,
  by.flatMap((one) => marksOn(one)),
];

/** What binds at each coordinate of a definition: at a field, its type's marks with its own. */
const boundIn = (type: DefinitionNode): readonly Bound[] => {
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return (type.fields ?? []).flatMap((field) => {
        const coordinate = `${type.name.value}.${field.name.value}`;
        const ofArguments = (field.arguments ?? []).map((argument) =>
          bound(`${coordinate}(${argument.name.value}:)`, argument),
        );
        return [bound(coordinate, type, field), ...ofArguments];
      });
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) =>
        bound(`${type.name.value}.${field.name.value}`, type, field),
      );
    default:
      return [];
  }
};

const marksByCoordinate = (document: DocumentNode): ReadonlyMap<string, Marks> =>
  new Map(document.definitions.flatMap(boundIn));

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
