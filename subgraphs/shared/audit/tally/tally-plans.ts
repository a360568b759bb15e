import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { LevelOf } from '../../../../schema/policy/classification.js';
import { dataClasses } from '../../../../schema/policy/data-class.js';
import { fragmentsIn, operationVariables } from '../../../../schema/policy/operation-walk.js';
import { planTally, type TallyQuestion } from './plan-tally.js';
import type { TallyPlan } from './tally-plan.js';

/** An operation as it was sent. */
export interface SentOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Plans of one operation that are kept: levels × settings of `@skip` and `@include` in use. */
const KEPT_PER_OPERATION = 100;

const conditionsOf = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
};

/** What of one operation does not change from request to request. */
interface Known {
  readonly conditions: readonly string[];
  readonly plans: Map<string, TallyPlan>;
}

/**
 * Plans are made once for an operation and for callers of the same levels. INVARIANT: kept by the
 * operation, the levels and what is switched on, and by nothing of the caller.
 */
export class TallyPlans {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(private readonly of: Pick<TallyQuestion, 'schema' | 'rules' | 'held'>) {}

  planFor(sent: SentOperation, levelOf: LevelOf): TallyPlan {
    const { operation, document } = sent;
    const known = this.known.get(operation) ?? {
      conditions: conditionsOf(document),
      plans: new Map<string, TallyPlan>(),
    };
    this.known.set(operation, known);
    const variables = operationVariables(sent);
    const conditions = known.conditions.map((name) => variables[name] === true);
    const key = `${dataClasses.map(levelOf).join()}|${conditions.join()}`;
    const plan =
      known.plans.get(key) ??
      planTally({ ...this.of, operation, fragments: fragmentsIn(document), variables, levelOf });
    if (known.plans.size >= KEPT_PER_OPERATION) known.plans.clear();
    known.plans.set(key, plan);
    return plan;
  }
}
