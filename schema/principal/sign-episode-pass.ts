import { subgraphOf } from './agency.js';
import type { EpisodePass } from './episode-pass.js';
import type { Signer } from './signing-key.js';

/** A pass lives at most this long (docs/protocol.md): a closed episode is closed to everyone a minute later. */
export const maxPassSeconds = 60;

export const passType = 'childview-pass+jwt';

/** INVARIANT: claims are named one by one, so that a column of an owner's table never slips into a pass. */
const factsOf = ({ episode, kind, purposes, agencies, investigations, ...pass }: EpisodePass) => ({
  episode,
  kind,
  purposes,
  children: pass.children.map(({ id, area, ageBand, consent }) => ({ id, area, ageBand, consent })),
  agencies,
  people: pass.people.map(({ iss, sub, relation }) => ({ iss, sub, relation })),
  investigations,
});

/**
 * The pass as its owner signs it, by the owner's subgraph as issuer. It ends at `pass.expiresAt`, or
 * 60 seconds after `nowSeconds` when that is sooner. Times are seconds since 1970, real time.
 */
export const signEpisodePass = (
  key: Signer,
  pass: EpisodePass,
  nowSeconds: number,
): Promise<string> => {
  const iss = subgraphOf[pass.owner];
  const exp = Math.min(pass.expiresAt, nowSeconds + maxPassSeconds);
  return key.sign({ ...factsOf(pass), iss, iat: nowSeconds, exp }, { typ: passType });
};
