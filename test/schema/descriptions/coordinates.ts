/** The public schema, one line a coordinate: what the lint of descriptions reads. */
import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';

/** A type, a field, an argument or a code, as its reader meets it. */
export interface Coordinate {
  /** `Type`, `Type.field`, `Type.field(argument:)`, `Type.CODE`. */
  readonly name: string;
  readonly kind: 'TYPE' | 'FIELD' | 'ARGUMENT' | 'INPUT_FIELD' | 'CODE';
  /** The name of the field, argument or code alone. */
  readonly own: string;
  readonly owner: string;
  /** As the SDL writes it; empty for types and codes. */
  readonly type: string;
  /** Whether a caller may leave it out: of arguments and input fields. */
  readonly isOptional: boolean;
  readonly text: string;
}

const schema = buildASTSchema(
  parse(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8')),
  { assumeValidSDL: true },
);

/** The roots are not described: what they offer is. */
const roots = new Set(['Query', 'Mutation', 'Subscription']);

const givenOf = (
  { name, type, defaultValue, description }: GraphQLArgument | GraphQLInputField,
  of: Pick<Coordinate, 'name' | 'kind' | 'owner'>,
): Coordinate => ({
  ...{ ...of, own: name, type: String(type), text: description ?? '' },
  isOptional: !isNonNullType(type) || defaultValue !== undefined,
});

const fieldsOf = (owner: string, field: GraphQLField<unknown, unknown>): readonly Coordinate[] => [
  {
    ...{ name: `${owner}.${field.name}`, kind: 'FIELD', own: field.name, owner },
    ...{ type: String(field.type), isOptional: false, text: field.description ?? '' },
  },
  ...field.args.map((argument) =>
    givenOf(argument, {
      ...{ name: `${owner}.${field.name}(${argument.name}:)`, kind: 'ARGUMENT', owner },
    }),
  ),
];

const membersOf = (type: GraphQLNamedType): readonly Coordinate[] => {
  const { name: owner } = type;
  if (isEnumType(type)) {
    return type.getValues().map(({ name: own, description }) => ({
      ...{ name: `${owner}.${own}`, kind: 'CODE', own, owner, type: '', isOptional: false },
      text: description ?? '',
    }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) =>
      givenOf(field, { name: `${owner}.${field.name}`, kind: 'INPUT_FIELD', owner }),
    );
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => fieldsOf(owner, field));
};

const typeItself = ({ name, description }: GraphQLNamedType): Coordinate => ({
  ...{ name, kind: 'TYPE', own: name, owner: name, type: '', isOptional: false },
  text: description ?? '',
});

/** Every coordinate of the API, in the order of its SDL. */
export const coordinates: readonly Coordinate[] = Object.values(schema.getTypeMap())
  .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
  .flatMap((type) => [...(roots.has(type.name) ? [] : [typeItself(type)]), ...membersOf(type)]);

/** Codes of every enum: words in capitals that explain themselves where they stand. */
export const codes: ReadonlySet<string> = new Set(
  coordinates.filter(({ kind }) => kind === 'CODE').map(({ own }) => own),
);
