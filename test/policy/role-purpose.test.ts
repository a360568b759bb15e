import { roles } from '../../schema/principal/role.js';
import { mayUsePurpose, rolePurposes } from '../../schema/policy/role-purpose.js';
import { readCsv } from './read-csv.js';

test('every role may use exactly the purposes that were agreed', () => {
  const agreed = readCsv('role-purpose.csv').map((row) => ({
    agency: row.agency,
    role: row.role,
    purposes: (row.purposes ?? '').split(' ').filter((purpose) => purpose !== ''),
  }));

  const inOrder = (a: { agency?: string; role?: string }, b: typeof a): number =>
    `${String(a.agency)}.${String(a.role)}` < `${String(b.agency)}.${String(b.role)}` ? -1 : 1;
  const written = rolePurposes.map((row) => ({ ...row, purposes: row.purposes.toSorted() }));
  expect(written.toSorted(inOrder)).toEqual(
    agreed.map((row) => ({ ...row, purposes: row.purposes.toSorted() })).toSorted(inOrder),
  );
});

test('a role of another agency opens no purpose', () => {
  expect(mayUsePurpose('HEALTH', ['SOCIAL_WORKER'], 'S47_STRATEGY_CP')).toBe(false);
  expect(mayUsePurpose('CPS', [...roles], 'MASH_SCREENING')).toBe(false);
});

test('one of several roles is enough', () => {
  expect(mayUsePurpose('POLICE', ['RESPONSE_OFFICER'], 'S47_STRATEGY_CP')).toBe(false);
  expect(mayUsePurpose('POLICE', ['RESPONSE_OFFICER', 'CSE_TEAM'], 'S47_STRATEGY_CP')).toBe(true);
});

test('no role at all opens no purpose', () => {
  expect(mayUsePurpose('POLICE', [], 'MASH_SCREENING')).toBe(false);
});
