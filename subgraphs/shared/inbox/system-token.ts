import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How this agency's own system proves who it is. */
export type SystemIdentity =
  | {
      /** A file that somebody else keeps fresh. */
      readonly kind: 'file';
      readonly tokenFile: string;
    }
  | {
      /** OAuth 2.0 client credentials (RFC 6749, 4.4), with the secret in the `Authorization` header. */
      readonly kind: 'client';
      readonly tokenUrl: URL;
      readonly clientId: string;
      readonly secretFile: string;
    };

const REQUEST_TIMEOUT_MS = 5_000;

const answer = z.object({ access_token: z.string().min(1) });

const read = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trim();

/** RFC 6749, 2.3.1: both are form-encoded before they are joined. */
const basic = (id: string, secret: string): string => {
  const joined = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
  return `Basic ${Buffer.from(joined).toString('base64')}`;
};

/**
 * A new access token of the system. Files are read anew each time, so that a token or a secret can be
 * changed while the process runs.
 * @throws when the file or the issuer cannot be read, or gives no token
 */
export const systemToken = async (identity: SystemIdentity): Promise<string> => {
  if (identity.kind === 'file') return read(identity.tokenFile);
  const { tokenUrl, clientId, secretFile } = identity;
  const response = await fetch(tokenUrl, {
    method: 'POST',
    headers: { authorization: basic(clientId, await read(secretFile)) },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    redirect: 'error',
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The issuer answered ${String(response.status)}.`);
  return answer.parse(await response.json()).access_token;
};
