import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { filterNotPermitted } from '../schema/errors/filter-not-permitted.js';
import { mostAuthority, standingKey, type Standing } from '../schema/policy/request-authority.js';
import {
  forbiddenArguments,
  type ForbiddenArgument,
} from '../schema/policy/forbidden-arguments.js';
import { variablesGiven, type OperationQuestion } from '../schema/policy/operation-walk.js';
import { withheldSelections, type WithheldSelection } from '../schema/policy/withheld-selection.js';
import type { DecisionVector } from '../schema/policy/decision-vector.js';
import type { Agency } from '../schema/principal/agency.js';
import { prune } from './prune.js';
import type { SupergraphRules } from './rules.js';
import { ownersIn, type AskedOperation } from './view/children-asked.js';
import { derivedFields } from './view/derived-fields.js';
import { silentSources, type SilentSource } from './view/silent-sources.js';
import { weave } from './view/weave.js';

/** An operation as it will run for callers of one standing, and what it withholds from them. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly vectorOf: (owner: Agency) => DecisionVector;
  /** Owners of whom there is something left to fetch. */
  readonly fetched: ReadonlySet<Agency>;
  /** Of each of its operations, by {@link judgementKey}. */
  readonly judgements: Map<string, Judged>;
}

/** What is refused or withheld of an operation, before anything is looked at. */
interface Judged {
  readonly forbidden: ForbiddenArgument | undefined;
  readonly withheld: readonly WithheldSelection[];
}

/** Judgements of one prepared operation that are kept: callers choose which variables they give. */
const KEPT_JUDGEMENTS = 100;

/** Beside the decisions, by which an operation is prepared, a judgement depends on nothing else. */
const judgementKey = (asked: AskedOperation): string =>
  `${asked.operation.name?.value ?? ''}|${variablesGiven(asked)}`;

/** Distinct standings of one operation that are kept: agencies × roles × purposes in use. */
const KEPT_PER_OPERATION = 200;

const vectorsOf = (standing: Standing): ((owner: Agency) => DecisionVector) => {
  const vectors = new Map<Agency, DecisionVector>();
  return (owner) => {
    const vector = vectors.get(owner) ?? mostAuthority(standing, owner);
    vectors.set(owner, vector);
    return vector;
  };
};

/**
 * Weaves and prunes an operation, once for callers whose decisions are the same.
 * INVARIANT: kept by the operation and by everything decisions depend on, so that a plan made for a
 * privileged caller is never run for another.
 */
export class OperationPreparer {
  private readonly prepared = new WeakMap<DocumentNode, LRUCache<string, PreparedOperation>>();

  constructor(private readonly rules: SupergraphRules) {}

  /** Throws Refusal FILTER_NOT_PERMITTED when an argument touches what the caller may not see. */
  prepare(asked: AskedOperation, standing: Standing): PreparedOperation {
    const prepared = this.preparedFor(asked, standing);
    const { forbidden } = this.judged(asked, prepared);
    if (forbidden) throw filterNotPermitted(forbidden);
    return prepared;
  }

  /** The operation as it will be planned for callers of this standing. */
  planned(asked: Pick<AskedOperation, 'schema' | 'document'>, standing: Standing): DocumentNode {
    return this.preparedFor(asked, standing).document;
  }

  /** What the caller will be told is withheld. */
  withheld(asked: AskedOperation, prepared: PreparedOperation): readonly WithheldSelection[] {
    return this.judged(asked, prepared).withheld;
  }

  /** Sources that did not answer, where the answer would not tell. */
  silent(
    asked: AskedOperation,
    prepared: PreparedOperation,
    missing: ReadonlySet<string>,
  ): readonly SilentSource[] {
    return silentSources(this.questionOf(asked, prepared), missing);
  }

  private preparedFor(
    { schema, document }: Pick<AskedOperation, 'schema' | 'document'>,
    standing: Standing,
  ): PreparedOperation {
    const ofDocument =
      this.prepared.get(document) ??
      new LRUCache<string, PreparedOperation>({ max: KEPT_PER_OPERATION });
    this.prepared.set(document, ofDocument);
    const key = standingKey(standing);
    const known = ofDocument.get(key);
    if (known) return known;
    const vectorOf = vectorsOf(standing);
    const woven = weave(document, schema, derivedFields);
    const pruned = prune(woven, { schema, rules: this.rules, vectorOf });
    const fetched = ownersIn({ schema, document: pruned }, this.rules);
    const made = { document: pruned, vectorOf, fetched, judgements: new Map<string, Judged>() };
    ofDocument.set(key, made);
    return made;
  }

  private judged(asked: AskedOperation, prepared: PreparedOperation): Judged {
    const { judgements } = prepared;
    const key = judgementKey(asked);
    const known = judgements.get(key);
    if (known) return known;
    const question = this.questionOf(asked, prepared);
    const [forbidden] = forbiddenArguments(question);
    const judged = { forbidden, withheld: forbidden ? [] : withheldSelections(question) };
    if (judgements.size >= KEPT_JUDGEMENTS) judgements.clear();
    judgements.set(key, judged);
    return judged;
  }

  private questionOf(asked: AskedOperation, { vectorOf }: PreparedOperation): OperationQuestion {
    return {
      ...asked,
      ruleOf: (type, field) => this.rules.get(`${type.name}.${field}`) ?? null,
      vectorOf,
    };
  }
}
