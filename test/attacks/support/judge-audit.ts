/** (d) What the owners wrote on their logs about an attack agrees with what they were asked and answered. */
import { expect } from '@jest/globals';
import { dataClasses, type DataClass } from '../../../schema/policy/data-class.js';
import { reaches, type Level } from '../../../schema/policy/level.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Attack, Outcome } from './attacker.js';
import type { Battlefield } from './battlefield.js';
import { canariesIn } from './dataset/canaries.js';
import { readerOf } from './judge.js';
import { expectedLevel, type Reader } from './oracle/expected-level.js';

interface AuditRow {
  readonly subject: string;
  readonly agency: string;
  readonly purpose: string | null;
  readonly episode: string | null;
  readonly child_id: string | null;
  readonly disclosed: Readonly<Partial<Record<DataClass, { readonly level: Level }>>>;
  readonly withheld: Readonly<Partial<Record<DataClass, Level>>>;
}

const rowsOf = (
  { databases }: Battlefield,
  owner: Agency,
  requestId: string,
): Promise<readonly AuditRow[]> =>
  databases[owner].rows<AuditRow>(
    `select * from audit_record where request_id = $1 and kind <> 'PASS'`,
    [requestId],
  );

/** Classes that a row says were disclosed further than the matrix goes. */
const tooFar = (row: AuditRow, owner: Agency, reader: Reader): readonly DataClass[] => {
  const place = row.child_id === null ? 'ROOT' : 'CHILD';
  return dataClasses.filter((dataClass) => {
    const level = row.disclosed[dataClass]?.level;
    return (
      level !== undefined && !reaches(expectedLevel(reader, { owner, dataClass, place }), level)
    );
  });
};

/** Each owner that was asked has it on record: who, why, what, and no value of it. */
export const expectRecorded = async (
  field: Battlefield,
  attack: Attack,
  outcome: Outcome,
): Promise<void> => {
  const reader = readerOf(attack);
  for (const owner of agencies) {
    const asked = field
      .exchangesOf(outcome.requestId)
      .some(({ agency, path }) => agency === owner && path === '/graphql');
    const rows = await rowsOf(field, owner, outcome.requestId);
    if (asked) expect([owner, rows.length > 0]).toEqual([owner, true]);
    expect(canariesIn(JSON.stringify(rows))).toEqual([]);
    for (const row of rows) {
      if (!reader) throw new Error('Without a purpose nothing is recorded');
      expect(row).toMatchObject({
        subject: attack.as,
        agency: reader.agency,
        purpose: reader.purpose,
      });
      expect(tooFar(row, owner, reader)).toEqual([]);
    }
  }
};
