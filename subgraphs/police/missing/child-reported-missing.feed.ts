import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
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
    grade: event.payload.grade,
  }),
});
