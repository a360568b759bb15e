import { Field, ObjectType } from 'type-graphql';
import type { IndicatorCode } from '../../../../schema/indicators/indicator-catalogue.js';
import type { CivilDate } from '../../../../schema/time/instant.js';
import { aboutChildren, ChildEvent } from '../../feed/child-event.type.js';
import { feed, textIn, type Feed, type FeedFilter } from '../../feed/feed.js';
import { Classified, type Classification } from '../../policy/classified.js';
import { CivilDay } from '../../server/scalars.js';
import type { IndicatorRule } from '../indicator-rule.js';
import { IndicatorCodeEnum } from '../risk-indicator.type.js';

@ObjectType()
abstract class IndicatorEvent extends ChildEvent {
  @Field(() => IndicatorCodeEnum, {
    nullable: true,
    description: 'Which of R01 to R25 begins to hold.',
  })
  rule!: IndicatorCode;

  @Field(() => CivilDay, { nullable: true, description: 'The day from which on it has been so.' })
  since!: CivilDate;
}

interface IndicatorFeed {
  readonly topic: string;
  readonly tells: string;
  /** What an event says, for caseworkers. */
  readonly says: string;
  /** That are told of. INVARIANT: an event is of every class that any of them looks at, so it tells no rule that was pruned. */
  readonly rules: readonly IndicatorRule[];
}

const byRule: FeedFilter = {
  argument: 'rules',
  type: () => [IndicatorCodeEnum],
  says: 'These rules alone. Absent: every rule.',
  of: (event) => textIn(event, 'rule'),
};

/** A feed of rules that begin to hold, with a type of its own: each agency tells its own. */
export const indicatorFeed = ({ topic, tells, says, rules }: IndicatorFeed): Feed => {
  class Event extends IndicatorEvent {}
  const name = `${topic.charAt(0).toUpperCase()}${topic.slice(1)}`;
  ObjectType(name, { simpleResolvers: true, description: says })(Event);
  const as = [...new Set(rules.flatMap(({ classes }) => classes))].toSorted();
  const mark: Classification = { as, at: 'SUMMARY' };
  Classified(mark)(Event);
  return feed({
    ...{ topic, tells, event: Event, mark, filter: byRule },
    told: (event) => ({
      ...aboutChildren(event),
      rule: textIn(event, 'rule'),
      since: textIn(event, 'since'),
    }),
  });
};
