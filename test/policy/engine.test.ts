import { createEngine, type Engine } from '../../schema/policy/cedar/engine.js';
import { readPolicyText, type PolicyText } from '../../schema/policy/cedar/policy-text.js';
import { decide } from '../../schema/policy/decide.js';
import type { Question } from '../../schema/policy/question.js';
import { asking, person } from './asking.js';

const open = asking({
  caller: person('POLICE', 'MASH_PRACTITIONER'),
  purpose: 'S47_STRATEGY_CP',
  owner: 'HEALTH',
  dataClass: 'HEALTH',
});

const withGuardRail = (policy: string): PolicyText => {
  const text = readPolicyText();
  const [guardRails, ...owners] = text.files;
  if (!guardRails) throw new Error('There are no guard rails');
  return { ...text, files: [{ ...guardRails, text: `${guardRails.text}\n${policy}` }, ...owners] };
};

const listening = (text: PolicyText): { readonly engine: Engine; readonly alarms: string[] } => {
  const alarms: string[] = [];
  return { engine: createEngine(text, (detail) => alarms.push(detail)), alarms };
};

/** Parsed input is what the types say; this is what they do not let through. */
const unknown = (change: Readonly<Record<string, string>>): Question => ({ ...open, ...change });

test('a policy that fails in evaluation withholds and raises the alarm', () => {
  const { engine, alarms } = listening(
    withGuardRail(`@id("guard.broken")
@basis("none")
@reason("NOT_SHARED")
forbid (principal, action in Action::"atLeastFull", resource)
when { principal.assurance * 9223372036854775807 > 9223372036854775807 };
`),
  );

  expect(decide(open, engine)).toMatchObject({ level: 'NONE', reason: 'DECISION_FAILED' });
  expect(alarms.join()).toContain('guard.broken');
});

test('a failure for one role withholds what another role would see', () => {
  const { engine } = listening(
    withGuardRail(`@id("guard.broken")
@basis("none")
@reason("NOT_SHARED")
forbid (principal in Role::"CSE_TEAM", action in Action::"atLeastFull", resource)
when { principal.assurance * 9223372036854775807 > 9223372036854775807 };
`),
  );
  const both = { ...open, caller: person('POLICE', 'MASH_PRACTITIONER', 'CSE_TEAM') };

  expect(decide(open, engine).level).toBe('FULL');
  expect(decide(both, engine).reason).toBe('DECISION_FAILED');
});

test.each([{ dataClass: 'GOSSIP' }, { dataClass: '__proto__' }, { dataClass: 'constructor' }])(
  'a class that the agreement does not know is withheld: %j',
  (change) => {
    const { engine, alarms } = listening(readPolicyText());

    expect(decide(unknown(change), engine)).toMatchObject({
      level: 'NONE',
      reason: 'DECISION_FAILED',
    });
    expect(alarms).not.toEqual([]);
  },
);

test.each([{ purpose: 'CURIOSITY' }, { purpose: 'constructor' }])(
  'a purpose that the agreement does not know is not available: %j',
  (change) => {
    expect(decide(unknown(change)).reason).toBe('PURPOSE_NOT_AVAILABLE');
  },
);

test('an unknown kind of episode, relation or role is withheld', () => {
  const { engine } = listening(readPolicyText());
  const relation = { ...open.relation, kind: 'XX' };
  const named = { ...open.relation, named: 'NEIGHBOUR' };

  expect(decide(Object.assign({}, open, { relation }), engine).level).toBe('NONE');
  expect(decide(Object.assign({}, open, { relation: named }), engine).level).toBe('NONE');
  const caller = { ...open.caller, roles: ['MAYOR'] };
  expect(decide(Object.assign({}, open, { caller }), engine).level).toBe('NONE');
});

test('an owner that the agreement does not know is withheld', () => {
  const { engine } = listening(readPolicyText());

  expect(decide(unknown({ owner: 'EDUCATION' }), engine).level).toBe('NONE');
});

test.each([
  ['no @basis', '@id("x")\n@reason("NOT_SHARED")\nforbid (principal, action, resource);'],
  ['no @reason', '@id("x")\n@basis("law")\nforbid (principal, action, resource);'],
  [
    'a @reason outside the catalogue',
    '@id("x")\n@basis("law")\n@reason("WHIM")\nforbid (principal, action, resource);',
  ],
  [
    'an @id that is used already',
    '@id("guard.audit")\n@basis("law")\n@reason("NOT_SHARED")\nforbid (principal, action, resource);',
  ],
])('an agreement with a policy that has %s does not load', (_, policy) => {
  expect(() => createEngine(withGuardRail(policy), () => undefined)).toThrow();
});

test('policies that do not parse decide nothing', () => {
  const engine = createEngine(
    withGuardRail('permit (principal, action, resource);'),
    () => undefined,
  );

  expect(() => decide(open, engine)).toThrow();
});

test('the hash changes with any edit of any file', () => {
  const text = readPolicyText();
  const edited = withGuardRail('// one more remark\n');

  const of = (policies: PolicyText): string => createEngine(policies, () => undefined).hash;
  expect(of(text)).toBe(of(readPolicyText()));
  expect(of(edited)).not.toBe(of(text));
});
