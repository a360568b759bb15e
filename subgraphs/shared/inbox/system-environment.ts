import type { z } from 'zod';
import { optionalVariable as optional } from '../../../runtime/optional-variable.js';
import type { SystemIdentity } from './system-token.js';

/** The variables that say who the agency's own system is: a file with a token, or an OAuth client. */
export const systemVariables = {
  SYSTEM_TOKEN_FILE: optional,
  SYSTEM_TOKEN_URL: optional.refine((value) => value === undefined || URL.canParse(value), {
    message: 'is not a URL',
  }),
  SYSTEM_CLIENT_ID: optional,
  SYSTEM_CLIENT_SECRET_FILE: optional,
};

type SystemEnvironment = z.infer<z.ZodObject<typeof systemVariables>>;

/** What is wrong with them together; null: nothing. */
export const systemProblem = (given: SystemEnvironment, isProduction: boolean): string | null => {
  const { SYSTEM_TOKEN_FILE, SYSTEM_TOKEN_URL, SYSTEM_CLIENT_ID } = given;
  const client = [SYSTEM_TOKEN_URL, SYSTEM_CLIENT_ID, given.SYSTEM_CLIENT_SECRET_FILE];
  const isClient = client.some((value) => value !== undefined);
  if (isClient && SYSTEM_TOKEN_FILE !== undefined) return 'a token file and a client: give one';
  if (isClient && client.includes(undefined)) {
    return 'a client needs SYSTEM_TOKEN_URL, SYSTEM_CLIENT_ID and SYSTEM_CLIENT_SECRET_FILE';
  }
  const isPlain = SYSTEM_TOKEN_URL?.startsWith('https:') === false;
  return isProduction && isPlain ? 'production asks for tokens over https:// only' : null;
};

/** Null: the agency has no system here, and follows nobody's feeds. */
export const systemIdentityOf = (given: SystemEnvironment): SystemIdentity | null => {
  const { SYSTEM_TOKEN_FILE: tokenFile, SYSTEM_TOKEN_URL: tokenUrl } = given;
  const { SYSTEM_CLIENT_ID: clientId, SYSTEM_CLIENT_SECRET_FILE: secretFile } = given;
  if (tokenFile !== undefined) return { kind: 'file', tokenFile };
  if (!tokenUrl || !clientId || !secretFile) return null;
  return { kind: 'client', tokenUrl: new URL(tokenUrl), clientId, secretFile };
};
