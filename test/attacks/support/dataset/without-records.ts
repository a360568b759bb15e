/** Takes records of the target away for a while: what nobody may know of must not be missed. */
import type { ProtectedRecords } from '../../cases/non-interference.js';
import type { Battlefield } from '../battlefield.js';
import { target } from './target-child.js';

/** Where they are kept meanwhile. */
const aside = ({ table, dataClass }: ProtectedRecords): string =>
  `taken_${dataClass.toLowerCase()}_${table}`;

const takeAway = ({ databases }: Battlefield, records: ProtectedRecords): Promise<void> => {
  const { owner, table, where, columns } = records;
  const gone = columns
    ? `update ${table} set ${columns.map((column) => `${column} = ''`).join(', ')}`
    : `delete from ${table}`;
  return databases[owner].asOwner((owning) =>
    owning.transaction(async (as) => {
      const kept = `select * from ${table} where ${where}`;
      await as.query(`create table ${aside(records)} as ${kept}`, [target]);
      await as.query(`${gone} where ${where}`, [target]);
    }),
  );
};

const bringBack = ({ databases }: Battlefield, records: ProtectedRecords): Promise<void> => {
  const { owner, table, columns } = records;
  const kept = aside(records);
  return databases[owner].asOwner((owning) =>
    owning.transaction(async (as) => {
      if (columns) await as.query(`delete from ${table} where id in (select id from ${kept})`);
      await as.query(`insert into ${table} select * from ${kept}`);
      await as.query(`drop table ${kept}`);
    }),
  );
};

/** Does the work while these records are gone; they are back when it ends, however it ends. */
export const withoutRecords = async <T>(
  field: Battlefield,
  records: readonly ProtectedRecords[],
  work: () => Promise<T>,
): Promise<T> => {
  const taken: ProtectedRecords[] = [];
  try {
    for (const one of records) {
      await takeAway(field, one);
      taken.push(one);
    }
    return await work();
  } finally {
    for (const one of taken.toReversed()) await bringBack(field, one);
  }
};
