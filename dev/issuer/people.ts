import type { Role } from '../../schema/principal/role.js';
import type { IssuerName } from './issuers.js';

/** A fictional person, or system, for whom the development issuer signs. */
export interface DemoPerson {
  /** The `sub` of the token, and what `childview token` takes. */
  readonly person: string;
  readonly name: string;
  /** One line for the first-run block and the list of `childview token`. */
  readonly title: string;
  readonly issuer: IssuerName;
  readonly kind: 'person' | 'system';
  readonly roles: readonly Role[];
  /** GSS codes of local authorities; empty where the role is not bound to an area. */
  readonly areas: readonly string[];
}

const herefordshire = 'E06000019';
const telford = 'E06000020';
const shropshire = 'E06000051';
const worcestershire = 'E10000034';
const everywhere = [herefordshire, worcestershire, shropshire, telford] as const;

type Row = readonly [
  person: string,
  name: string,
  title: string,
  issuer: IssuerName,
  roles: readonly Role[],
  areas: readonly string[],
];

const people: readonly Row[] = [
  [
    'mash-police',
    'Priya Shah',
    'MASH practitioner, police',
    'police',
    ['MASH_PRACTITIONER'],
    everywhere,
  ],
  [
    'response-officer',
    'Tom Hadley',
    'response officer, police',
    'police',
    ['RESPONSE_OFFICER'],
    [shropshire],
  ],
  [
    'custody-officer',
    'Gareth Pugh',
    'custody officer, police',
    'police',
    ['CUSTODY_OFFICER'],
    [worcestershire],
  ],
  [
    'investigator',
    'Helen Marsh',
    'investigator, protecting vulnerable people',
    'police',
    ['PVP_INVESTIGATOR'],
    [herefordshire],
  ],
  [
    'police-supervisor',
    'Colin Reade',
    'inspector, reviews for the police',
    'police',
    ['SUPERVISOR_INSPECTOR'],
    everywhere,
  ],
  [
    'intelligence-officer',
    'Ros Tanner',
    'intelligence officer, police',
    'police',
    ['INTELLIGENCE_OFFICER'],
    everywhere,
  ],
  [
    'mash-social-worker',
    'Amina Yusuf',
    'MASH social worker',
    'social-care',
    ['MASH_PRACTITIONER', 'SOCIAL_WORKER'],
    everywhere,
  ],
  [
    'social-worker',
    'Daniel Price',
    'social worker, Shropshire',
    'social-care',
    ['SOCIAL_WORKER'],
    [shropshire],
  ],
  [
    'team-manager',
    'Ruth Bevan',
    'team manager, reviews for social care',
    'social-care',
    ['TEAM_MANAGER'],
    [shropshire],
  ],
  [
    'edt-social-worker',
    'Owen Clarke',
    'emergency duty social worker',
    'social-care',
    ['EDT_SOCIAL_WORKER'],
    everywhere,
  ],
  [
    'linkage-steward',
    'Mei Lin Carter',
    'linkage steward of the child index',
    'social-care',
    ['LINKAGE_STEWARD'],
    everywhere,
  ],
  [
    'named-nurse',
    'Grace Okoro',
    'named nurse, safeguarding children',
    'health',
    ['NAMED_NURSE', 'MASH_PRACTITIONER'],
    everywhere,
  ],
  [
    'named-doctor',
    'Samuel Whitlock',
    'named doctor, reviews for health',
    'health',
    ['NAMED_DOCTOR'],
    everywhere,
  ],
  [
    'ed-clinician',
    'Fatima Rahman',
    'emergency department clinician',
    'health',
    ['ED_CLINICIAN'],
    [worcestershire],
  ],
  [
    'sexual-health-clinician',
    'Joanne Pike',
    'sexual health clinician',
    'health',
    ['SEXUAL_HEALTH'],
    [telford],
  ],
  [
    'prosecutor',
    'Edward Lyle',
    'prosecutor, rape and serious sexual offences',
    'cps',
    ['RASSO_PROSECUTOR'],
    [],
  ],
  ['cps-paralegal', 'Nadia Frost', 'paralegal, CPS', 'cps', ['CPS_PARALEGAL'], []],
  ['cps-manager', 'Martin Hale', 'manager, reviews for the CPS', 'cps', ['CPS_MANAGER'], []],
  [
    'ig-auditor',
    'Sylvia Dean',
    'information governance auditor',
    'partnership',
    ['IG_AUDITOR'],
    [],
  ],
  ['developer', 'Alex Moor', 'developer, reads the schema only', 'partnership', ['DEVELOPER'], []],
];

const systems: readonly Row[] = [
  [
    'social-care-system',
    'Shropshire case system',
    'case system, Shropshire',
    'social-care',
    ['SYSTEM_SUBSCRIBER'],
    [shropshire],
  ],
  [
    'police-system',
    'Marches Police records system',
    'records system of the force',
    'police',
    ['SYSTEM_SUBSCRIBER'],
    everywhere,
  ],
  [
    'social-care-intake',
    'Marches referral intake',
    'referral intake of the four authorities',
    'social-care',
    ['SYSTEM_SUBSCRIBER'],
    everywhere,
  ],
];

const demoPerson =
  (kind: DemoPerson['kind']) =>
  ([person, name, title, issuer, roles, areas]: Row): DemoPerson => ({
    person,
    name,
    title,
    issuer,
    kind,
    roles,
    areas,
  });

/** Everyone for whom the development issuer signs. */
export const demoPeople: readonly DemoPerson[] = [
  ...people.map(demoPerson('person')),
  ...systems.map(demoPerson('system')),
];

/** Null when there is nobody of that name. */
export const findDemoPerson = (person: string): DemoPerson | null =>
  demoPeople.find((one) => one.person === person) ?? null;
