import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import type { Standing } from '../schema/policy/request-authority.js';
import type { CallerAgency } from '../schema/principal/agency.js';
import type { EpisodeKind, EpisodePass } from '../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../schema/principal/purpose.js';
import type { Role } from '../schema/principal/role.js';
import type { Engine } from './execute/engine.js';
import type { OperationPreparer } from './prepare-operation.js';
import { documentsIn } from './registered/operation-register.js';

/** Who usually sends an operation, and as what: by attributes, as decisions are made. */
interface UsualCaller {
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

const passOf = (kind: EpisodeKind, purpose: AccessPurpose): EpisodePass => ({
  owner: 'SOCIAL_CARE',
  episode: '',
  kind,
  purposes: [purpose],
  children: [],
  agencies: [],
  people: [],
  investigations: [],
  expiresAt: 0,
});

const standingOf = (
  { agency, role, purpose, episode }: UsualCaller,
  isFeed: boolean,
): Standing => ({
  principal: {
    issuer: '',
    subject: '',
    name: null,
    kind: role === 'SYSTEM_SUBSCRIBER' ? 'system' : 'person',
    agency,
    organisation: '',
    roles: [role],
    areas: [],
    team: null,
    assurance: 2,
    tokenId: null,
    expiresAt: 0,
  },
  purpose,
  pass: episode === null ? null : passOf(episode, purpose),
  isFeed,
});

const isSubscription = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.SUBSCRIPTION,
  );

/** The operations that the product ships. */
export const shippedOperations = fileURLToPath(new URL('../operations/', import.meta.url));

/** An operation that the product ships, and the standings of those who usually send it. */
export interface RegisteredOperation {
  readonly name: string;
  readonly document: DocumentNode;
  readonly standings: readonly Standing[];
}

/** Every file of `operations/`. */
export const registeredOperations = (): readonly RegisteredOperation[] =>
  documentsIn(shippedOperations).map(({ name, text }) => {
    const document = parse(text);
    const isFeed = isSubscription(document);
    const callers = usualCallers[name] ?? [];
    return { name, document, standings: callers.map((caller) => standingOf(caller, isFeed)) };
  });

/**
 * Plans the product's own operations as their usual callers will run them, so that nobody waits for the
 * first plan. Between two of them requests are served. What it plans is kept by the text of the pruned
 * operation: a caller who may see the same finds it, whoever that is.
 */
export const warmUp = async (engine: Engine, preparer: OperationPreparer): Promise<void> => {
  const { schema } = engine;
  for (const { document, standings } of registeredOperations())
    for (const standing of standings) {
      await nextTurn();
      engine.warmUp({ document: preparer.planned({ schema, document }, standing) });
    }
};
