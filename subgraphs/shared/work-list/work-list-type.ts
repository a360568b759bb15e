import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../page/page-info.type.js';
import { Classified, type Classification } from '../policy/classified.js';
import type { EntityClass } from '../database/data-source.js';
import type { WorkListPage } from './work-list.js';

export interface WorkListTypeOptions {
  /** The mark of the count: the list's own. */
  readonly mark: Classification;
  /** Of the page. */
  readonly description: string;
}

/** What a resolver gives back for such a type. */
type WorkListType = new () => WorkListPage<unknown>;

/** The connection and the edge of a node, named after it: `CustodyRecordConnection`. One a node. */
export const workListType = (
  node: EntityClass,
  { mark, description }: WorkListTypeOptions,
): WorkListType => {
  const options = { simpleResolvers: true } as const;

  @ObjectType(`${node.name}Edge`, {
    ...options,
    description: 'One entry in its place in the list.',
  })
  class Edge {
    @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
    cursor!: string;

    @Field(() => node, { description: 'The entry.' })
    node!: unknown;
  }

  @ObjectType(`${node.name}Connection`, { ...options, description })
  class Connection implements WorkListPage<unknown> {
    @Classified(mark)
    @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
    totalCount!: () => Promise<number>;

    @Field(() => [Edge], { description: 'This page, in the order of the list.' })
    edges!: WorkListPage<unknown>['edges'];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: WorkListPage<unknown>['pageInfo'];
  }

  return Connection;
};
