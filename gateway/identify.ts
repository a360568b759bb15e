import { Refusal } from '../schema/errors/refusal.js';
import { agencies } from '../schema/principal/agency.js';
import type { TokenVerifier } from '../schema/principal/verify-access-token.js';
import {
  readCaller,
  readEpisode,
  readJustification,
  readPurpose,
  type Caller,
  type RequestHeaders,
} from './authenticate.js';
import type { CallerRates } from './caller-rates.js';
import { nothingWithheld } from './audit/withheld-by-owner.js';
import type { Episodes, ResolvedPass } from './episode.js';
import type { GatewayContext, VerifiedCaller } from './gateway-context.js';
import type { Asked } from './view/children-asked.js';
import type { AccessPurpose } from '../schema/principal/purpose.js';

export interface IdentifyOptions {
  readonly tokenVerifier: TokenVerifier;
  readonly episodes: Episodes;
  readonly rates: CallerRates;
}

const one = (headers: RequestHeaders, name: string): string | null => {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/**
 * An agency reads its own records of a child under a self pass, and health in direct care whatever that
 * pass opens. Anything else about a child is read under an episode.
 */
const requireEpisode = ({ principal }: Caller, purpose: AccessPurpose, asked: Asked): void => {
  const isOwn = [...asked.owners].every((owner) => owner === principal.agency);
  const isStaff = agencies.some((agency) => agency === principal.agency);
  if (!isStaff || (!isOwn && purpose !== 'DIRECT_CARE')) throw new Refusal('EPISODE_REQUIRED');
};

/**
 * Who asks, why, and under which episode; each refused with its own code. `asked` says what the
 * operation needs: a work list needs no episode, `viewer` not even a purpose.
 */
export const identify = async (
  { headers, requestId }: GatewayContext,
  asked: Asked,
  { tokenVerifier, episodes, rates }: IdentifyOptions,
): Promise<VerifiedCaller> => {
  const caller = await readCaller(headers, tokenVerifier);
  const { principal, token } = caller;
  await rates.spend(principal);
  const isPurposeless = asked.readsNoRecord && one(headers, 'x-purpose') === null;
  const purpose = isPurposeless ? null : readPurpose(headers, principal);
  const justification = readJustification(headers);
  const episode = readEpisode(headers);
  let pass: ResolvedPass | null = null;
  const mayName = asked.explains || asked.isCommand;
  if (purpose !== null && (asked.readsChild || (mayName && episode !== null))) {
    if (episode === null) requireEpisode(caller, purpose, asked);
    const { childIds } = asked;
    const asking = { token, requestId, principal, purpose, episode, childIds };
    pass = await episodes.resolve(asking);
  }
  const traceparent = one(headers, 'traceparent');
  return {
    ...{ principal, token, purpose, pass, justification, episode, requestId, traceparent },
    withheld: nothingWithheld,
  };
};
