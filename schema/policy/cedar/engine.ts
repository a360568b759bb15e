import {
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  type CheckParseAnswer,
  type Response,
  type StatefulAuthorizationCall,
} from '@cedar-policy/cedar-wasm/nodejs';

import type { Agency } from '../../principal/agency.js';
import type { Role } from '../../principal/role.js';
import { cedarRequest, type OpenLevel } from './cedar-request.js';
import { policiesOf, type Policy } from './policy.js';
import { fileOf, guardRails, policyHash, type PolicyText } from './policy-text.js';
import type { Question } from '../question.js';

export interface EngineAnswer {
  /** `failed`: Cedar could not answer, or skipped a policy; nothing may be disclosed on such an answer. */
  readonly outcome: 'allowed' | 'denied' | 'failed';
  /** The policies that decided; empty when denied by default or failed. */
  readonly policies: readonly Policy[];
}

/** The policies, parsed once. */
export interface Engine {
  readonly hash: string;
  readonly policies: readonly Policy[];
  /** Whether any policy speaks of this role; roles of which none does are all alike. */
  singlesOut(role: Role): boolean;
  /** Throws when the owner's policies do not parse, which `warmDecisions` finds out at start. */
  may(level: OpenLevel, question: Question, role: Role): EngineAnswer;
}

/** Told of every decision that Cedar could not make. `detail` holds policy ids and enum values only. */
export type PolicyAlarm = (detail: string) => void;

const sayAll = (errors: readonly { readonly message: string }[]): string =>
  errors.map((error) => error.message).join('; ');

const mustParse = (answer: CheckParseAnswer): void => {
  if (answer.type === 'failure') throw new Error(sayAll(answer.errors));
};

/** Cedar's answer, or what went wrong. INVARIANT: an erroring forbid is skipped by Cedar, so is a failure. */
const ask = (call: StatefulAuthorizationCall): Response | Error => {
  try {
    const answer = statefulIsAuthorized(call);
    if (answer.type === 'failure') return new Error(sayAll(answer.errors));
    const { errors } = answer.response.diagnostics;
    if (errors.length === 0) return answer.response;
    return new Error(errors.map((e) => `${e.policyId}: ${e.error.message}`).join('; '));
  } catch (cause) {
    return new Error('Cedar threw', { cause });
  }
};

/**
 * An owner's decisions run on the guard rails and that owner's file alone, parsed when first needed: half
 * the cost of one set for all, and no agency's file can bear on another's records.
 */
const ownerSets = (policies: readonly Policy[], hash: string): ((owner: Agency) => string) => {
  const parsed = new Map<Agency, string>();
  return (owner) => {
    const known = parsed.get(owner);
    if (known) return known;
    const id = `${hash}:${owner}`;
    const of = policies.filter((p) => p.file === guardRails || p.file === fileOf[owner]);
    const staticPolicies = Object.fromEntries(of.map((policy) => [policy.id, policy.text]));
    mustParse(preparsePolicySet(id, { staticPolicies }));
    parsed.set(owner, id);
    return id;
  };
};

/** Throws when the schema does not parse, a policy cannot explain itself, or two share an `@id`. */
export const createEngine = (text: PolicyText, alarm: PolicyAlarm): Engine => {
  const hash = policyHash(text);
  const policies = text.files.flatMap(policiesOf);
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  if (byId.size !== policies.length) throw new Error('Two policies have the same @id.');
  mustParse(preparseSchema(hash, text.schema));
  const setOf = ownerSets(policies, hash);
  const rolesNamed = new Set(
    policies.flatMap(({ text: said }) => [...said.matchAll(/Role::"(\w+)"/g)].map(([, r]) => r)),
  );

  const may: Engine['may'] = (level, question, role) => {
    const response = ask({
      ...cedarRequest(level, question, role),
      preparsedSchemaName: hash,
      preparsedPolicySetId: setOf(question.owner),
      validateRequest: true,
    });
    if (response instanceof Error) {
      alarm(response.message);
      return { outcome: 'failed', policies: [] };
    }
    return {
      outcome: response.decision === 'allow' ? 'allowed' : 'denied',
      policies: response.diagnostics.reason.flatMap((id) => byId.get(id) ?? []),
    };
  };
  return { hash, policies, singlesOut: (role) => rolesNamed.has(role), may };
};
