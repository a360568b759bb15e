import {
  GraphQLError,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { AnswerSites } from './errors/answer-sites.js';
import type { LogSites } from './errors/error-log.js';
import type { DeriveField } from './engine-operation.js';
import { conditionVariables, introspectionDocument, operationParts } from './operation-text.js';
import type { OperationParts } from './operation-text.js';
import { asRun, SelectionShape } from './project/answer-shape.js';
import type { RawOrigin } from './project/answer-shape.js';
import { createProjection } from './project/project.js';
import type { Project } from './project/project.js';

/** Projections of one operation for different values of its `@skip` and `@include` variables. */
const mostProjections = 64;

const noFields: ReadonlyMap<string, DeriveField> = new Map();

/** The answer that one document asks for: what it is projected to, and where its errors may stand. */
export class CompiledAnswer {
  readonly introspection: DocumentNode | undefined;
  readonly root: GraphQLObjectType;
  private readonly parts: OperationParts;
  /** Names of the variables that `@skip` and `@include` look at. */
  readonly conditions: readonly string[];
  private readonly projections = new LRUCache<string, Project>({ max: mostProjections });

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    operationName: string | null | undefined,
    private readonly derive: ReadonlyMap<string, DeriveField> = noFields,
  ) {
    this.parts = operationParts(document, operationName);
    this.conditions = conditionVariables(document);
    this.introspection = introspectionDocument(this.parts);
    const root = schema.getRootType(this.parts.operation.operation);
    if (!root) throw new GraphQLError(`The schema has no ${this.parts.operation.operation} type.`);
    this.root = root;
  }

  get kind(): 'query' | 'mutation' | 'subscription' {
    return this.parts.operation.operation;
  }

  get variableDefinitions(): readonly VariableDefinitionNode[] {
    return this.parts.operation.variableDefinitions ?? [];
  }

  /** Tells apart what the values of those variables make of the operation. */
  variant(variables: Readonly<Record<string, unknown>>): string {
    return this.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
  }

  /** `variables` are coerced; `executed` is the operation that was run, when it is another. */
  projection(variables: Readonly<Record<string, unknown>>, executed: CompiledAnswer): Project {
    const key = `${this.variant(variables)} ${executed.variant(variables)}`;
    const known = this.projections.get(key);
    if (known !== undefined) return known;
    const isOther = executed !== this;
    const origin = isOther ? { ...asRun, executed: executed.shape(variables, asRun) } : asRun;
    const made = createProjection(this.shape(variables, origin));
    this.projections.set(key, made);
    return made;
  }

  private shape(variables: Readonly<Record<string, unknown>>, origin: RawOrigin): SelectionShape {
    const source = {
      schema: this.schema,
      fragments: this.parts.fragments,
      conditions: variables,
      derive: this.derive,
    };
    return new SelectionShape(source, this.root, [this.parts.operation.selectionSet], origin);
  }

  /** `variables` are coerced. */
  sites(variables: Readonly<Record<string, unknown>>): AnswerSites {
    return new AnswerSites({
      schema: this.schema,
      root: this.root,
      selectionSet: this.parts.operation.selectionSet,
      fragments: this.parts.fragments,
      conditions: variables,
    });
  }
}

/** Places of the caller's operation and, when another one is run for it, of that. */
export const logSites = (
  answer: CompiledAnswer,
  executed: CompiledAnswer,
  variables: Readonly<Record<string, unknown>>,
): LogSites => ({
  answer: answer.sites(variables),
  executed: answer === executed ? undefined : executed.sites(variables),
});
