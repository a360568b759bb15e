import { randomUUID } from 'node:crypto';
import type { SigningKey } from '../../schema/principal/signing-key.js';
import { issuerOf, tokenAudience } from './issuers.js';
import type { DemoPerson } from './people.js';

/** A working day's token in development would hide every expiry bug; an hour is what providers give. */
export const tokenSeconds = 3_600;

/** The access token (RFC 9068) of a demo person, for an hour from `nowSeconds`, real time. */
export const mintToken = (
  key: SigningKey,
  { person, name, issuer, kind, roles, areas }: DemoPerson,
  nowSeconds: number,
): Promise<string> =>
  key.sign(
    {
      iss: issuerOf(issuer),
      sub: person,
      aud: tokenAudience,
      iat: nowSeconds,
      exp: nowSeconds + tokenSeconds,
      jti: randomUUID(),
      name,
      kind,
      roles: [...roles],
      areas: [...areas],
      team: null,
      assurance: 2,
    },
    { typ: 'at+jwt' },
  );
