/** The registry and the deny list of one process, from their files: gateway and subgraphs alike. */
import { readFile } from 'node:fs/promises';
import { nobodyDenied, openDenyList } from './deny-list.js';
import { parseIssuerRegistry, refuseDevelopmentIssuers } from './issuer-registry.js';
import type { RemoteKeysOptions } from './jwt/remote-keys.js';
import { createTokenVerifier } from './verify-access-token.js';
import type { TokenVerifier } from './verify-access-token.js';

export interface IdentityFiles {
  readonly issuerRegistryFile: string;
  /** Null: nobody is denied. */
  readonly denyListFile: string | null;
  readonly isDevelopment: boolean;
}

/** As `RemoteKeysOptions` has them. */
type Reading = Pick<RemoteKeysOptions, 'nowSeconds' | 'timeoutMs'>;

/** Throws an Error when a file is missing or unusable, or names a development issuer in production. */
export const openTokenVerifier = async (
  { issuerRegistryFile, denyListFile, isDevelopment }: IdentityFiles,
  reading: Reading,
): Promise<TokenVerifier> => {
  const registry = parseIssuerRegistry(await readFile(issuerRegistryFile, 'utf8'));
  if (!isDevelopment) refuseDevelopmentIssuers(registry);
  const denyList = denyListFile === null ? nobodyDenied : openDenyList(denyListFile);
  return createTokenVerifier(registry, { ...reading, denyList });
};
