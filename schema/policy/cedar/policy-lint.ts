import {
  policySetTextToParts,
  policyToJson,
  validate,
  type PolicyJson,
} from '@cedar-policy/cedar-wasm/nodejs';

import { agencies, type Agency } from '../../principal/agency.js';
import { holdings } from '../holdings.js';
import { policyLimits } from './policy-limits.js';
import { policiesOf, type Policy } from './policy.js';
import { fileOf, type PolicyFile, type PolicyText } from './policy-text.js';

/** A policy as this house reads it, beside the same policy as Cedar reads it. */
interface Read {
  readonly policy: Policy;
  readonly json: PolicyJson;
}

/** One rule: what is wrong with a policy, or null. */
type Rule = (read: Read) => string | null;

const sayAll = (errors: readonly { readonly message: string }[]): string =>
  errors.map((error) => error.message).join('; ');

/** `undefined` when the policy is written in a shape that the rule does not know. */
const actionGroup = ({ action }: PolicyJson): string | undefined => {
  if (action.op !== 'in' || !('entity' in action)) return undefined;
  return '__entity' in action.entity ? action.entity.__entity.id : action.entity.id;
};

const ownerOf = (file: string): Agency | null =>
  agencies.find((agency) => fileOf[agency] === file) ?? null;

const annotationsAgree: Rule = ({ policy, json }) => {
  const { id, basis, reason } = json.annotations ?? {};
  const isSame =
    policy.id === id && policy.basis === basis && (policy.reason ?? undefined) === reason;
  return isSame && policy.effect === json.effect ? null : 'is read by Cedar in another way';
};

const isMonotone: Rule = ({ json }) => {
  const prefix = json.effect === 'permit' ? 'upTo' : 'atLeast';
  return actionGroup(json)?.startsWith(prefix) ? null : `must name one ${prefix}… action group`;
};

const keepsToItsOwner: Rule = ({ policy, json }) => {
  const owner = ownerOf(policy.file);
  if (owner === null) return null;
  const limits = policyLimits(json, 'resource.owner');
  return limits?.length === 1 && limits[0] === owner
    ? null
    : `must bind resource.owner to ${owner}`;
};

const isConstrained: Rule = ({ policy, json }) => {
  if (json.effect === 'forbid') return null;
  const owner = ownerOf(policy.file);
  if (owner === null) return 'is a permit among the guard rails';
  const classes = policyLimits(json, 'resource.dataClass');
  if (classes === null) return 'permits without naming its classes';
  if (policyLimits(json, 'principal.agency') === null) return 'permits without naming its agencies';
  const strange = classes.find((name) => !holdings[owner].some((held) => held === name));
  return strange === undefined ? null : `speaks of ${strange}, which ${owner} does not hold`;
};

const rules: readonly Rule[] = [annotationsAgree, isMonotone, keepsToItsOwner, isConstrained];

const lintPolicy = (policy: Policy): readonly string[] => {
  const answer = policyToJson(policy.text);
  if (answer.type === 'failure') return [`${policy.id} ${sayAll(answer.errors)}`];
  const findings = rules.map((rule) => rule({ policy, json: answer.json }));
  return findings.flatMap((finding) => (finding === null ? [] : [`${policy.id} ${finding}`]));
};

const countsAgree = (file: PolicyFile): readonly string[] => {
  const parts = policySetTextToParts(file.text);
  if (parts.type === 'failure') return [`${file.name} ${sayAll(parts.errors)}`];
  const isSame =
    parts.policies.length === policiesOf(file).length && parts.policy_templates.length === 0;
  return isSame ? [] : [`${file.name} holds policies that do not begin with @id, or templates`];
};

const duplicates = (policies: readonly Policy[]): readonly string[] =>
  policies
    .filter((policy, at) => policies.findIndex((other) => other.id === policy.id) !== at)
    .map((policy) => `${policy.id} is used twice`);

const typeErrors = (text: PolicyText, policies: readonly Policy[]): readonly string[] => {
  const staticPolicies = Object.fromEntries(policies.map((policy) => [policy.id, policy.text]));
  const answer = validate({ schema: text.schema, policies: { staticPolicies } });
  if (answer.type === 'failure') return [sayAll(answer.errors)];
  return [...answer.validationErrors, ...answer.validationWarnings].map(
    (finding) => `${finding.policyId} ${finding.error.message}`,
  );
};

/**
 * What Cedar's validator does not see, and what it does: every finding, one sentence each; empty when the
 * policies are sound. A permit grants a level and all below it, a forbid takes one and all above it, so
 * that levels are monotone by construction; an owner's file speaks of that owner only.
 */
export const lintPolicies = (text: PolicyText): readonly string[] => {
  const policies = text.files.flatMap(policiesOf);
  return [
    ...text.files.flatMap(countsAgree),
    ...duplicates(policies),
    ...policies.flatMap(lintPolicy),
    ...typeErrors(text, policies),
  ];
};
