import type { CallerAgency } from '../../schema/principal/agency.js';
import type { IssuerRegistry } from '../../schema/principal/issuer-registry.js';
import type { Role } from '../../schema/principal/role.js';

/** One development issuer per agency, and the partnership's, which has none. */
export const issuerNames = ['police', 'social-care', 'health', 'cps', 'partnership'] as const;

export type IssuerName = (typeof issuerNames)[number];

/** The audience of every access token: the gateway and the subgraphs together. */
export const tokenAudience = 'childview';

/**
 * The `iss` of a development issuer. It is a name, not an address: passes and tables name people by
 * `iss` and `sub`, and the port of the issuer changes with every start.
 */
export const issuerOf = (name: IssuerName): string => `https://issuer.childview.test/${name}`;

interface Domain {
  readonly agency: CallerAgency;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly roles: readonly Role[];
}

/** Herefordshire, Telford and Wrekin, Shropshire, Worcestershire. */
const areas = ['E06000019', 'E06000020', 'E06000051', 'E10000034'] as const;

const domains: Readonly<Record<IssuerName, Domain>> = {
  police: {
    agency: 'POLICE',
    organisation: 'Marches Police',
    areas,
    roles: [
      'MASH_PRACTITIONER',
      'RESPONSE_OFFICER',
      'HAU_ASSESSOR',
      'PVP_INVESTIGATOR',
      'CUSTODY_OFFICER',
      'MISSING_COORDINATOR',
      'CSE_TEAM',
      'INTELLIGENCE_OFFICER',
      'SUPERVISOR_SERGEANT',
      'SUPERVISOR_INSPECTOR',
      'SYSTEM_SUBSCRIBER',
    ],
  },
  'social-care': {
    agency: 'SOCIAL_CARE',
    organisation: "Marches Children's Services",
    areas,
    roles: [
      'MASH_PRACTITIONER',
      'SOCIAL_WORKER',
      'TEAM_MANAGER',
      'EDT_SOCIAL_WORKER',
      'LADO',
      'LINKAGE_STEWARD',
      'SYSTEM_SUBSCRIBER',
    ],
  },
  health: {
    agency: 'HEALTH',
    organisation: 'Marches Integrated Care',
    areas,
    roles: [
      'NAMED_NURSE',
      'NAMED_DOCTOR',
      'MASH_PRACTITIONER',
      'PAEDIATRICIAN',
      'ED_CLINICIAN',
      'HEALTH_VISITOR',
      'SCHOOL_NURSE',
      'CAMHS',
      'SEXUAL_HEALTH',
    ],
  },
  cps: {
    agency: 'CPS',
    organisation: 'CPS Marches',
    areas: [],
    roles: ['RASSO_PROSECUTOR', 'PROSECUTOR', 'CPS_PARALEGAL', 'CPS_MANAGER'],
  },
  partnership: {
    agency: 'PARTNERSHIP',
    organisation: 'Marches Safeguarding Children Partnership',
    areas: [],
    roles: ['IG_AUDITOR', 'DEVELOPER'],
  },
};

/** The registry of the development issuers that answer at an origin, as `http://127.0.0.1:4100`. */
export const registryAt = (origin: string): IssuerRegistry =>
  issuerNames.map((name) => ({
    iss: issuerOf(name),
    jwksUri: `${origin}/${name}/.well-known/jwks.json`,
    algorithms: ['ES256'],
    audience: tokenAudience,
    teams: [],
    ...domains[name],
  }));

/** The registry of the development issuers on this machine, for `parseIssuerRegistry` as JSON. */
export const registryOf = (port: number): IssuerRegistry =>
  registryAt(`http://127.0.0.1:${String(port)}`);
