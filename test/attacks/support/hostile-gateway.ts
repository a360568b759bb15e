/**
 * A gateway that has been taken over: it has the key that owners trust, asks them whatever it likes, and
 * prunes nothing. What it does not have are the keys of the issuers and of the owners of episodes.
 */
import { createContextSigner } from '../../../schema/principal/sign-request-context.js';
import {
  contextIssuer,
  contextType,
  subscriptionContextType,
} from '../../../schema/principal/sign-request-context.js';
import type { RequestContextClaims } from '../../../schema/principal/request-context.js';
import { loadSigningKey, type SigningKey } from '../../../schema/principal/signing-key.js';
import { subgraphOf, type Agency } from '../../../schema/principal/agency.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { sha256Of } from '../../../schema/principal/jwt/until-expiry.js';
import { Socket, type Closing, type Message } from '../../gateway/subscribe/support/subscriber.js';
import { nextRequestId, tokenOf, type AttackError } from './attacker.js';
import type { Battlefield } from './battlefield.js';
import { episodeFor } from './dataset/episodes.js';
import { personNamed } from './people.js';

/** What is sent past the gateway to an owner; what is left out is as an honest gateway would send it. */
export interface DirectAttack {
  readonly to: Agency;
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Over the claims of the context. */
  readonly claims?: Partial<RequestContextClaims>;
  /** Over the headers; undefined takes one away. */
  readonly headers?: (honest: HonestWords) => Promise<Readonly<Record<string, string | undefined>>>;
}

export interface HonestWords {
  readonly token: string;
  readonly context: string;
  readonly claims: RequestContextClaims;
  /** The gateway's own key. */
  readonly key: SigningKey;
  readonly isForSubscription: boolean;
}

export interface DirectOutcome {
  readonly requestId: string;
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AttackError[];
  readonly raw: string;
}

/** The address of an owner, by way of the wire that is tapped. */
const ownerUrl = (field: Battlefield, owner: Agency, path: string): string =>
  `http://127.0.0.1:${String(field.wires[owner].port)}${path}`;

const passEndpoint: Readonly<Partial<Record<AccessPurpose, Agency>>> = {
  CUSTODY_WELFARE: 'POLICE',
  MISSING_EXPLOITATION: 'POLICE',
  CRIMINAL_INVESTIGATION_CHARGING: 'CPS',
};

/** A real pass of the purpose's open episode; null where the purpose has none. */
export const passOf = async (
  field: Battlefield,
  token: string,
  purpose: AccessPurpose,
): Promise<string | null> => {
  const episode = episodeFor(purpose);
  if (episode === undefined) return null;
  const response = await fetch(ownerUrl(field, passEndpoint[purpose] ?? 'SOCIAL_CARE', '/pass'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ episode, purpose }),
  });
  const { pass } = (await response.json()) as { readonly pass?: string };
  return pass ?? null;
};

/** A context that says whatever is wished, signed by the gateway's real key. */
export const forgeContext = (
  { key, claims, token, isForSubscription }: HonestWords,
  to: Agency,
  over: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const now = realSeconds();
  const said = { ...claims, withheld: [...claims.withheld], aud: subgraphOf[to] };
  const times = { iss: contextIssuer, iat: now, exp: now + 20 };
  const honest = isForSubscription ? subscriptionContextType : contextType;
  const { typ = honest, ...rest } = over;
  return key.sign({ ...said, ath: sha256Of(token), ...times, ...rest }, { typ });
};

const keyOf = async ({ gatewayKeyFile }: Battlefield): Promise<SigningKey> => {
  const key = await loadSigningKey(gatewayKeyFile);
  if (!key) throw new Error('The gateway has no key');
  return key;
};

interface Sending {
  readonly requestId: string;
  /** An owner takes contexts of two types: one for a question, one for a connection that follows feeds. */
  readonly isForSubscription: boolean;
}

const honestWords = async (
  field: Battlefield,
  { to, as, purpose, claims = {} }: DirectAttack,
  { requestId, isForSubscription }: Sending,
): Promise<HonestWords> => {
  const token = await tokenOf(field, personNamed(as));
  const key = await keyOf(field);
  const pass = await passOf(field, token, purpose);
  const all = { ...{ purpose, pass, justification: null, withheld: [], requestId }, ...claims };
  const context = await createContextSigner(key, realSeconds).sign({
    ...{ audience: subgraphOf[to], accessToken: token, claims: all },
    ...{ notAfter: realSeconds() + 20, isForSubscription },
  });
  return { token, context, claims: all, key, isForSubscription };
};

const defined = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Asks an owner directly. */
export const pastGateway = async (
  field: Battlefield,
  attack: DirectAttack,
): Promise<DirectOutcome> => {
  const requestId = nextRequestId();
  const words = await honestWords(field, attack, { requestId, isForSubscription: false });
  const { document: query, variables = {} } = attack;
  const response = await fetch(ownerUrl(field, attack.to, '/graphql'), {
    method: 'POST',
    headers: defined({
      'content-type': 'application/json',
      authorization: `Bearer ${words.token}`,
      'x-request-context': words.context,
      ...(await attack.headers?.(words)),
    }),
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const body = JSON.parse(text) as Partial<Pick<DirectOutcome, 'data' | 'errors'>>;
  return {
    ...{ requestId, status: response.status },
    data: body.data ?? null,
    errors: body.errors ?? [],
    raw: `${JSON.stringify([...response.headers])}\n${text}`,
  };
};

/** What came over a connection: how it was closed, if it was, and all that was said before. */
export interface ConnectionOutcome {
  readonly requestId: string;
  readonly closing: Closing | null;
  readonly messages: readonly Message[];
}

/** Asks an owner over a WebSocket; waits for an answer, or for the end of the connection. */
export const pastGatewayOverWebSocket = async (
  field: Battlefield,
  attack: DirectAttack,
): Promise<ConnectionOutcome> => {
  const requestId = nextRequestId();
  const words = await honestWords(field, attack, { requestId, isForSubscription: true });
  const { document, variables = {} } = attack;
  const socket = await Socket.open(ownerUrl(field, attack.to, '/graphql').replace('http', 'ws'));
  const payload = defined({
    authorization: `Bearer ${words.token}`,
    'x-request-context': words.context,
    ...(await attack.headers?.(words)),
  });
  socket.send({ type: 'connection_init', payload });
  const told = (count: number): Promise<Closing | null> =>
    Promise.race([socket.messages.atLeast(count).then(() => null), socket.closing]);
  let closing = await told(1);
  if (closing === null) {
    socket.subscribe('1', document, variables);
    closing = await told(2);
  }
  const messages = [...socket.messages.all];
  socket.raw.terminate();
  return { requestId, closing, messages };
};

/** As the gateway asks for an agency's part of children, with nothing left out. */
export const ofChildren = (
  selection: string,
  representations: readonly Readonly<Record<string, unknown>>[],
): Pick<DirectAttack, 'document' | 'variables'> => ({
  document: `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Child { id ${selection} } } }`,
  variables: { r: representations },
});
