import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql';
import type { Asked } from './in-process.js';

/** Turns a list of numbers into an operation; past the list's end every choice is the plainest. */
class OperationWriter {
  private at = 0;
  private fragments: string[] = [];
  private readonly conditions = ['c0', 'c1'];
  private usesConditions = new Set<string>();
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: readonly number[],
    /** Fields of the root to ask every other time: those below which subgraphs meet. */
    private readonly favoured: readonly string[],
  ) {}

  write(): string {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation !== undefined && mutation !== null && this.pick(6) === 5;
    const root = isMutation ? mutation : this.schema.getQueryType();
    if (!root) throw new Error('A schema without queries');
    const body = this.selection(root, 0);
    const variables = [...this.usesConditions].map((name) => `$${name}: Boolean!`);
    const head = variables.length > 0 ? `(${variables.join(', ')})` : '';
    return [
      `${isMutation ? 'mutation' : 'query'} Generated${head} ${body}`,
      ...this.fragments,
    ].join('\n');
  }

  private pick(below: number): number {
    const choice = this.choices[this.at] ?? 0;
    this.at += 1;
    return choice % below;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.pick(4);
    const parts = Array.from({ length: count }, () => this.part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  private part(type: GraphQLCompositeType, depth: number): string {
    const kind = this.pick(10);
    if (kind === 7) return `${this.pick(3) === 1 ? 'kind: ' : ''}__typename`;
    if (kind >= 8 && depth < 6) return this.fragment(type, depth);
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const usable =
      depth < 5 ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const field = this.favourite(fields, depth) ?? usable[this.pick(Math.max(1, usable.length))];
    if (field !== undefined) return this.field(field, depth);
    return isAbstractType(type) && depth < 6 ? this.fragment(type, depth) : '__typename';
  }

  private favourite(
    fields: readonly GraphQLField<unknown, unknown>[],
    depth: number,
  ): GraphQLField<unknown, unknown> | undefined {
    if (depth > 0 || this.favoured.length === 0 || this.pick(2) === 0) return undefined;
    const name = this.favoured[this.pick(this.favoured.length)];
    return fields.find((field) => field.name === name);
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const types = isAbstractType(type) ? [type, ...this.schema.getPossibleTypes(type)] : [type];
    const on = types[this.pick(types.length)] ?? type;
    const body = this.selection(on, depth + 1);
    const style = this.pick(3);
    if (style === 1 && on === type) return `... ${this.condition()} ${body}`;
    if (style !== 2) return `... on ${on.name} ${this.condition()} ${body}`;
    const name = `F${String(this.fragments.length)}`;
    this.fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name} ${this.condition()}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.flatMap((arg) => this.argument(arg));
    const named = getNamedType(field.type);
    const isRenamed = given.length > 0 || this.pick(6) === 5;
    this.aliases += isRenamed ? 1 : 0;
    const alias = isRenamed ? `a${String(this.aliases)}: ` : '';
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    const below = isCompositeType(named) ? ` ${this.selection(named, depth + 1)}` : '';
    return `${alias}${field.name}${args} ${this.condition()}${below}`;
  }

  private argument(arg: GraphQLArgument): string[] {
    if (!isNonNullType(arg.type) && this.pick(2) === 0) return [];
    return [`${arg.name}: ${this.literal(arg.type)}`];
  }

  private literal(type: GraphQLInputType): string {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const items = Array.from({ length: this.pick(3) }, () => this.literal(inner.ofType));
      return `[${items.join(', ')}]`;
    }
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      const given = Object.values(named.getFields()).filter(
        (field) => isNonNullType(field.type) || this.pick(3) === 2,
      );
      return `{ ${given.map((field) => `${field.name}: ${this.literal(field.type)}`).join(', ')} }`;
    }
    if (isEnumType(named))
      return named.getValues()[this.pick(named.getValues().length)]?.name ?? '';
    if (named.name === 'Int') return String(this.pick(4));
    if (named.name === 'Float') return `${String(this.pick(4))}.5`;
    if (named.name === 'Boolean') return String(this.pick(2) === 1);
    return JSON.stringify(`x${String(this.pick(3))}`);
  }

  private condition(): string {
    if (this.pick(7) !== 6) return '';
    const how = this.pick(2) === 0 ? 'include' : 'skip';
    const what = this.pick(4);
    const name = this.conditions[what];
    if (name === undefined) return `@${how}(if: ${String(what === 2)})`;
    this.usesConditions.add(name);
    return `@${how}(if: $${name})`;
  }
}

/** Valid operations over a schema, with values for their variables. */
export const operationsOver = (
  schema: GraphQLSchema,
  favoured: readonly string[] = [],
): fc.Arbitrary<Asked> =>
  fc
    .record({
      choices: fc.array(fc.nat(839), { minLength: 1, maxLength: 250, size: 'max' }),
      c0: fc.boolean(),
      c1: fc.boolean(),
    })
    .map(({ choices, c0, c1 }) => {
      const source = new OperationWriter(schema, choices, favoured).write();
      return { source, document: parse(source), variables: { c0, c1 } };
    })
    .filter(({ document }) => validate(schema, document).length === 0);

/** Worlds with and without nulls and failures. */
export const worlds = fc.record({
  seed: fc.nat(1_000_000),
  nullEvery: fc.constantFrom(0, 0, 5, 9),
  errorEvery: fc.constant(0),
  unknownEvery: fc.constantFrom(0, 0, 7),
});
