import { subgraphOf } from './agency.js';
import type { EpisodePass } from './episode-pass.js';
import type { SigningKey } from './signing-key.js';

/** A pass lives at most this long (protocol §1): a closed episode is closed to everyone a minute later. */
export const maxPassSeconds = 60;

export const passType = 'childview-pass+jwt';

/**
 * The pass as its owner signs it, by the owner's subgraph as issuer. It ends at `pass.expiresAt`, or
 * 60 seconds after `nowSeconds` when that is sooner. Times are seconds since 1970, real time.
 */
export const signEpisodePass = (
  key: SigningKey,
  pass: EpisodePass,
  nowSeconds: number,
): Promise<string> => {
  const { owner, expiresAt, ...facts } = pass;
  const exp = Math.min(expiresAt, nowSeconds + maxPassSeconds);
  return key.sign({ ...facts, iss: subgraphOf[owner], iat: nowSeconds, exp }, { typ: passType });
};
