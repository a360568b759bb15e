import { DefaultNamingStrategy, type Table } from 'typeorm';

/** PostgreSQL cuts identifiers to this many bytes. */
const MAX_IDENTIFIER = 63;

/** `recordedAt` → `recorded_at`, `section47Id` → `section47_id`, `urlPath` → `url_path`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/**
 * The name that PostgreSQL itself gives a constraint or index (`makeObjectName` in its sources):
 * `table_columns_label`, the longer of the first two parts cut until it fits.
 */
const postgresName = (table: string, columns: string, label: string): string => {
  let [first, second] = [table, columns];
  const room = MAX_IDENTIFIER - label.length - (columns === '' ? 1 : 2);
  while (first.length + second.length > room) {
    if (first.length > second.length) first = first.slice(0, -1);
    else second = second.slice(0, -1);
  }
  return [first, second, label].filter((part) => part !== '').join('_');
};

/** The columns that an expression names in double quotes. */
const quotedColumns = (expression: string): readonly string[] => [
  ...new Set([...expression.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')),
];

/**
 * Tables and columns in snake_case, constraints and indexes under the names PostgreSQL gives them
 * by itself: a migration that says `create index on incident (recorded_at)` agrees with `@Index()`,
 * so neither needs to spell a name and the drift test stays quiet.
 */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(targetName: string, given: string | undefined): string {
    return given ?? snakeCase(targetName);
  }

  override columnName(property: string, given: string, embedded: string[]): string {
    return [...embedded.map(snakeCase), given || snakeCase(property)].join('_');
  }

  override relationName(property: string): string {
    return property;
  }

  override joinColumnName(relation: string, referenced: string): string {
    return `${snakeCase(relation)}_${snakeCase(referenced)}`;
  }

  override joinTableName(first: string, second: string): string {
    return `${snakeCase(first)}_${snakeCase(second)}`;
  }

  override joinTableColumnName(table: string, property: string, column?: string): string {
    return `${snakeCase(table)}_${column ?? snakeCase(property)}`;
  }

  override primaryKeyName(table: Table | string): string {
    return postgresName(this.bareName(table), '', 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return postgresName(this.bareName(table), columns.join('_'), 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return postgresName(this.bareName(table), columns.join('_'), 'fkey');
  }

  override indexName(table: Table | string, columns: string[]): string {
    return postgresName(this.bareName(table), columns.join('_'), 'idx');
  }

  /** As PostgreSQL does: the column's name is in it when the expression names one column only. */
  override checkConstraintName(table: Table | string, expression: string): string {
    const columns = quotedColumns(expression);
    const only = columns.length === 1 ? columns[0] : undefined;
    return postgresName(this.bareName(table), only ?? '', 'check');
  }

  private bareName(table: Table | string): string {
    return this.getTableName(table).split('.').pop() ?? '';
  }
}
