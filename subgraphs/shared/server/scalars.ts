import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';
import { instantOf, millisOf } from '../../../schema/time/instant.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';

const momentForm =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

const refuse = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** February 30th parses to a day in March; a real day prints as it was read. */
const isRealDay = (day: string): boolean => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && instantOf(ms).startsWith(day);
};

const parseMoment = (value: unknown): Instant => {
  const parts = typeof value === 'string' ? momentForm.exec(value) : null;
  const ms = parts === null ? Number.NaN : millisOf(parts[0]);
  if (parts?.[1] === undefined || !isRealDay(parts[1]) || Number.isNaN(ms)) {
    throw refuse('DateTime must be a real moment with its offset, such as 2014-11-14T17:00:00Z.');
  }
  return instantOf(ms);
};

const parseDay = (value: unknown): CivilDate => {
  if (typeof value !== 'string' || !dayForm.test(value) || !isRealDay(value)) {
    throw refuse('Date must be a real calendar day, such as 2014-11-14.');
  }
  return value;
};

const literalOf = (node: ValueNode): unknown =>
  node.kind === Kind.STRING ? node.value : undefined;

/** Looks at three characters only: it runs for every time of every row. */
const serialiseMoment = (value: unknown): Instant => {
  if (typeof value === 'string' && value[10] === 'T' && value.endsWith('Z')) return value;
  throw new GraphQLError('A DateTime must leave as ISO 8601 text in UTC.');
};

const serialiseDay = (value: unknown): CivilDate => {
  if (typeof value === 'string' && value.length === 10 && value[4] === '-') return value;
  throw new GraphQLError('A Date must leave as YYYY-MM-DD text.');
};

/** A moment. Input with any offset is turned to UTC; BAD_USER_INPUT when it is not a real moment. */
export const DateTime = new GraphQLScalarType<Instant, Instant>({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601: 2014-11-14T17:00:00Z.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: serialiseMoment,
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(literalOf(node)),
});

/** A calendar day in London, named `Date` in the API; BAD_USER_INPUT when it is not a real day. */
export const CivilDay = new GraphQLScalarType<CivilDate, CivilDate>({
  name: 'Date',
  description: 'A calendar day in London, without a time: 2014-11-14.',
  serialize: serialiseDay,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(literalOf(node)),
});
