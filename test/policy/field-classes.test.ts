/**
 * The classes that the partners agreed for every coordinate of their operations, against what the
 * printed SDL marks. What is printed is what is enforced: the guard reads the same directives.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildASTSchema,
  isInputObjectType,
  isObjectType,
  parse,
  type GraphQLSchema,
} from 'graphql';
import { marksOn, type Marks } from '../../schema/policy/classification.js';
import { levels } from '../../schema/policy/level.js';
import { isOpenArgument, isOpenField } from '../../schema/policy/open-fields.js';
import { subgraphNames } from '../../schema/principal/agency.js';

interface Agreed {
  readonly coordinate: string;
  readonly owner: string;
  readonly classes: readonly string[];
  readonly at: string;
}

const agreed: readonly Agreed[] = readFileSync(
  new URL('./fixtures/field-classes.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [coordinate = '', owner = '', classes = '', at = ''] = line.trim().split(',');
    return { coordinate, owner, classes: classes.split(' '), at };
  });

/** Coordinates of operations that are not served yet: nothing of them may be in the schema either. */
const isServedLater = ({ coordinate }: Agreed): boolean =>
  /^Mutation\b|Payload\b|Input\b/.test(coordinate);

const schemas: readonly GraphQLSchema[] = subgraphNames.map((name) =>
  buildASTSchema(
    parse(readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8')),
    { assumeValidSDL: true },
  ),
);

const form = /^(\w+)\.(\w+)(?:\((\w+):\))?$/;

const found = (coordinate: string): { isOpen: boolean; marks: Marks } | null => {
  const [, type = '', field = '', argument] = form.exec(coordinate) ?? [];
  for (const schema of schemas) {
    const parent = schema.getType(type);
    if (!isObjectType(parent) && !isInputObjectType(parent)) continue;
    const definition = parent.getFields()[field];
    if (!definition) continue;
    if (argument === undefined) {
      const marks = [...marksOn(parent.astNode), ...marksOn(definition.astNode)];
      return { isOpen: isOpenField(type, field), marks };
    }
    const given =
      'args' in definition ? definition.args.find(({ name }) => name === argument) : undefined;
    if (given) return { isOpen: isOpenArgument(argument), marks: marksOn(given.astNode) };
  }
  return null;
};

/** All marks bind, a type's and its field's: the strictest of a class is what it takes. */
const strictest = (marks: Marks, name: string): string | undefined =>
  marks
    .filter(({ as }) => as.some((dataClass) => dataClass === name))
    .map(({ at }) => at)
    .sort((a, b) => levels.indexOf(b) - levels.indexOf(a))[0];

const inForce = agreed.filter((row) => row.owner !== 'VIEW' && !isServedLater(row));

describe('the classes agreed for the partners’ operations', () => {
  it.each(inForce.map((row) => [row.coordinate, row] as const))('%s', (coordinate, row) => {
    const actual = found(coordinate);
    expect(actual).not.toBeNull();
    if (row.classes.includes('open')) {
      expect(actual).toMatchObject({ isOpen: true });
      return;
    }
    expect(actual?.isOpen).toBe(false);
    const marks = actual?.marks ?? [];
    for (const name of row.classes) expect(strictest(marks, name)).toBe(row.at);
    expect([...new Set(marks.flatMap(({ as }) => as))].sort()).toEqual([...row.classes].sort());
  });
});
