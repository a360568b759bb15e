import { valueFromASTUntyped, type FieldNode, type OperationDefinitionNode } from 'graphql';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { responseKey } from '../../../schema/policy/operation-walk.js';
import { keptBy } from '../../../schema/policy/kept-by.js';
import {
  only,
  withheldIn,
  type GuardedSchema,
  type Resolved,
  type Withheld,
} from './withheld-in.js';

/** A withheld selection at its place; below `_entities` at the index of the child that it is of. */
export interface Placed {
  readonly path: readonly (string | number)[];
  readonly withheld: Withheld;
}

/** Below `_entities` a selection has no place of its own yet: the gateway knows where it stands. */
const placedBelow = (withheld: Withheld, place: readonly (string | number)[]): Placed => ({
  path: [...place, ...(withheld.selection.field?.split('.') ?? [])],
  withheld: { ...withheld, selection: { ...withheld.selection, field: null } },
});

const sameness = ({ selection, decision }: Withheld): string =>
  [selection.field, selection.dataClass, decision.reason].join('/');

/** The ids that an `_entities` asks for, in order; null for what is no child. */
const childrenAsked = (
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): readonly (string | null)[] => {
  const argument = node.arguments?.find(({ name }) => name.value === 'representations');
  const asked: unknown = argument && valueFromASTUntyped(argument.value, variables);
  return (Array.isArray(asked) ? asked : []).map((one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string'
      ? one.id
      : null,
  );
};

/** The decisions about each child that is asked for; null for one who does not exist for the caller. */
const authoritiesAsked = (
  node: FieldNode,
  { contextValue, request }: Resolved,
): readonly (DecisionVector | null)[] =>
  childrenAsked(node, request.variables ?? {}).map((id) =>
    id !== null && contextValue.isInPass(id) ? contextValue.authorityOfChild(id) : null,
  );

/** An operation with one of its root fields alone: made once, so that what is known of it is found again. */
const onlyThis = keptBy((node: FieldNode) =>
  keptBy((operation: OperationDefinitionNode) => only(operation, (other) => other === node)),
);

/**
 * What is withheld of the children that one `_entities` asks for. What all of them lack is said once,
 * what only some lack at their index. Throws Refusal FILTER_NOT_PERMITTED.
 */
export const withheldOfChildren = (
  resolved: Resolved,
  { node, operation }: { readonly node: FieldNode; readonly operation: OperationDefinitionNode },
  guarded: GuardedSchema,
): readonly Placed[] => {
  const asked = authoritiesAsked(node, resolved);
  const distinct = new Set(asked.filter((authority) => authority !== null));
  if (distinct.size === 0) distinct.add(resolved.contextValue.authority);
  const ofNode = onlyThis(node)(operation);
  const of = new Map(
    [...distinct].map((authority) => [
      authority,
      withheldIn(resolved, { operation: ofNode, authority }, guarded),
    ]),
  );
  const lists = [...of.values()].map((list) => new Set(list.map(sameness)));
  const isOfAll = (one: Withheld): boolean => lists.every((list) => list.has(sameness(one)));
  const key = responseKey(node);
  const [first = []] = of.values();
  return [
    ...first.filter(isOfAll).map((one) => placedBelow(one, [key])),
    ...asked.flatMap((authority, index) =>
      (authority ? (of.get(authority) ?? []) : [])
        .filter((one) => !isOfAll(one))
        .map((one) => placedBelow(one, [key, index])),
    ),
  ];
};
