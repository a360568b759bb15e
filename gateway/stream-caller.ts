import type { TokenVerifier } from '../schema/principal/verify-access-token.js';
import { readCaller, type RequestHeaders } from './authenticate.js';
import { maySendAny } from './registered/operation-gate.js';
import type { StreamCaller } from './subscribe/operation-desk.js';

export interface StreamCallerOptions {
  readonly tokenVerifier: TokenVerifier;
  /** Who sends no token may still ask for the schema, as over HTTP. */
  readonly isIntrospectionPublic: boolean;
}

const nobody: StreamCaller = {
  key: 'nobody',
  expiresAt: null,
  maySendAny: false,
  recheck: () => undefined,
};

/**
 * Who opens a streaming connection; what each operation needs beyond it is asked with the operation.
 * Throws Refusal as readCaller does.
 */
export const streamCallerOf =
  ({ tokenVerifier, isIntrospectionPublic }: StreamCallerOptions) =>
  async (headers: RequestHeaders): Promise<StreamCaller> => {
    if (isIntrospectionPublic && headers.authorization === undefined) return nobody;
    const { principal } = await readCaller(headers, tokenVerifier);
    const { issuer, subject, expiresAt } = principal;
    const recheck = (): void => {
      tokenVerifier.recheck(principal);
    };
    const key = JSON.stringify([issuer, subject]);
    return { key, expiresAt, maySendAny: maySendAny(principal), recheck };
  };
