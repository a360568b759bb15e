import type { PolicyFile } from './policy-text.js';
import { decisionReasons, type DecisionReason } from '../question.js';

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
}

const startOfPolicy = /^(?=@id\()/m;

const annotationOf = (text: string, name: string): string => {
  const value = new RegExp(`^@${name}\\("([^"\\\\]+)"\\)$`, 'm').exec(text)?.[1];
  if (!value) throw new Error(`A policy has no @${name}: ${text.slice(0, 80)}`);
  return value;
};

const reasonOf = (text: string): DecisionReason => {
  const name = annotationOf(text, 'reason');
  const reason = decisionReasons.find((known) => known === name);
  if (!reason) throw new Error(`@reason ${name} is not in the catalogue of reasons.`);
  return reason;
};

const effectOf = (text: string): Policy['effect'] =>
  /^permit \(/m.test(text) ? 'permit' : 'forbid';

/**
 * The policies of one file. Each begins with its `@id` at the start of a line; annotations are read here
 * and not through Cedar, which would cost every process 0.2 s at start (the lint compares the two).
 * Throws when a policy lacks `@id`, `@basis` or, as a forbid, a `@reason` of the catalogue: a policy that
 * cannot explain itself does not run.
 */
export const policiesOf = (file: PolicyFile): readonly Policy[] => {
  const [preamble = '', ...texts] = file.text.split(startOfPolicy);
  if (/^[^/\s]/m.test(preamble))
    throw new Error(`${file.name} does not begin with a policy's @id.`);
  return texts.map((text) => ({
    id: annotationOf(text, 'id'),
    file: file.name,
    effect: effectOf(text),
    basis: annotationOf(text, 'basis'),
    reason: effectOf(text) === 'forbid' ? reasonOf(text) : null,
    text,
  }));
};
