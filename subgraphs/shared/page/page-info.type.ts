import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page stands in its list (Relay cursor connections).',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` for the next page. Null when the page is empty.',
  })
  endCursor!: string | null;
}
