import {
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { mayBeDisclosed } from '../schema/policy/classification.js';
import type { DecisionVector } from '../schema/policy/decision-vector.js';
import type { Agency } from '../schema/principal/agency.js';
import type { SupergraphRules } from './rules.js';

export interface PruneRequest {
  readonly schema: GraphQLSchema;
  readonly rules: SupergraphRules;
  readonly vectorOf: (owner: Agency) => DecisionVector;
}

/** Keeps an object apart from a withheld one when nothing else is left to ask of it. */
const placeholder: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: '_present' },
  name: { kind: Kind.NAME, value: '__typename' },
};

const isWithheldOn = (type: string, field: string, { rules, vectorOf }: PruneRequest): boolean => {
  const rule = rules.get(`${type}.${field}`);
  if (!rule) return false;
  if (rule.isUnmarked) return true;
  const { owner, marks } = rule;
  if (marks.length === 0) return false;
  if (!owner) return true;
  const vector = vectorOf(owner);
  return !mayBeDisclosed(marks, (dataClass) => vector.level(dataClass));
};

/** A field of an interface goes only when no type behind it could answer: the rest is the owner's. */
const isWithheld = (typeInfo: TypeInfo, field: string, request: PruneRequest): boolean => {
  const parent = typeInfo.getParentType();
  if (isObjectType(parent)) return isWithheldOn(parent.name, field, request);
  if (!isAbstractType(parent)) return false;
  const types = request.schema.getPossibleTypes(parent);
  return types.length > 0 && types.every(({ name }) => isWithheldOn(name, field, request));
};

/**
 * The first wall: the operation without what can never be disclosed to this caller, so that it is
 * neither planned nor fetched. Saves work; each owner decides again.
 */
export const prune = (document: DocumentNode, request: PruneRequest): DocumentNode => {
  const typeInfo = new TypeInfo(request.schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        if (node.name.value.startsWith('__')) return undefined;
        return isWithheld(typeInfo, node.name.value, request) ? null : undefined;
      },
      SelectionSet: {
        leave: (node) =>
          node.selections.length > 0 ? undefined : { ...node, selections: [placeholder] },
      },
    }),
  );
};
