import { agencies, type Agency } from '../principal/agency.js';
import type { EpisodeKind } from '../principal/episode-pass.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import { agreement } from './cedar/agreement.js';
import type { Engine } from './cedar/engine.js';
import type { DataClass } from './data-class.js';
import { decideForRole } from './decide.js';
import { holdings } from './holdings.js';
import { reaches } from './level.js';
import { plainChild, plainRecord, type Decision, type Relation } from './question.js';
import { relationOfAgency } from './relation-of-agency.js';
import { rolePurposes } from './role-purpose.js';

/** One cell of what is shared: what a caller sees of a class that an owner holds, for one purpose. */
export interface SharingCell {
  readonly owner: Agency;
  readonly caller: Agency;
  readonly dataClass: DataClass;
  readonly purpose: AccessPurpose;
  /** Without a justification, of somebody whom nobody names. */
  readonly decision: Decision;
  /** With a justification; null when it would open nothing more. */
  readonly justified: Decision | null;
  /** For the person who is named in relation to the child; null when that opens nothing more. */
  readonly named: Decision | null;
  /** For that person, with a justification; null when one of the two alone opens as much. */
  readonly justifiedAndNamed: Decision | null;
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

type Standing = Pick<Relation, 'named' | 'justified'>;

const decisionOn = (place: Place, standing: Standing, engine: Engine): Decision => {
  const { owner, caller, dataClass, purpose } = place;
  const relation = { ...plainChild, ...plainRecord, kind: episodeFor[purpose], ...standing };
  const asking = { agency: caller, kind: 'person', roles: [], assurance: 3 } as const;
  const question = { caller: asking, purpose, relation, owner, dataClass };
  return decideForRole(question, roleAsking(caller, purpose), engine);
};

const cell = (place: Place, engine: Engine): SharingCell => {
  const named = relationOfAgency[place.caller];
  const justified = [place.dataClass];
  const decision = decisionOn(place, { named: null, justified: [] }, engine);
  const more = (standing: Standing, ...than: (Decision | null)[]): Decision | null => {
    if (decision.level === 'FULL') return null;
    const opened = decisionOn(place, standing, engine);
    const isMore = than.every((other) => !other || !reaches(other.level, opened.level));
    return isMore ? opened : null;
  };
  const byJustification = more({ named: null, justified }, decision);
  const byName = more({ named, justified: [] }, decision);
  return {
    ...place,
    decision,
    justified: byJustification,
    named: byName,
    justifiedAndNamed: more({ named, justified }, decision, byJustification, byName),
  };
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

/** The cells of one column: what people of an agency see of every class, for one purpose. */
export const sharingColumn = (
  caller: Agency,
  purpose: AccessPurpose,
  engine: Engine = agreement(),
): readonly SharingCell[] =>
  agencies.flatMap((owner) =>
    holdings[owner].map((dataClass) => cell({ owner, caller, dataClass, purpose }, engine)),
  );
