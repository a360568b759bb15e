import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ReturnHomeInterviewRef', {
  simpleResolvers: true,
  description: "Social care's interview after the child came back; ask social care for it.",
})
export class ReturnHomeInterviewRef {
  @Field(() => ID, { description: "Opaque id of social care's record." })
  id!: string;
}
