import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The only type that all agencies know. Its id is opaque and the only key that crosses agencies. */
@Directive('@key(fields: "id")')
@ObjectType('Child', {
  simpleResolvers: true,
  description: 'A child, as the partner agencies know them. Each agency adds its own part.',
})
export class Child {
  @Field(() => ID, {
    description: 'Opaque id of the child in the child index. Never an NHS number, UPN or PNC id.',
  })
  id!: string;
}
