import type { DataSource } from 'typeorm';

/**
 * What would have to be done to the database to make it agree with the entities: statements, and a
 * sentence per CHECK whose codes differ (TypeORM compares a CHECK by its name only). Empty when the
 * migrations are complete. The data source must be the owner's.
 */
export const driftOf = async (dataSource: DataSource): Promise<readonly string[]> => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return [...upQueries.map(({ query }) => query), ...(await driftOfChecks(dataSource))];
};

/** The quoted codes of an expression, in order of the alphabet. */
const codesIn = (expression: string): string =>
  [...new Set(expression.match(/'(?:[^']|'')*'/g) ?? [])].sort().join(', ');

const driftOfChecks = async (dataSource: DataSource): Promise<readonly string[]> => {
  const rows: readonly { name: string; definition: string }[] = await dataSource.query(
    `select rel.relname || '.' || con.conname as name, pg_get_constraintdef(con.oid) as definition
       from pg_constraint con join pg_class rel on rel.oid = con.conrelid
      where con.contype = 'c'`,
  );
  const definitions = new Map(rows.map(({ name, definition }) => [name, definition]));
  return dataSource.entityMetadatas.flatMap(({ tableName, checks }) =>
    checks.flatMap(({ name, expression }) => {
      const definition = definitions.get(`${tableName}.${name}`);
      const isSame = definition === undefined || codesIn(definition) === codesIn(expression);
      return isSame ? [] : [`The codes of ${tableName}.${name} differ from the entity's`];
    }),
  );
};
