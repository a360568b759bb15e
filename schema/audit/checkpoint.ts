import { decodeJwt } from 'jose';
import { z } from 'zod';
import { agencies, subgraphOf, type Agency } from '../principal/agency.js';
import { createRemoteKeys, type RemoteKeysOptions } from '../principal/jwt/remote-keys.js';
import { unauthenticated, verifyJwt } from '../principal/jwt/verify-jwt.js';
import type { Signer } from '../principal/signing-key.js';

/** How far an owner's audit log had come, as the owner told the others. */
export interface Checkpoint {
  readonly owner: Agency;
  /** Number of seals. */
  readonly size: number;
  /** The last seal, in hexadecimal. */
  readonly head: string;
}

const checkpointType = 'childview-checkpoint+jwt';

/** Long enough to arrive. What is kept is kept for good: it was verified when it came. */
const lifeSeconds = 300;

const maxBytes = 2_048;

const claims = z.object({
  size: z.number().int().positive(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Signed by the owner's subgraph, as its passes are (Ed25519). */
export const signCheckpoint = (
  key: Signer,
  { owner, size, head }: Checkpoint,
  nowSeconds: number,
): Promise<string> => {
  const times = { iat: nowSeconds, exp: nowSeconds + lifeSeconds };
  return key.sign({ size, head, iss: subgraphOf[owner], ...times }, { typ: checkpointType });
};

export interface CheckpointVerifier {
  /** Throws Refusal UNAUTHENTICATED, or SOURCE_UNAVAILABLE when the signer's keys cannot be read. */
  verify(signed: string): Promise<Checkpoint>;
}

const claimedOwner = (signed: string): Agency | undefined => {
  try {
    const { iss } = signed.length > maxBytes ? {} : decodeJwt(signed);
    return agencies.find((agency) => subgraphOf[agency] === iss);
  } catch {
    return undefined;
  }
};

/** Verifies checkpoints by the keys that each owner publishes. */
export const createCheckpointVerifier = (
  jwksUriOf: (owner: Agency) => URL,
  options: RemoteKeysOptions,
): CheckpointVerifier => {
  const { nowSeconds } = options;
  const keys = new Map(
    agencies.map((owner) => [owner, createRemoteKeys(jwksUriOf(owner), options)] as const),
  );
  return {
    async verify(signed) {
      const owner = claimedOwner(signed);
      const ofOwner = owner && keys.get(owner);
      if (!owner || !ofOwner) throw unauthenticated();
      const payload = await verifyJwt(signed, {
        keys: ofOwner,
        algorithms: ['EdDSA'],
        typ: checkpointType,
        issuer: subgraphOf[owner],
        audience: null,
        maxBytes,
        nowSeconds: nowSeconds(),
      });
      const said = claims.safeParse(payload);
      if (!said.success) throw unauthenticated();
      return { owner, ...said.data };
    },
  };
};
