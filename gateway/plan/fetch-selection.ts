import { Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

/** One response name of a fetch, over all the fragments that mention it. */
export interface FetchKey {
  readonly name: string;
  /** Types (object or abstract) on which it is asked; undefined when asked without a condition. */
  readonly onTypes: ReadonlySet<string> | undefined;
  /** Names asked below it; undefined for a leaf. */
  readonly below: readonly FetchKey[] | undefined;
}

/** What a fetch asks for, read back from the text that the planner wrote. */
export interface FetchSelection {
  readonly operation: OperationDefinitionNode;
  /** Keys at the fetch's own site: of the root, or of each entity. */
  readonly keys: readonly FetchKey[];
  /** The selection set at that site as compact text, braces included. */
  readonly text: string;
  /** The definitions of the caller's variables that it uses, by name, as text without `$name:`. */
  readonly variables: ReadonlyMap<string, string>;
  /** True when every key is a leaf: then an entity's answer can be copied instead of shared. */
  readonly isFlat: boolean;
}

interface KeyDraft {
  onTypes: Set<string> | undefined;
  readonly selections: SelectionNode[];
}

const gather = (
  selections: readonly SelectionNode[],
  onType: string | undefined,
  into: Map<string, KeyDraft>,
): void => {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const draft = into.get(name) ?? { onTypes: new Set<string>(), selections: [] };
      if (onType === undefined) draft.onTypes = undefined;
      else draft.onTypes?.add(onType);
      draft.selections.push(...(selection.selectionSet?.selections ?? []));
      into.set(name, draft);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? onType;
      gather(selection.selectionSet.selections, condition, into);
    }
  }
};

const keysOf = (selections: readonly SelectionNode[]): readonly FetchKey[] => {
  const drafts = new Map<string, KeyDraft>();
  gather(selections, undefined, drafts);
  return [...drafts].map(([name, draft]) => ({
    name,
    onTypes: draft.onTypes,
    below: draft.selections.length === 0 ? undefined : keysOf(draft.selections),
  }));
};

const variablesOf = (operation: OperationDefinitionNode): ReadonlyMap<string, string> =>
  new Map(
    (operation.variableDefinitions ?? [])
      .filter((definition) => definition.variable.name.value !== 'representations')
      .map((definition) => {
        const text = stripIgnoredCharacters(print(definition));
        const name = definition.variable.name.value;
        return [name, text.slice(name.length + 2)];
      }),
  );

const siteOf = (operation: OperationDefinitionNode, isEntityFetch: boolean): SelectionSetNode => {
  const [first] = operation.selectionSet.selections;
  if (!isEntityFetch) return operation.selectionSet;
  if (first?.kind !== Kind.FIELD || first.selectionSet === undefined)
    throw new Error('The planner wrote an entity fetch without a selection of _entities');
  return first.selectionSet;
};

/** Throws when the text is not what the planner is known to write. */
export const readFetchSelection = (text: string, isEntityFetch: boolean): FetchSelection => {
  const [operation, ...others] = parse(text, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new Error('The planner wrote a fetch with fragments, which were switched off');
  const site = siteOf(operation, isEntityFetch);
  const keys = keysOf(site.selections);
  return {
    operation,
    keys,
    text: stripIgnoredCharacters(print(site)),
    variables: variablesOf(operation),
    isFlat: keys.every((key) => key.below === undefined),
  };
};
