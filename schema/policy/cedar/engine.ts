import {
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
  type AuthorizationAnswer,
  type StatefulAuthorizationCall,
} from '@cedar-policy/cedar-wasm/nodejs';

import type { Role } from '../principal/role.js';
import type { Level } from './level.js';
import { parsePolicies, type Policy } from './policy.js';
import { policyHash, readPolicyText, type PolicyText } from './policy-text.js';
import type { Question } from './question.js';

/** A level that can be opened; NONE is what is left. */
export type OpenLevel = Exclude<Level, 'NONE'>;

/** `failed`: Cedar could not answer, or skipped a policy: nothing may be disclosed on such an answer. */
export interface EngineAnswer {
  readonly outcome: 'allowed' | 'denied' | 'failed';
  /** The policies that decided; empty when denied by default or failed. */
  readonly policies: readonly Policy[];
}

/** Policies, parsed once. */
export interface Engine {
  readonly hash: string;
  readonly policies: readonly Policy[];
  may(level: OpenLevel, question: Question, role: Role): EngineAnswer;
}

/** Told of every decision that Cedar could not make. `detail` holds policy ids and enum values only. */
export type PolicyAlarm = (detail: string) => void;

const actionOf: Readonly<Record<OpenLevel, string>> = {
  FULL: 'seeFull',
  SUMMARY: 'seeSummary',
  PRESENCE: 'seePresence',
};

const entity = (type: string, id: string): { __entity: { type: string; id: string } } => ({
  __entity: { type, id },
});

type Request = Pick<
  StatefulAuthorizationCall,
  'principal' | 'action' | 'resource' | 'context' | 'entities'
>;

const requestOf = (level: OpenLevel, question: Question, role: Role): Request => {
  const { caller, relation, owner, dataClass } = question;
  const principal = { type: caller.kind === 'system' ? 'System' : 'Person', id: 'caller' };
  const resource = { type: 'Holding', id: `${owner}.${dataClass}` };
  return {
    principal,
    action: { type: 'Action', id: actionOf[level] },
    resource,
    context: {
      purpose: entity('Purpose', question.purpose),
      episode: entity('Episode', relation.kind),
      named: entity('Relation', relation.named ?? 'NOT_NAMED'),
      isJustified: relation.justified.includes(dataClass),
      isOwnService: relation.isOwnService,
      isOtherInvestigation: relation.isOtherInvestigation,
    },
    entities: [
      {
        uid: principal,
        attrs: { agency: entity('Agency', caller.agency), assurance: caller.assurance },
        parents: [{ type: 'Role', id: role }],
      },
      {
        uid: resource,
        attrs: { owner: entity('Agency', owner), dataClass: entity('DataClass', dataClass) },
        parents: [],
      },
    ],
  };
};

const messages = (errors: readonly { readonly message: string }[]): string =>
  errors.map((error) => error.message).join('; ');

/** What went wrong with an answer; null when it may be relied on. An erroring forbid is skipped by Cedar. */
const failureOf = (answer: AuthorizationAnswer): string | null => {
  if (answer.type === 'failure') return messages(answer.errors);
  const { errors } = answer.response.diagnostics;
  return errors.length === 0
    ? null
    : errors.map((e) => `${e.policyId}: ${e.error.message}`).join('; ');
};

const uniqueById = (policies: readonly Policy[]): ReadonlyMap<string, Policy> => {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  if (byId.size !== policies.length) throw new Error('Two policies have the same @id.');
  return byId;
};

const load = (text: PolicyText, byId: ReadonlyMap<string, Policy>): string => {
  const hash = policyHash(text);
  const policies = { staticPolicies: Object.fromEntries([...byId].map(([id, p]) => [id, p.text])) };
  const validation = validate({ schema: text.schema, policies });
  if (validation.type === 'failure') throw new Error(messages(validation.errors));
  const [first] = validation.validationErrors;
  if (first) throw new Error(`${first.policyId}: ${first.error.message}`);
  for (const parsed of [preparseSchema(hash, text.schema), preparsePolicySet(hash, policies)]) {
    if (parsed.type === 'failure') throw new Error(messages(parsed.errors));
  }
  return hash;
};

const askCedar = (call: StatefulAuthorizationCall): AuthorizationAnswer | Error => {
  try {
    return statefulIsAuthorized(call);
  } catch (cause) {
    return new Error('Cedar threw.', { cause });
  }
};

/** Parses and validates the policies; throws when they are not sound, so that no process starts on them. */
export const createEngine = (text: PolicyText, alarm: PolicyAlarm): Engine => {
  const policies = text.files.flatMap(parsePolicies);
  const byId = uniqueById(policies);
  const hash = load(text, byId);
  const set = { preparsedSchemaName: hash, preparsedPolicySetId: hash, validateRequest: true };

  const may: Engine['may'] = (level, question, role) => {
    const answer = askCedar({ ...requestOf(level, question, role), ...set });
    const failure = answer instanceof Error ? answer.message : failureOf(answer);
    if (answer instanceof Error || answer.type === 'failure' || failure !== null) {
      alarm(failure ?? 'Cedar did not answer.');
      return { outcome: 'failed', policies: [] };
    }
    const { decision, diagnostics } = answer.response;
    return {
      outcome: decision === 'allow' ? 'allowed' : 'denied',
      policies: diagnostics.reason.flatMap((id) => byId.get(id) ?? []),
    };
  };
  return { hash, policies, may };
};

let alarm: PolicyAlarm = (detail) => {
  process.emitWarning(detail, 'PolicyFailure');
};

/** Where failures of the running agreement are reported; until set, as warnings of the process. */
export const onPolicyFailure = (listener: PolicyAlarm): void => {
  alarm = listener;
};

let running: Engine | null = null;

/** The agreement that lies beside this code, parsed at first use (about 80 ms with loading Cedar). */
export const agreement = (): Engine =>
  (running ??= createEngine(readPolicyText(), (detail) => {
    alarm(detail);
  }));
