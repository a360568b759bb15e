import { execute, type FormattedExecutionResult, type GraphQLFormattedError } from 'graphql';
import { traceparentNow } from '../../../runtime/tracing/traced.js';
import { presentError } from '../../../schema/errors/present-error.js';
import { withheldError } from '../../../schema/errors/withheld-error.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { requestAuthority } from '../../../schema/policy/request-authority.js';
import { plainChild } from '../../../schema/policy/question.js';
import { readRecords } from '../audit/tally/read-records.js';
import type { TallyPlans } from '../audit/tally/tally-plans.js';
import type { ToldEvent } from '../feed/feed.js';
import type { FieldRules } from '../policy/guard.js';
import { withheldIn, type GuardedSchema } from '../policy/withheld-in.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { EventStanding } from './event-standings.js';
import type { FeedOperation } from './feed-operation.js';

export interface AnsweringSchema extends GuardedSchema {
  readonly rules: FieldRules;
  readonly plans: TallyPlans;
}

/** What one vector holds back of a subscription: the same for every event that is decided by it. */
interface Standing {
  readonly authority: DecisionVector;
  readonly withheld: readonly GraphQLFormattedError[];
}

/** One subscription's events, each decided, resolved, guarded and recorded as an answer of its own. */
export class EventAnswers {
  private readonly standings = new Map<EventStanding, Standing>();

  /** `context` is the subscription's. Throws Refusal FILTER_NOT_PERMITTED. */
  constructor(
    private readonly asked: FeedOperation,
    private readonly context: SubgraphContext,
    private readonly of: AnsweringSchema,
  ) {
    this.standing('PLAIN');
  }

  /**
   * The answer for one event, once what it tells is committed to the owner's audit log.
   * Throws Refusal SOURCE_UNAVAILABLE when that cannot be: the event has not been told then.
   */
  async answer(
    event: ToldEvent,
    standing: EventStanding,
    fresh: Pick<SubgraphContext, 'now' | 'audit'>,
  ): Promise<FormattedExecutionResult> {
    const { authority, withheld } = this.standing(standing);
    const { document, operation, variables, hash } = this.asked;
    const context: SubgraphContext = {
      ...{ ...this.context, ...fresh, authority, authorityAtRoot: authority },
      ...{ authorities: [authority], authorityOfChild: () => authority },
    };
    const operationName = operation.name?.value ?? null;
    const { data = null, errors = [] } = await execute({
      ...{ schema: this.of.schema, document, operationName, variableValues: variables },
      ...{ rootValue: event, contextValue: context },
    });
    const sent = { document, operation, variables };
    const records = readRecords({ sent, data, context }, this.of.plans);
    await context.audit.recordRead({ name: operationName, hash }, records);
    const told = [...errors.map((error) => presentError(error.toJSON(), error)), ...withheld];
    // For the gateway alone, which hands it to nobody.
    const traceparent = traceparentNow(null);
    return {
      ...(told.length > 0 ? { data, errors: told } : { data }),
      ...(traceparent === null ? {} : { extensions: { traceparent } }),
    };
  }

  private standing(of: EventStanding): Standing {
    const known = this.standings.get(of);
    if (known) return known;
    const { request, owner } = this.context;
    const child = { ...plainChild, named: null, isRestricted: of === 'RESTRICTED' };
    const authority = requestAuthority(request, owner, child);
    const { document, operation, variables } = this.asked;
    const question = { document, request: { variables } };
    const withheld = withheldIn(question, { operation, authority }, this.of).map(
      ({ selection, decision }) => withheldError(selection, decision, request.requestId),
    );
    const made = { authority, withheld };
    this.standings.set(of, made);
    return made;
  }
}
