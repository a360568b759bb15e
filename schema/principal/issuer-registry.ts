import { z } from 'zod';
import { agencies } from './agency.js';
import { roles } from './role.js';

/** Signature algorithms an issuer may be registered with: asymmetric ones only (RFC 8725 §3.1). */
const tokenAlgorithms = ['ES256', 'EdDSA', 'PS256', 'RS256'] as const;

const names = z.array(z.string().min(1).max(64)).readonly();

const issuer = z
  .strictObject({
    iss: z.string().min(1).max(256),
    jwksUri: z.url({ protocol: /^https?$/ }),
    algorithms: z.array(z.enum(tokenAlgorithms)).min(1).readonly(),
    audience: z.string().min(1).max(256),
    agency: z.enum([...agencies, 'PARTNERSHIP']),
    organisation: z.string().min(1).max(200),
    roles: z.array(z.enum(roles)).min(1).readonly(),
    areas: names,
    teams: names.default([]),
  })
  .readonly();

const registry = z
  .array(issuer)
  .min(1)
  .refine((all) => new Set(all.map(({ iss }) => iss)).size === all.length, {
    message: 'two issuers have the same iss',
  })
  .readonly();

/**
 * One identity provider that the partners trust. Its agency, and the roles, areas and teams that it
 * may assert, stand here, where the partners agreed them, and not in what it signs: a council's
 * tenant that signs "police" is still a council's tenant.
 */
export type RegisteredIssuer = z.infer<typeof issuer>;

export type IssuerRegistry = z.infer<typeof registry>;

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('The issuer registry is not JSON.');
  }
};

/** Reserved for tests by RFC 6761, and this very machine: no partner's identity provider is there. */
const developmentHost = /(^|\.)(test|example|invalid|localhost)$|^127\.|^\[?::1\]?$/;

/**
 * Throws an Error, with the place and no value, when an issuer of the registry is a development issuer, or
 * its keys come over a connection that is not secure. For production, where nobody may sign for the asking.
 */
export const refuseDevelopmentIssuers = (registry: IssuerRegistry): void => {
  const problems = registry.flatMap(({ iss, jwksUri }, at) => {
    const host = URL.canParse(iss) ? new URL(iss).hostname : '';
    return [
      ...(developmentHost.test(host) ? [`${String(at)}.iss: a development issuer`] : []),
      ...(jwksUri.startsWith('https:') ? [] : [`${String(at)}.jwksUri: not https`]),
      ...(developmentHost.test(new URL(jwksUri).hostname)
        ? [`${String(at)}.jwksUri: a development host`]
        : []),
    ];
  });
  if (problems.length > 0)
    throw new Error(`The issuer registry is not for production. ${problems.join('; ')}`);
};

/** The registry from its configuration text. Throws an Error that names every bad place, and no value. */
export const parseIssuerRegistry = (json: string): IssuerRegistry => {
  const result = registry.safeParse(parsed(json));
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The issuer registry is not usable. ${places.join('; ')}`);
};
