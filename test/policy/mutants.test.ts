import { createEngine, type Engine } from '../../schema/policy/cedar/engine.js';
import type { Policy } from '../../schema/policy/cedar/policy.js';
import { fileOf, readPolicyText } from '../../schema/policy/cedar/policy-text.js';
import { agreement } from '../../schema/policy/cedar/agreement.js';
import { agencies } from '../../schema/principal/agency.js';
import { decideForRole } from '../../schema/policy/decide.js';
import { matrixCases, modifierCases, type DecisionCase } from './decision-cases.js';

const text = readPolicyText();

/** The agreement with one policy written otherwise; '' takes it away. */
const withPolicy = (policy: Policy, instead: string): Engine =>
  createEngine(
    {
      ...text,
      files: text.files.map((file) =>
        file.name === policy.file
          ? { ...file, text: file.text.replace(policy.text, () => instead) }
          : file,
      ),
    },
    () => undefined,
  );

/** Applies where it did not, and does not where it did; a policy without conditions loses itself. */
const negated = ({ text: said }: Policy): string => {
  const at = said.search(/^(when|unless) /m);
  if (at < 0) return '';
  const [head, conditions] = [said.slice(0, at), said.slice(at)];
  const clauses = [...conditions.matchAll(/^(when|unless) \{([\s\S]*?)\n?\}(?=\n|;)/gm)];
  const all = clauses.map(([, kind, body]) => `(${kind === 'unless' ? '!' : ''}(${body ?? ''}))`);
  return `${head}unless { ${all.join(' && ')} };\n`;
};

const isCaught = (engine: Engine, cases: readonly DecisionCase[]): boolean =>
  cases.some(({ question, role, level, reason }) => {
    const decision = decideForRole(question, role, engine);
    return decision.level !== level || (reason !== null && decision.reason !== reason);
  });

/** All cases, those that are likeliest to notice first; an owner's file bears on no other owner's records. */
const casesFor = ({ file, reason, text: said }: Policy): readonly DecisionCase[] => {
  const owner = agencies.find((agency) => fileOf[agency] === file);
  const isNear = ({ question, reason: given }: DecisionCase): boolean =>
    owner ? said.includes(`"${question.dataClass}"`) : given === reason;
  const all = [...modifierCases, ...matrixCases].filter(
    ({ question }) => !owner || question.owner === owner,
  );
  return [...all.filter(isNear), ...all.filter((one) => !isNear(one))];
};

const { policies } = agreement();

describe('no policy is idle: a case fails', () => {
  test.each(policies.map((policy) => [policy.id, policy] as const))('without %s', (_, policy) => {
    expect(isCaught(withPolicy(policy, ''), casesFor(policy))).toBe(true);
  });

  test.each(policies.map((policy) => [policy.id, policy] as const))(
    'with %s turned round',
    (_, policy) => {
      expect(isCaught(withPolicy(policy, negated(policy)), casesFor(policy))).toBe(true);
    },
  );
});
