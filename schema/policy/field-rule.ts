import type { FieldDefinitionNode, GraphQLArgument, GraphQLObjectType } from 'graphql';
import type { Agency } from '../principal/agency.js';
import { marksOn, type Marks } from './classification.js';
import { isOpenArgument, isOpenField } from './open-fields.js';

/** What stands between a caller and one field. */
export interface FieldRule {
  /** Null where no agency owns the field: the gateway's own. */
  readonly owner: Agency | null;
  /** Empty when the field is open. */
  readonly marks: Marks;
  /** Arguments that touch a class, by name. Open ones are left out. */
  readonly argumentMarks: ReadonlyMap<string, Marks>;
  /** Neither marked nor on the open list: answers nobody. */
  readonly isUnmarked: boolean;
}

/** What is read of a field; whatever its resolver's types are. */
interface OutputField {
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
  readonly astNode?: FieldDefinitionNode | null;
}

const argumentMarksOf = (field: OutputField): ReadonlyMap<string, Marks> =>
  new Map(
    field.args
      .filter(({ name }) => !isOpenArgument(name))
      .map((argument) => [argument.name, marksOn(argument.astNode)] as const)
      .filter(([, marks]) => marks.length > 0),
  );

/** Reads the marks of a field: its own and its type's, which bind together. */
export const fieldRule = (
  type: GraphQLObjectType,
  field: OutputField,
  owner: Agency | null,
): FieldRule => {
  const marks = [...marksOn(type.astNode), ...marksOn(field.astNode)];
  const isOpen = isOpenField(type.name, field.name);
  return {
    owner,
    marks: isOpen ? [] : marks,
    argumentMarks: argumentMarksOf(field),
    isUnmarked: !isOpen && marks.length === 0,
  };
};

/** Arguments that filter or sort and carry no mark: named by the lint. */
export const unmarkedArguments = (field: OutputField): readonly string[] =>
  field.args
    .filter(({ name, astNode }) => !isOpenArgument(name) && marksOn(astNode).length === 0)
    .map(({ name }) => name);
