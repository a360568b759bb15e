import { onPolicyFailure } from '../../schema/policy/cedar/agreement.js';
import { dataClasses, type DataClass } from '../../schema/policy/data-class.js';
import { decide } from '../../schema/policy/decide.js';
import { decisionVector } from '../../schema/policy/decision-vector.js';
import type { Role } from '../../schema/principal/role.js';
import type { Circumstances } from '../../schema/policy/question.js';
import { warmDecisions } from '../../schema/policy/warm-decisions.js';
import { person, stranger } from './asking.js';

const circumstances: Circumstances = {
  caller: person('SOCIAL_CARE', 'MASH_PRACTITIONER', 'SOCIAL_WORKER'),
  purpose: 'S47_STRATEGY_CP',
  relation: { ...stranger, kind: 'SD' },
  owner: 'POLICE',
};

test('a vector answers as decide does, for every class', () => {
  const vector = decisionVector(circumstances);

  for (const dataClass of dataClasses) {
    expect(vector.of(dataClass)).toEqual(decide({ ...circumstances, dataClass }));
    expect(vector.level(dataClass)).toBe(vector.of(dataClass).level);
  }
  expect(vector.owner).toBe('POLICE');
});

test('equal circumstances share one vector, whoever asks and however the roles are ordered', () => {
  const { caller } = circumstances;
  const again = { ...circumstances, caller: { ...caller, roles: caller.roles.toReversed() } };
  const colleague = { ...circumstances, caller: { ...caller, subject: 'another person' } };

  expect(decisionVector(again)).toBe(decisionVector(circumstances));
  expect(decisionVector(colleague)).toBe(decisionVector(circumstances));
});

const { caller, relation } = circumstances;
const others: readonly (readonly [string, Circumstances])[] = [
  ['agency', { ...circumstances, caller: { ...caller, agency: 'POLICE' } }],
  ['kind', { ...circumstances, caller: { ...caller, kind: 'system' } }],
  ['role of which a policy speaks', { ...circumstances, caller: { ...caller, roles: ['LADO'] } }],
  ['assurance', { ...circumstances, caller: { ...caller, assurance: 3 } }],
  ['purpose', { ...circumstances, purpose: 'MASH_SCREENING' }],
  ['owner', { ...circumstances, owner: 'HEALTH' }],
  ['episode', { ...circumstances, relation: { ...relation, kind: 'ME' } }],
  ['name', { ...circumstances, relation: { ...relation, named: 'ALLOCATED_WORKER' } }],
  ['justification', { ...circumstances, relation: { ...relation, justified: ['INTELLIGENCE'] } }],
  ['own service', { ...circumstances, relation: { ...relation, isOwnService: true } }],
  ['other file', { ...circumstances, relation: { ...relation, isOtherInvestigation: true } }],
];

test.each(others)('another %s is another vector', (_, other) => {
  expect(decisionVector(other)).not.toBe(decisionVector(circumstances));
});

test('roles of which no policy speaks share their decisions, with or without those not for the purpose', () => {
  const acting = (...roles: readonly Role[]) =>
    decisionVector({ ...circumstances, caller: { ...caller, roles } });

  expect(acting('SOCIAL_WORKER')).toBe(acting('TEAM_MANAGER'));
  expect(acting('SOCIAL_WORKER', 'LINKAGE_STEWARD')).toBe(acting('TEAM_MANAGER'));
  expect(acting('LINKAGE_STEWARD')).not.toBe(acting('TEAM_MANAGER'));
});

const told = [undefined, false, true] as const;
const records = told.flatMap((isOwnService) =>
  told.flatMap((isOtherInvestigation) =>
    told.flatMap((isReviewDue) =>
      told.map((isUnreleased) => ({
        ...(isOwnService === undefined ? {} : { isOwnService }),
        ...(isOtherInvestigation === undefined ? {} : { isOtherInvestigation }),
        ...(isReviewDue === undefined ? {} : { isReviewDue }),
        ...(isUnreleased === undefined ? {} : { isUnreleased }),
      })),
    ),
  ),
);

test('about a record it is the vector of what is known of both, however often it is asked', () => {
  const file = { ...circumstances, relation: { ...relation, isOtherInvestigation: true } };
  for (const asked of [circumstances, file])
    for (const record of [...records, ...records]) {
      const both = { ...asked, relation: { ...asked.relation, ...record } };
      expect(decisionVector(asked).about(record)).toBe(decisionVector(both));
    }
});

test('a decision is made once and then kept', () => {
  const vector = decisionVector(circumstances);

  expect(vector.of('CRIME')).toBe(vector.of('CRIME'));
});

test('a failed decision is told and not kept', () => {
  const alarms: string[] = [];
  onPolicyFailure((detail) => alarms.push(detail));
  const vector = decisionVector(circumstances);
  const unheardOf: { readonly dataClass: DataClass } = Object.assign(
    { dataClass: 'CRIME' as const },
    { dataClass: 'GOSSIP' },
  );

  expect(vector.level(unheardOf.dataClass)).toBe('NONE');
  expect(vector.of(unheardOf.dataClass)).not.toBe(vector.of(unheardOf.dataClass));
  expect(alarms.length).toBeGreaterThan(1);
});

test('warming an owner raises no alarm', () => {
  const alarms: string[] = [];
  onPolicyFailure((detail) => alarms.push(detail));

  warmDecisions(['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']);

  expect(alarms).toEqual([]);
});
