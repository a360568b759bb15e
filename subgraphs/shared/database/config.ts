import { z } from 'zod';
import type { Agency } from '../../../schema/principal/agency.js';
import {
  auditVariable,
  databaseUrlsFrom,
  ownerVariable,
  urlVariable,
  type DatabaseUrls,
} from './database-urls.js';

/** An empty variable is an absent one: docker-compose passes those on. */
const variable = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/**
 * Where the databases of these agencies are, from `DATABASE_URL_<AGENCY>`, and that with
 * `_AUDIT` and `_OWNER`. A subgraph's process asks for its own agency alone.
 */
export const databaseUrlsOfEnvironment = (
  agencies: readonly Agency[],
  environment: NodeJS.ProcessEnv = process.env,
): DatabaseUrls => {
  const variablesOf = [urlVariable, auditVariable, ownerVariable];
  const names = agencies.flatMap((agency) => variablesOf.map((nameOf) => nameOf(agency)));
  const shape = Object.fromEntries(names.map((name) => [name, variable]));
  return databaseUrlsFrom(agencies, z.object(shape).parse(environment));
};

/**
 * A superuser's URL on the agency's server, from `DATABASE_URL_<AGENCY>_ADMIN`, where the roles and the
 * database are still to be made; null where that was done elsewhere.
 */
export const adminUrlOfEnvironment = (
  agency: Agency,
  environment: NodeJS.ProcessEnv = process.env,
): string | null => variable.parse(environment[`${urlVariable(agency)}_ADMIN`]) ?? null;
