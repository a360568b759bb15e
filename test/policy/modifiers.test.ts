import { agreement } from '../../schema/policy/cedar/agreement.js';
import { decideForRole } from '../../schema/policy/decide.js';
import { modifierCases } from './decision-cases.js';

const told = modifierCases.map((one) => {
  const { caller, purpose, owner, dataClass, relation } = one.question;
  const at = `${caller.agency} ${one.role}, ${purpose}, ${relation.kind}: ${dataClass} of ${owner}`;
  return [one.about, at, one] as const;
});

test.each(told)('%s: %s', (_about, _at, { question, role, level, reason }) => {
  const decision = decideForRole(question, role, agreement());

  expect(decision.level).toBe(level);
  if (reason !== null) expect(decision.reason).toBe(reason);
});

test('every modifier that policies decide has its cases', () => {
  const numbers = new Set(modifierCases.map(({ about }) => about.split(' ')[0]));

  for (const number of ['M1', 'M2', 'M3', 'M4', 'M6', 'M7', 'M8', 'M9', 'M11', 'M13']) {
    expect(numbers).toContain(number);
  }
});
