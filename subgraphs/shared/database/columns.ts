import { Check, Column, type ColumnOptions } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { snakeCase } from './snake-naming.js';

/** Options that the column decorators of this file pass on. */
export type NullableOption = Pick<ColumnOptions, 'nullable' | 'name' | 'comment'>;

/** What an `EnumColumn` may hold. `array` makes it a list of such values. */
export interface EnumOptions extends NullableOption {
  readonly of: readonly string[];
  readonly array?: boolean;
}

/** TypeORM turns a `timestamptz` into a Date before it asks us; our pools already made it a string. */
const toInstant = (value: Date | Instant | null): Instant | null =>
  value === null || typeof value === 'string' ? value : value.toISOString().replace('.000Z', 'Z');

const asInstant = { from: toInstant, to: (value: unknown): unknown => value };

/** A moment: `timestamptz`, read and written as an ISO string in UTC. */
export const InstantColumn = (options: NullableOption = {}): PropertyDecorator =>
  Column('timestamptz', { ...options, transformer: asInstant });

/** A civil day: `date`, read and written as `YYYY-MM-DD`, which is how TypeORM leaves it. */
export const DayColumn = (options: NullableOption = {}): PropertyDecorator =>
  Column('date', options);

/**
 * One of a closed list of codes: `text` with a CHECK, which the drift test compares value by value.
 * Not a PostgreSQL enum type: its values cannot be taken away, nor added in the transaction that
 * uses them, so a migration could not be undone.
 */
export const EnumColumn =
  ({ of, array = false, ...options }: EnumOptions): PropertyDecorator =>
  (target, property) => {
    const column = options.name ?? snakeCase(String(property));
    Column('text', { ...options, array })(target, property);
    Check(enumExpression(column, of, array))(target.constructor);
  };

/** The CHECK of an {@link EnumColumn}, for the migration: names are then PostgreSQL's own. */
const enumExpression = (column: string, of: readonly string[], array = false): string => {
  const values = of.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  return array ? `"${column}" <@ array[${values}]::text[]` : `"${column}" in (${values})`;
};
