import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { filterNotPermitted } from '../schema/errors/filter-not-permitted.js';
import { mostAuthority, standingKey, type Standing } from '../schema/policy/request-authority.js';
import { forbiddenArguments } from '../schema/policy/forbidden-arguments.js';
import type { OperationQuestion } from '../schema/policy/operation-walk.js';
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
}

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
    const [forbidden] = forbiddenArguments(this.questionOf(asked, prepared));
    if (forbidden) throw filterNotPermitted(forbidden);
    return prepared;
  }

  /** The operation as it will be planned for callers of this standing. */
  planned(asked: Pick<AskedOperation, 'schema' | 'document'>, standing: Standing): DocumentNode {
    return this.preparedFor(asked, standing).document;
  }

  /** What the caller will be told is withheld. */
  withheld(asked: AskedOperation, prepared: PreparedOperation): readonly WithheldSelection[] {
    return withheldSelections(this.questionOf(asked, prepared));
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
    const made = { document: pruned, vectorOf, fetched };
    ofDocument.set(key, made);
    return made;
  }

  private questionOf(asked: AskedOperation, { vectorOf }: PreparedOperation): OperationQuestion {
    return {
      ...asked,
      ruleOf: (type, field) => this.rules.get(`${type.name}.${field}`) ?? null,
      vectorOf,
    };
  }
}
