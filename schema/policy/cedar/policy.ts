import {
  policySetTextToParts,
  policyToJson,
  type PolicyJson,
} from '@cedar-policy/cedar-wasm/nodejs';

import type { PolicyFile } from './policy-text.js';
import { decisionReasons, type DecisionReason } from './question.js';

/** One policy with what its annotations say to people. */
export interface Policy {
  readonly id: string;
  readonly file: string;
  readonly effect: 'permit' | 'forbid';
  /** The law. */
  readonly basis: string;
  /** What a refusal by this policy is called; null on a permit. */
  readonly reason: DecisionReason | null;
  readonly text: string;
  readonly json: PolicyJson;
}

const told = (errors: readonly { readonly message: string }[]): string =>
  errors.map((error) => error.message).join('; ');

const annotation = (json: PolicyJson, name: string, file: string): string => {
  const value = json.annotations?.[name];
  if (!value) throw new Error(`${file}: a ${json.effect} has no @${name}.`);
  return value;
};

const reasonOf = (json: PolicyJson, file: string): DecisionReason => {
  const name = annotation(json, 'reason', file);
  const reason = decisionReasons.find((known) => known === name);
  if (!reason) throw new Error(`${file}: @reason ${name} is not in the catalogue of reasons.`);
  return reason;
};

const policyOf = (text: string, file: string): Policy => {
  const answer = policyToJson(text);
  if (answer.type === 'failure') throw new Error(`${file}: ${told(answer.errors)}`);
  const { json } = answer;
  return {
    id: annotation(json, 'id', file),
    file,
    effect: json.effect,
    basis: annotation(json, 'basis', file),
    reason: json.effect === 'forbid' ? reasonOf(json, file) : null,
    text,
    json,
  };
};

/**
 * Parses one policy file. Throws when it does not parse, is a template, or a policy lacks `@id`, `@basis`
 * or (a forbid) a `@reason` of the catalogue: a policy that cannot explain itself does not run.
 */
export const parsePolicies = (file: PolicyFile): readonly Policy[] => {
  const parts = policySetTextToParts(file.text);
  if (parts.type === 'failure') throw new Error(`${file.name}: ${told(parts.errors)}`);
  if (parts.policy_templates.length > 0) throw new Error(`${file.name}: templates are not used.`);
  return parts.policies.map((text) => policyOf(text, file.name));
};
