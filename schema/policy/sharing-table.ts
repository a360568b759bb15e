import { agencies, type Agency } from '../principal/agency.js';
import type { EpisodeKind } from '../principal/episode-pass.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import { agreement } from './cedar/agreement.js';
import type { Engine } from './cedar/engine.js';
import type { DataClass } from './data-class.js';
import { decideForRole } from './decide.js';
import { holdings } from './holdings.js';
import type { Decision } from './question.js';
import { rolePurposes } from './role-purpose.js';

/** One cell of what is shared: what a caller sees of a class that an owner holds, for one purpose. */
export interface SharingCell {
  readonly owner: Agency;
  readonly caller: Agency;
  readonly dataClass: DataClass;
  readonly purpose: AccessPurpose;
  /** Without a justification. */
  readonly decision: Decision;
  /** With one; null when it would change nothing. */
  readonly justified: Decision | null;
}

/** The episode under which each purpose is served; direct care and the index work on an own record. */
export const episodeFor: Readonly<Record<AccessPurpose, EpisodeKind | 'NONE'>> = {
  MASH_SCREENING: 'ME',
  S47_STRATEGY_CP: 'SD',
  S17_CIN_LAC_EARLYHELP: 'CN',
  CRIMINAL_INVESTIGATION_CHARGING: 'URN',
  CUSTODY_WELFARE: 'CU',
  MISSING_EXPLOITATION: 'MI',
  DIRECT_CARE: 'SELF',
  LADO_ENQUIRY: 'LA',
  AUDIT: 'NONE',
  IDENTITY_RESOLUTION: 'SELF',
};

/** A role without limits of its own, so that a cell shows what the agencies agreed. */
const plainRole: Readonly<Record<Agency, Role>> = {
  POLICE: 'SUPERVISOR_INSPECTOR',
  SOCIAL_CARE: 'TEAM_MANAGER',
  HEALTH: 'NAMED_DOCTOR',
  CPS: 'RASSO_PROSECUTOR',
};

const roleAsking = (caller: Agency, purpose: AccessPurpose): Role => {
  if (purpose === 'LADO_ENQUIRY') return 'LADO';
  return purpose === 'IDENTITY_RESOLUTION' ? 'LINKAGE_STEWARD' : plainRole[caller];
};

/** Purposes that some role of the agency may use to read a child, in the order of the role table. */
export const purposesOf = (agency: Agency): readonly AccessPurpose[] => {
  const own = rolePurposes.filter((row) => row.agency === agency).flatMap((row) => row.purposes);
  return [...new Set(own)].filter((purpose) => purpose !== 'AUDIT');
};

type Place = Pick<SharingCell, 'owner' | 'caller' | 'dataClass' | 'purpose'>;

const cell = (place: Place, engine: Engine): SharingCell => {
  const { owner, caller, dataClass, purpose } = place;
  const ask = (justified: readonly DataClass[]): Decision =>
    decideForRole(
      {
        caller: { agency: caller, kind: 'person', roles: [], assurance: 3 },
        purpose,
        relation: {
          kind: episodeFor[purpose],
          named: null,
          justified,
          isOwnService: false,
          isOtherInvestigation: false,
        },
        owner,
        dataClass,
      },
      roleAsking(caller, purpose),
      engine,
    );
  const decision = ask([]);
  const isLiftable = decision.reason === 'JUSTIFICATION_REQUIRED';
  return { ...place, decision, justified: isLiftable ? ask([dataClass]) : null };
};

/** Every cell, asked of the policies: owner by owner, caller by caller, class by class. */
export const sharingTable = (engine: Engine = agreement()): readonly SharingCell[] =>
  agencies.flatMap((owner) =>
    agencies.flatMap((caller) =>
      holdings[owner].flatMap((dataClass) =>
        purposesOf(caller).map((purpose) => cell({ owner, caller, dataClass, purpose }, engine)),
      ),
    ),
  );
