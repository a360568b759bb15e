import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { generate, isRecord, ownOf } from '../generated.js';
import { createRewrite, isObjectOf } from './rewrite.js';

/** JSON text of an entity's representation; undefined when a part of it has not been answered. */
type Represent = (entity: Record<string, unknown>) => string | undefined;

export interface TypeRepresentation {
  readonly represent: Represent;
  /** The properties that vary, when all are leaves: together a cheap key for finding doubles. */
  readonly leaves: readonly string[] | undefined;
  /** Representations of one group are the same when their leaves are. */
  readonly group: string;
}

const missing = Symbol('missing');

const jsonOf = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  return JSON.stringify(value);
};

/**
 * Selects what a fetch requires from an entity. A leaf that is null is sent as null; one that was never
 * answered makes the whole representation impossible, because the owner must not compute from a gap.
 */
const select = (
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly QueryPlanSelectionNode[],
): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => select(schema, item, selections));
    return items.includes(missing) ? missing : items;
  }
  if (!isRecord(value)) return null;
  const out: Record<string, unknown> = {};
  for (const selection of selections) {
    const part =
      selection.kind === 'Field'
        ? selectField(schema, value, selection)
        : selectFragment(schema, value, selection);
    if (part === missing) return missing;
    if (isRecord(part)) Object.assign(out, part);
  }
  return out;
};

const selectField = (
  schema: GraphQLSchema,
  value: Record<string, unknown>,
  selection: QueryPlanSelectionNode & { kind: 'Field' },
): unknown => {
  const name = selection.alias ?? selection.name;
  const found = ownOf(value, name);
  if (found === undefined) return missing;
  const part = selection.selections ? select(schema, found, selection.selections) : found;
  return part === missing ? missing : { [name]: part };
};

const selectFragment = (
  schema: GraphQLSchema,
  value: Record<string, unknown>,
  { typeCondition, selections }: QueryPlanSelectionNode & { kind: 'InlineFragment' },
): unknown =>
  typeCondition === undefined || isObjectOf(schema, value, typeCondition)
    ? select(schema, value, selections)
    : undefined;

const leafNames = (selections: readonly QueryPlanSelectionNode[]): string[] | undefined => {
  const names = selections.flatMap((one) =>
    one.kind === 'Field' && one.selections === undefined ? [one.alias ?? one.name] : [],
  );
  return names.length === selections.length ? names : undefined;
};

/** Text put together from leaves; written out because every item of every list passes here. */
const writeFlat = (typeName: string, names: readonly string[]): Represent => {
  const reads = names.map((name, index) => `v${String(index)}=o[${JSON.stringify(name)}]`);
  const gaps = names.map((_, index) => `v${String(index)}===undefined`);
  const parts = names.map(
    (name, index) => `${JSON.stringify(`,${JSON.stringify(name)}:`)}+j(v${String(index)})`,
  );
  const head = JSON.stringify(`{"__typename":${JSON.stringify(typeName)}`);
  const gap = gaps.length > 0 ? `if(${gaps.join('||')})return undefined;` : '';
  const read = reads.length > 0 ? `const ${reads.join(',')};` : '';
  return generate<Represent>(
    `return o=>{${read}${gap}return ${[head, ...parts, '"}"'].join('+')};}`,
    { j: jsonOf },
  );
};

/** Representations of one fetch, prepared per type name when the type is first met. */
export class Representer {
  private readonly byType = new Map<string, TypeRepresentation | undefined>();
  private readonly requires: readonly QueryPlanSelectionNode[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fetch: FetchNode,
  ) {
    this.requires = fetch.requires ?? [];
  }

  /** Undefined when nothing of that type can be looked up with this fetch. */
  of(typeName: string): TypeRepresentation | undefined {
    const known = this.byType.get(typeName);
    if (known !== undefined || this.byType.has(typeName)) return known;
    const made = this.prepare(typeName);
    this.byType.set(typeName, made);
    return made;
  }

  private prepare(typeName: string): TypeRepresentation | undefined {
    const applying = this.requires.filter(
      (one) =>
        one.kind === 'InlineFragment' &&
        one.typeCondition !== undefined &&
        isObjectOf(this.schema, { __typename: typeName }, one.typeCondition),
    );
    if (applying.length === 0) return undefined;
    const [only, ...others] = applying;
    const names = others.length === 0 ? leafNames(only?.selections ?? []) : undefined;
    const sentAs = this.typeNameSentFor(typeName);
    const isPlain = names?.every((name) => !(name in Object.prototype)) ?? false;
    if (names === undefined || sentAs === undefined || !isPlain)
      return { represent: this.slowly(applying), leaves: undefined, group: '' };
    const keys = names.filter((name) => name !== '__typename');
    return {
      represent: writeFlat(sentAs, keys),
      leaves: keys.length > 0 ? keys : undefined,
      group: `${sentAs} ${keys.join()}`,
    };
  }

  /** The type name after input rewrites; undefined when they do more than set it. */
  private typeNameSentFor(typeName: string): string | undefined {
    const probe: Record<string, unknown> = { __typename: typeName };
    for (const rewrite of this.fetch.inputRewrites ?? []) {
      const setsTypeName = rewrite.path.length === 2 && rewrite.path[1] === '__typename';
      if (rewrite.kind !== 'ValueSetter' || !setsTypeName) return undefined;
      createRewrite(this.schema, [rewrite])?.(probe);
    }
    return typeof probe.__typename === 'string' ? probe.__typename : undefined;
  }

  private slowly(applying: readonly QueryPlanSelectionNode[]): Represent {
    const rewrite = createRewrite(this.schema, this.fetch.inputRewrites);
    return (entity) => {
      const parts = applying.map((one) => select(this.schema, entity, [one]));
      const whole: Record<string, unknown> = {};
      for (const part of parts) if (isRecord(part)) Object.assign(whole, part);
      if (whole.__typename === undefined) return undefined;
      const copy: unknown = JSON.parse(JSON.stringify(whole));
      rewrite?.(copy);
      return JSON.stringify(copy);
    };
  }
}
