import { createHash } from 'node:crypto';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Where a positional value comes from: a parameter given per call, or a constant of the query. */
type Position = { readonly parameter: string } | { readonly constant: unknown };

/** What PostgreSQL knows by a name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * A query compiled once at start-up. PostgreSQL parses it once per connection and then knows it by
 * its name, the hash of its text.
 */
export interface NamedStatement extends Statement {
  readonly positions: readonly Position[];
  /** Of a statement over one value of `keys`: the same over a list of them. */
  readonly ofSeveral?: NamedStatement;
}

/** Values of one call, by parameter name. A list goes in as it is: write `= any(:ids)`. */
export type StatementValues = Readonly<Record<string, unknown>>;

/** The name is within PostgreSQL's 63 bytes and says which program made the statement. */
const nameOf = (text: string): string =>
  `childview_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;

const named = new Map<string, Statement>();

/** A text that is one of few, under its name; made when it is first sent. */
export const statementOf = (text: string): Statement => {
  const known = named.get(text);
  if (known) return known;
  const statement = { name: nameOf(text), text };
  named.set(text, statement);
  return statement;
};

/** Stands in for a value while TypeORM numbers the parameters; compared by identity. */
class Placeholder {
  constructor(readonly parameter: string) {}
}

/**
 * Keeps the SQL of a query builder. `parameters` are the names that get their value per call; other
 * parameters that the builder already holds become constants.
 * @throws Error when a name of `parameters` does not occur in the query
 */
export const compileStatement = <Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
  parameters: readonly string[],
): NamedStatement => {
  const query = builder.clone();
  for (const parameter of parameters) query.setParameter(parameter, new Placeholder(parameter));
  const [text, values] = query.getQueryAndParameters();
  const positions = values.map((value: unknown): Position =>
    value instanceof Placeholder ? { parameter: value.parameter } : { constant: value },
  );
  assertAllUsed(parameters, positions);
  return { name: nameOf(text), text, positions };
};

/** A statement written by hand, whose `$1`, `$2` … are `parameters` in this order. */
export const sqlStatement = (text: string, parameters: readonly string[]): NamedStatement => ({
  name: nameOf(text),
  text,
  positions: parameters.map((parameter) => ({ parameter })),
});

/**
 * The positional values of one call.
 * @throws Error when a parameter has no value: silence would read as SQL null and match nothing
 */
export const positionalValues = (
  { positions }: NamedStatement,
  values: StatementValues,
): unknown[] =>
  positions.map((position) => {
    if ('constant' in position) return position.constant;
    const value = values[position.parameter];
    if (value === undefined) throw new Error(`No value for the parameter ${position.parameter}`);
    return value;
  });

const assertAllUsed = (parameters: readonly string[], positions: readonly Position[]): void => {
  const used = new Set(positions.map((at) => ('parameter' in at ? at.parameter : null)));
  const unused = parameters.filter((parameter) => !used.has(parameter));
  if (unused.length > 0) throw new Error(`The query does not use ${unused.join(', ')}`);
};
