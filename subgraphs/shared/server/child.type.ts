import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The only type that all agencies know. Its id is opaque and the only key that crosses agencies. */
@Directive('@key(fields: "id")')
@ObjectType('Child', {
  simpleResolvers: true,
  description:
    'A child, as the partner agencies know them. Each agency adds its own part. Besides what the descriptions say of null, any field is null where it is withheld from you: `errors` has its path, its owner, the reason and whom to ask, and `disclosures` says it class by class.',
})
export class Child {
  @Field(() => ID, {
    description: 'Opaque id of the child in the child index. Never an NHS number, UPN or PNC id.',
  })
  id!: string;
}
