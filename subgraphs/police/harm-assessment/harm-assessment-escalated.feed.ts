import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';

const mark = { as: ['SAFEGUARDING'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('HarmAssessmentEscalated', {
  simpleResolvers: true,
  description: 'A harm assessment was graded higher than before.',
})
class HarmAssessmentEscalated extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the harm assessment.' })
  harmAssessmentId!: string;

  @Field(() => RiskGradeEnum, { nullable: true, description: 'The grade before.' })
  from!: RiskGrade;

  @Field(() => RiskGradeEnum, { nullable: true, description: 'The grade now.' })
  to!: RiskGrade;
}

export const harmAssessmentEscalated = feed({
  topic: 'harmAssessmentEscalated',
  tells: 'Harm assessments that are graded higher than before.',
  event: HarmAssessmentEscalated,
  mark,
  told: (event) => ({
    ...aboutChildren(event),
    harmAssessmentId: event.key,
    from: event.payload.from,
    to: event.payload.to,
  }),
});
