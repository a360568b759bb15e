import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { loadOrCreateSigningKey } from '../../schema/principal/signing-key.js';
import type { SigningKey } from '../../schema/principal/signing-key.js';
import { realSeconds } from '../../schema/time/real-clock.js';
import { issuerNames } from './issuers.js';
import type { IssuerName } from './issuers.js';
import { mintToken, tokenSeconds } from './mint-token.js';
import { demoPeople, findDemoPerson, type DemoPerson } from './people.js';
import type { Scene } from './scene.js';

export type IssuerKeys = Readonly<Record<IssuerName, SigningKey>>;

export interface IssuerParts {
  readonly keys: IssuerKeys;
  readonly scene: () => Promise<Scene>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const notFound: Answer = { status: 404, body: { error: 'not_found' } };
const maxBodyBytes = 1_024;

const keyAt = (dataDir: string, name: IssuerName): Promise<SigningKey> =>
  loadOrCreateSigningKey(join(dataDir, 'issuer', `${name}.key`), 'ES256');

/** The five keys, made at first start; each in a file of its own, 0600. */
export const loadIssuerKeys = async (dataDir: string): Promise<IssuerKeys> => ({
  police: await keyAt(dataDir, 'police'),
  'social-care': await keyAt(dataDir, 'social-care'),
  health: await keyAt(dataDir, 'health'),
  cps: await keyAt(dataDir, 'cps'),
  partnership: await keyAt(dataDir, 'partnership'),
});

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The types of node:http do not say that a request without encoding is read as buffers.
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
};

const tokenRequest = z.object({ person: z.string() });

/** An IP address or a name of one label: what a public DNS name, pointed at this machine, is not. */
const localHost = /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\]|[a-z0-9-]+)(:\d+)?$/i;

/**
 * INVARIANT: a web site that a developer visits gets no token. Only `application/json` is answered,
 * which a page of another origin cannot send without asking first, and it is never allowed to; and
 * only under a local name, which DNS rebinding cannot take.
 */
const mayAsk = ({ headers }: IncomingMessage): boolean =>
  localHost.test(headers.host ?? '') &&
  headers['content-type']?.split(';')[0]?.trim() === 'application/json';

const tokenFor = async (found: DemoPerson, keys: IssuerKeys): Promise<Answer> => {
  const token = await mintToken(keys[found.issuer], found, realSeconds());
  return {
    status: 200,
    body: { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds },
  };
};

/**
 * Who asks by OAuth 2.0 client credentials; null: nobody. A page of another origin cannot send
 * `Authorization` without asking first either. Whatever the secret is: here tokens are for the asking.
 */
const clientOf = ({ headers }: IncomingMessage): string | null => {
  const [, joined] = /^Basic +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (joined === undefined || !localHost.test(headers.host ?? '')) return null;
  return Buffer.from(joined, 'base64').toString('utf8').split(':')[0] ?? '';
};

const answerClient = (client: string, keys: IssuerKeys): Promise<Answer> | Answer => {
  const found = findDemoPerson(client);
  if (found?.kind === 'system') return tokenFor(found, keys);
  return { status: 401, body: { error: 'invalid_client' } };
};

const answerToken = async (request: IncomingMessage, keys: IssuerKeys): Promise<Answer> => {
  const client = clientOf(request);
  if (client !== null) return answerClient(client, keys);
  if (!mayAsk(request)) return { status: 415, body: { error: 'application_json_only' } };
  const asked = tokenRequest.safeParse(await readBody(request));
  if (!asked.success) return { status: 400, body: { error: 'person_missing' } };
  const found = findDemoPerson(asked.data.person);
  if (found === null) {
    const people = demoPeople.map(({ person }) => person);
    return { status: 404, body: { error: 'unknown_person', people } };
  }
  return tokenFor(found, keys);
};

const answer = async (request: IncomingMessage, { keys, scene }: IssuerParts): Promise<Answer> => {
  const { method, url } = request;
  if (method === 'POST' && url === '/token') return answerToken(request, keys);
  if (method !== 'GET') return notFound;
  if (url === '/scene') return { status: 200, body: await scene() };
  if (url === '/healthz') return { status: 200, body: { ok: true } };
  const name = issuerNames.find((issuer) => url === `/${issuer}/.well-known/jwks.json`);
  return name === undefined ? notFound : { status: 200, body: keys[name].publicJwks };
};

const send = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

/**
 * The demo people's identity provider: `POST /token {person}` answers an access token for the asking, and so
 * does `POST /token` with a system's name as the client of an OAuth client credentials grant;
 * `GET /<issuer>/.well-known/jwks.json` the key set of an issuer; `GET /scene` who and what there is to ask as
 * and about, no secret among it.
 */
export const createIssuerServer = (parts: IssuerParts): Server =>
  createServer((request, response) => {
    answer(request, parts).then(
      (given) => {
        send(response, given);
      },
      () => {
        send(response, { status: 500, body: { error: 'internal' } });
      },
    );
  });
