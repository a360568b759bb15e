import type { CallerAgency } from './agency.js';
import type { Role } from './role.js';

/** Who asks, as the registered issuer vouches. The agency comes from the registry, never from a claim. */
export interface Principal {
  readonly issuer: string;
  readonly subject: string;
  /** Display name from the `name` claim, for `viewer` and nothing else; null when the issuer gives none. Never logged. */
  readonly name: string | null;
  readonly kind: 'person' | 'system';
  readonly agency: CallerAgency;
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** GSS codes of local authorities; empty where the role is not bound to an area. */
  readonly areas: readonly string[];
  readonly team: string | null;
  /** Level of identity assurance, 1 to 3. */
  readonly assurance: number;
  /** `jti` of the access token, for the deny list; null when the issuer gives none. */
  readonly tokenId: string | null;
  /** Expiry of the access token: seconds since 1970, real time. */
  readonly expiresAt: number;
}
