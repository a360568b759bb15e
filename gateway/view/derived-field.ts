import { Kind, parse, type FieldNode } from 'graphql';
import type { DeriveField, DeriveSite, RawObject } from '../execute/engine-operation.js';

/**
 * A field that the gateway computes itself, of a child or of the root, from what this caller was given.
 * No agency answers it, and no agency is given another's data for it.
 */
export interface DerivedField {
  /** `Child.sources`. In `schema/view.graphql`, and on the open list. */
  readonly coordinate: string;
  /**
   * What it is computed from: a selection on the type that it is a field of. It is asked in the field's
   * place, under names no caller can use, pruned and decided as if the caller had asked it, and answered
   * to nobody. A variable in it stands for the field's own argument of that name.
   */
  readonly needs: readonly FieldNode[];
  /**
   * True when the shape of its value does not say by itself that a source is down: a SOURCE_UNAVAILABLE
   * error at the selection then says so.
   */
  readonly isSilentOfSources?: boolean;
  /**
   * INVARIANT: pure. `needed` has the response names of `needs`; what was withheld, or did not come, is
   * null or absent in it. The value is read by field name.
   */
  readonly derive: (
    needed: RawObject,
    args: Readonly<Record<string, unknown>>,
    site: DeriveSite,
  ) => unknown;
}

/** Response names that begin so are the gateway's own: admission refuses them to callers. */
export const HIDDEN_PREFIX = '_view_';

/** Reads the selection of a need: `{ police { disclosures { state } } }`. Throws when it is none. */
export const need = (text: string): readonly FieldNode[] => {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A need is a selection');
  return definition.selectionSet.selections.map((selection) => {
    if (selection.kind !== Kind.FIELD) throw new Error('A need names fields, no fragments');
    return selection;
  });
};

/** Response name of a needed field. */
export const keyOf = (node: FieldNode): string => (node.alias ?? node.name).value;

/**
 * The name under which a needed field is asked. Fields that need the same share it, so that their needs
 * are merged; one that hands on its arguments is asked once for each place that it stands in.
 */
export const hiddenName = (node: FieldNode, place: string | null): string =>
  place === null ? `${HIDDEN_PREFIX}${keyOf(node)}` : `${HIDDEN_PREFIX}${place}_${keyOf(node)}`;

const hasVariables = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(hasVariables)
    : typeof value === 'object' &&
      value !== null &&
      (('kind' in value && value.kind === Kind.VARIABLE) ||
        Object.values(value).some(hasVariables));

/** Whether what it needs depends on its arguments. */
export const handsOnArguments = ({ needs }: DerivedField): boolean => hasVariables(needs);

/** The field as the engine computes it: the needed values are found again under their own names. */
export const engineField = (field: DerivedField): DeriveField => {
  const isOfPlace = handsOnArguments(field);
  return (parent, args, site) => {
    const needed = Object.fromEntries(
      field.needs.map((node) => [
        keyOf(node),
        parent[hiddenName(node, isOfPlace ? site.key : null)],
      ]),
    );
    return field.derive(needed, args, site);
  };
};
