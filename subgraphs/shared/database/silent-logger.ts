import type { Logger } from 'typeorm';

const nothing = (): void => undefined;

/**
 * TypeORM's own logger writes to the console, with the values of a statement: personal data. What
 * goes wrong is thrown and logged by whoever catches it; an idle connection that dies is replaced.
 */
export const silentLogger: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
