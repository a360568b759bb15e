import fc from 'fast-check';

import { agencies, type CallerAgency } from '../../schema/principal/agency.js';
import { episodeKinds } from '../../schema/principal/episode-pass.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { roles } from '../../schema/principal/role.js';
import { agreement } from '../../schema/policy/cedar/agreement.js';
import { createEngine } from '../../schema/policy/cedar/engine.js';
import { readPolicyText } from '../../schema/policy/cedar/policy-text.js';
import { dataClasses } from '../../schema/policy/data-class.js';
import { decide } from '../../schema/policy/decide.js';
import { holdings } from '../../schema/policy/holdings.js';
import { reaches, type Level } from '../../schema/policy/level.js';
import type { Question } from '../../schema/policy/question.js';
import { rolePurposes, rolesForPurpose } from '../../schema/policy/role-purpose.js';

const callerAgencies: readonly CallerAgency[] = [...agencies, 'PARTNERSHIP'];

const relation = fc.record({
  kind: fc.constantFrom('NONE' as const, 'FEED' as const, ...episodeKinds),
  named: fc.constantFrom(
    null,
    'ALLOCATED_WORKER' as const,
    'OFFICER_IN_CASE' as const,
    'TREATING_CLINICIAN' as const,
    'INVITED' as const,
  ),
  justified: fc.subarray([...dataClasses]),
  isOwnService: fc.boolean(),
  isOtherInvestigation: fc.boolean(),
  isReviewDue: fc.boolean(),
  isUnreleased: fc.boolean(),
  isOutsideArea: fc.boolean(),
  isRestricted: fc.boolean(),
  isSixteen: fc.boolean(),
  isRefusedByChild: fc.boolean(),
  isConsentRefused: fc.boolean(),
});

const anyCaller = fc.record({
  agency: fc.constantFrom(...callerAgencies),
  kind: fc.constantFrom('person' as const, 'system' as const),
  roles: fc.subarray([...roles], { maxLength: 3 }),
  assurance: fc.integer({ min: 1, max: 3 }),
});

const anyQuestion: fc.Arbitrary<Question> = fc.record({
  caller: anyCaller,
  purpose: fc.constantFrom(...accessPurposes),
  relation,
  owner: fc.constantFrom(...agencies),
  dataClass: fc.constantFrom(...dataClasses),
});

/** Callers whose role may use the purpose: what is left to the policies. */
const likelyQuestion: fc.Arbitrary<Question> = fc
  .record({
    row: fc.constantFrom(...rolePurposes.filter((row) => row.purposes.length > 0)),
    other: anyQuestion,
    at: fc.nat(),
  })
  .map(({ row: { agency, role, purposes }, other, at }) => ({
    ...other,
    caller: { ...other.caller, agency, roles: [role] },
    purpose: purposes[at % purposes.length] ?? other.purpose,
  }));

const question = fc.oneof(anyQuestion, likelyQuestion);

const law = (holds: (asked: Question) => void): void => {
  fc.assert(fc.property(question, holds), { numRuns: 120 });
};

test('a level opens only with every weaker one', () => {
  const engine = agreement();
  law((asked) => {
    for (const role of asked.caller.roles) {
      const [full, summary, presence] = (['FULL', 'SUMMARY', 'PRESENCE'] as const).map(
        (level) => engine.may(level, asked, role).outcome === 'allowed',
      );
      expect(full && !summary).toBe(false);
      expect(summary && !presence).toBe(false);
    }
  });
});

test('what a reason withholds is less than full, and full needs none', () => {
  law((asked) => {
    const { level, reason } = decide(asked);
    expect(reason === null).toBe(level === 'FULL');
  });
});

test('whatever is opened names a permit and a law', () => {
  const permits = agreement()
    .policies.filter((policy) => policy.effect === 'permit')
    .map((policy) => policy.id);
  law((asked) => {
    const { level, policies, lawfulBasis } = decide(asked);
    expect(lawfulBasis).not.toBe('');
    expect(policies.some((id) => permits.includes(id))).toBe(level !== 'NONE');
  });
});

test('a forbid never permits: without the guard rails nobody sees less', () => {
  const text = readPolicyText();
  const permitsOnly = {
    ...text,
    files: text.files.map((file) => ({
      ...file,
      text: file.text
        .split(/^(?=@id\()/m)
        .filter((policy) => !/^forbid \(/m.test(policy))
        .join(''),
    })),
  };
  const lawless = createEngine(permitsOnly, () => undefined);
  law((asked) => {
    expect(reaches(decide(asked, lawless).level, decide(asked).level)).toBe(true);
  });
});

test('nobody sees anything for a purpose that no role of theirs may use', () => {
  law((asked) => {
    const { agency, roles: held } = asked.caller;
    fc.pre(rolesForPurpose(agency, held, asked.purpose).length === 0);
    expect(decide(asked).level).toBe('NONE');
  });
});

test('a class that its owner does not hold is open to nobody', () => {
  law((asked) => {
    fc.pre(!holdings[asked.owner].includes(asked.dataClass));
    expect(decide(asked).level).toBe('NONE');
  });
});

test('one more role never shows less', () => {
  fc.assert(
    fc.property(question, fc.constantFrom(...roles), (asked, role) => {
      const { caller } = asked;
      const more = { ...asked, caller: { ...caller, roles: [...caller.roles, role] } };
      expect(reaches(decide(more).level, decide(asked).level)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('several roles see what the best of them sees', () => {
  law((asked) => {
    const { caller } = asked;
    const alone = caller.roles.map((role) =>
      decide({ ...asked, caller: { ...caller, roles: [role] } }),
    );
    const best = alone.reduce<Level>(
      (level, decision) => (reaches(level, decision.level) ? level : decision.level),
      'NONE',
    );
    expect(decide(asked).level).toBe(best);
  });
});

test('a justification never shows less', () => {
  law((asked) => {
    const justified = { ...asked, relation: { ...asked.relation, justified: dataClasses } };
    expect(reaches(decide(justified).level, decide(asked).level)).toBe(true);
  });
});
