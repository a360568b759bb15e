import { Kind, type DocumentNode } from 'graphql';
import { commandRules } from '../../schema/policy/role-command.js';
import { feedRules } from '../../schema/policy/role-feed.js';
import type { CallerAgency } from '../../schema/principal/agency.js';
import type { EpisodeKind } from '../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Role } from '../../schema/principal/role.js';

/** Who usually sends an operation, and as what: by attributes, as decisions are made. */
export interface UsualCaller {
  readonly agency: CallerAgency;
  readonly role: Role;
  readonly purpose: AccessPurpose;
  /** Null for a work list or an aggregate. */
  readonly episode: EpisodeKind | null;
}

const charging = 'CRIMINAL_INVESTIGATION_CHARGING';
const strategy = 'S47_STRATEGY_CP';
const screening = 'MASH_SCREENING';

const policeSystem: UsualCaller = {
  ...{ agency: 'POLICE', role: 'SYSTEM_SUBSCRIBER', purpose: screening, episode: null },
};

const careSystem: UsualCaller = { ...policeSystem, agency: 'SOCIAL_CARE' };

const usualCallers: Readonly<Record<string, readonly UsualCaller[]>> = {
  'child-view': [
    { agency: 'POLICE', role: 'MASH_PRACTITIONER', purpose: strategy, episode: 'SD' },
    { agency: 'SOCIAL_CARE', role: 'MASH_PRACTITIONER', purpose: strategy, episode: 'SD' },
    { agency: 'HEALTH', role: 'NAMED_NURSE', purpose: strategy, episode: 'SD' },
    { agency: 'CPS', role: 'RASSO_PROSECUTOR', purpose: charging, episode: 'URN' },
  ],
  'files-awaiting-charging-advice': [
    { agency: 'CPS', role: 'RASSO_PROSECUTOR', purpose: charging, episode: null },
  ],
  backlogs: [{ agency: 'POLICE', role: 'SUPERVISOR_INSPECTOR', purpose: screening, episode: null }],
  'submit-police-referral': [
    { agency: 'POLICE', role: 'RESPONSE_OFFICER', purpose: screening, episode: null },
    { agency: 'POLICE', role: 'MASH_PRACTITIONER', purpose: screening, episode: null },
  ],
  'police-referrals': [careSystem],
  'referral-events': [careSystem],
  'receive-referrals': [careSystem],
  'hear-of-missing-children': [careSystem],
  'hear-of-returns': [careSystem],
  'collect-referral': [
    { agency: 'SOCIAL_CARE', role: 'MASH_PRACTITIONER', purpose: screening, episode: null },
    { agency: 'SOCIAL_CARE', role: 'TEAM_MANAGER', purpose: screening, episode: null },
  ],
  'acknowledge-referral': [
    { agency: 'SOCIAL_CARE', role: 'MASH_PRACTITIONER', purpose: screening, episode: null },
    { agency: 'SOCIAL_CARE', role: 'TEAM_MANAGER', purpose: screening, episode: null },
  ],
  'decide-referral': [
    { agency: 'SOCIAL_CARE', role: 'TEAM_MANAGER', purpose: screening, episode: null },
  ],
  'hear-of-acknowledgements': [policeSystem],
  'hear-of-decisions': [policeSystem],
  'hear-of-plans': [policeSystem],
  'hear-of-interviews': [policeSystem],
  'police-referral': [
    { agency: 'POLICE', role: 'MASH_PRACTITIONER', purpose: screening, episode: null },
  ],
  'submit-police-referrals': [
    { agency: 'POLICE', role: 'MASH_PRACTITIONER', purpose: screening, episode: null },
  ],
  'inspection-figures': [
    { agency: 'PARTNERSHIP', role: 'IG_AUDITOR', purpose: 'AUDIT', episode: null },
  ],
};

/** Who may follow a feed, or give the command of a system that follows for good: one of each agency that may. */
const callersOf = ({ definitions }: DocumentNode): readonly UsualCaller[] => {
  const fields = definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : [],
  );
  const names = fields.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []));
  const grants = [
    ...feedRules.filter(({ feed }) => names.includes(feed)),
    ...commandRules.filter(({ command }) => names.map(registering).includes(command)),
  ].flatMap((rule) => rule.grants);
  return grants.flatMap(({ agency, roles: [role], purposes: [purpose] }) =>
    role && purpose ? [{ agency, role, purpose, episode: null }] : [],
  );
};

/** Whoever registers asks for the list, to find their own: `policeSubscribers` by `registerPoliceSubscriber`. */
const registering = (name: string): string =>
  name.replace(
    /^(\w)(\w*Subscriber)s$/,
    (_, first: string, rest: string) => `register${first.toUpperCase()}${rest}`,
  );

/** Who usually sends a shipped operation, by the name of its file. */
export const usualCallersOf = (name: string, document: DocumentNode): readonly UsualCaller[] =>
  usualCallers[name] ?? callersOf(document);
