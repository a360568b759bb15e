import { GraphQLError } from 'graphql';
import { ArgsType, Field, Int } from 'type-graphql';
import { positionOf, type Position } from './cursor.js';

const DEFAULT_FIRST = 20;
const MAX_FIRST = 200;

/** The arguments of every connection. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: DEFAULT_FIRST, description: 'How many: 1 to 200.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on; absent for the first page.',
  })
  after?: string | null;
}

/** A page that was asked for, checked. */
export interface PageRequest {
  readonly first: number;
  readonly after: Position | null;
}

/** Throws BAD_USER_INPUT for a size out of range. */
export const pageSize = ({ first }: Pick<PageArguments, 'first'>): number => {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_FIRST) return first;
  throw new GraphQLError('`first` must be 1 to 200.', { extensions: { code: 'BAD_USER_INPUT' } });
};

/** Throws BAD_USER_INPUT for a size out of range or a cursor that is none. */
export const pageRequest = ({ first, after }: PageArguments): PageRequest => ({
  first: pageSize({ first }),
  after: after ? positionOf(after) : null,
});
