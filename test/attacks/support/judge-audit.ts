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
import { expectedStates } from './oracle/expected-states.js';
import { marked } from './oracle/marks.js';

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

/** Of a child who is null nothing is said to be withheld, and nothing is recorded. */
const isAnswered = ({ data }: Outcome): boolean =>
  data !== null && Object.values(data).every((value) => value !== null);

/** Withheld selections that no row of their owner tells of. */
const untold = (
  attack: Attack,
  reader: Reader | null,
  rows: ReadonlyMap<Agency, readonly AuditRow[]>,
): readonly string[] => {
  if (!reader) return [];
  return expectedStates(attack, reader)
    .withheld.filter(({ owner, coordinate }) => {
      const named = new Set((rows.get(owner) ?? []).flatMap((row) => Object.keys(row.withheld)));
      const marks = marked(coordinate)?.marks ?? [];
      return !marks.some(({ classes, others }) =>
        [...classes, ...others].some((dataClass) => named.has(dataClass)),
      );
    })
    .map(({ at }) => at);
};

/** Each owner that was asked has it on record: who, why, what, and no value of it. */
export const expectRecorded = async (
  field: Battlefield,
  attack: Attack,
  outcome: Outcome,
): Promise<void> => {
  const reader = readerOf(attack);
  const all = new Map<Agency, readonly AuditRow[]>();
  for (const owner of agencies) {
    const asked = field
      .exchangesOf(outcome.requestId)
      .some(({ agency, path }) => agency === owner && path === '/graphql');
    const rows = await rowsOf(field, owner, outcome.requestId);
    all.set(owner, rows);
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
  if (isAnswered(outcome)) expect(untold(attack, reader, all)).toEqual([]);
};
