import { readSecrets } from '../../../runtime/secret-variables.js';
import type { Agency } from '../../../schema/principal/agency.js';
import {
  auditVariable,
  databaseUrlsFrom,
  ownerVariable,
  urlVariable,
  type DatabaseUrls,
} from './database-urls.js';

/**
 * Where the databases of these agencies are, from `DATABASE_URL_<AGENCY>`, and that with
 * `_AUDIT` and `_OWNER`; each may be in a file, `<NAME>_FILE`. A subgraph's process asks for its own agency alone.
 */
export const databaseUrlsOfEnvironment = (
  agencies: readonly Agency[],
  environment: NodeJS.ProcessEnv = process.env,
): DatabaseUrls => {
  const variablesOf = [urlVariable, auditVariable, ownerVariable];
  const names = agencies.flatMap((agency) => variablesOf.map((nameOf) => nameOf(agency)));
  const { values, problems } = readSecrets(names, environment);
  const urls = databaseUrlsFrom(agencies, values);
  if (problems.length === 0) return urls;
  return {
    kind: 'wrong',
    problems: [...problems, ...(urls.kind === 'wrong' ? urls.problems : [])],
  };
};

/**
 * A superuser's URL on the agency's server, from `DATABASE_URL_<AGENCY>_ADMIN`, or its `_FILE`, where the roles and
 * the database are still to be made; null where that was done elsewhere.
 * @throws Error that names the variable when its file holds nothing
 */
export const adminUrlOfEnvironment = (
  agency: Agency,
  environment: NodeJS.ProcessEnv = process.env,
): string | null => {
  const name = `${urlVariable(agency)}_ADMIN`;
  const { values, problems } = readSecrets([name], environment);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return values[name] ?? null;
};
