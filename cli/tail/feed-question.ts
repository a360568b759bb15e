import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { CommandFailure } from '../command-failure.js';

export type Variables = Readonly<Record<string, unknown>>;

/** A subscription of one feed that asks for all that its events say. */
export interface FeedQuestion {
  readonly feed: string;
  readonly query: string;
  /** All but `after`. */
  readonly variables: Variables;
}

type Field = GraphQLField<unknown, unknown>;

const feedsOf = (): Readonly<Record<string, Field>> => {
  const file = new URL('../../schema/api.graphql', import.meta.url);
  return buildSchema(readFileSync(file, 'utf8')).getSubscriptionType()?.getFields() ?? {};
};

/** Ids and codes: leaves of the event, and of the objects that it names. What they lead to is another question. */
const selectionOf = (type: GraphQLObjectType, levels: number): string => {
  const fields = Object.values(type.getFields()).filter(({ args }) => args.length === 0);
  const parts = fields.flatMap(({ name, type: of }) => {
    const named = getNamedType(of);
    if (isLeafType(named)) return [name];
    const inner = isObjectType(named) && levels > 0 ? selectionOf(named, levels - 1) : '';
    return inner === '' ? [] : [`${name} ${inner}`];
  });
  return parts.length === 0 ? '' : `{ ${parts.join(' ')} }`;
};

const requireArguments = ({ name, args }: Field, variables: Variables): void => {
  const known = args.map((argument) => argument.name);
  for (const given of Object.keys(variables)) {
    if (given !== 'after' && known.includes(given)) continue;
    const takes = known.filter((argument) => argument !== 'after').join(', ');
    throw new CommandFailure('wrongUse', `${name} has no argument ${given}; it takes ${takes}.`);
  }
};

/** @throws CommandFailure (wrong use) with every feed that there is, or every argument of this one */
export const questionOf = (feed: string, variables: Variables): FeedQuestion => {
  const feeds = feedsOf();
  const field = feeds[feed];
  if (!field) {
    const names = Object.keys(feeds).map((name) => `  ${name}`);
    throw new CommandFailure('wrongUse', `There is no feed ${feed}:\n${names.join('\n')}`);
  }
  requireArguments(field, variables);
  const event = getNamedType(field.type);
  const selection = isObjectType(event) ? selectionOf(event, 1) : '';
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `subscription Tail(${declared}) { ${feed}(${passed}) ${selection} }`;
  return { feed, query, variables };
};
