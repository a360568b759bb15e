import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import type { Instant } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { DateTime } from '../../shared/server/scalars.js';
import { MissingGradeEnum, type MissingGrade } from './missing-enums.js';

const mark = { as: ['SAFEGUARDING'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('ChildReportedMissing', {
  simpleResolvers: true,
  description: 'A child was reported missing.',
})
class ChildReportedMissing extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the missing episode.' })
  missingEpisodeId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the police were told. Null where the record does not say.',
  })
  reportedAt!: Instant | null;

  @Field(() => MissingGradeEnum, { nullable: true, description: 'How the police grade the risk.' })
  grade!: MissingGrade;
}

export const childReportedMissing = feed({
  topic: 'childReportedMissing',
  tells: 'Children reported missing, as the reports are taken.',
  event: ChildReportedMissing,
  mark,
  told: (event) => ({
    ...aboutChildren(event),
    missingEpisodeId: event.key,
    reportedAt: textIn(event, 'reportedAt'),
    grade: event.payload.grade,
  }),
});
