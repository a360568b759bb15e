import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyRows } from '../../../subgraphs/shared/database/copy-rows.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import {
  ReadTransaction,
  type SessionSettings,
} from '../../../subgraphs/shared/database/read-transaction.js';
import { report } from '../../../subgraphs/shared/row-security/report.js';
import { ownStaffs } from '../../../subgraphs/shared/row-security/row-rule.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';
import { incident, TestIncident, testSchema } from './incident.js';

const open = report({
  name: 'open_incidents',
  takes: { statuses: 'text[]' },
  answers: { status: 'text', total: 'int' },
  sql: `select status, count(*)::int as total from test_incident
    where status = any ($1) group by status order by status desc`,
});

let database: FreshDatabase;

beforeAll(async () => {
  const rows = { test_incident: ownStaffs(['CRIME']) };
  database = await freshDatabase('POLICE', { ...testSchema, rows, reports: [open] });
  await database.asOwner(({ manager }) =>
    copyRows(manager, TestIncident, [
      incident(1),
      incident(2),
      incident(3, { status: 'CLOSED', narrative: null }),
    ]),
  );
});

afterAll(() => database.drop());

const read = async (settings: SessionSettings): Promise<unknown> => {
  const reads = new ReadTransaction({ pool: poolOf(database.dataSource), settings });
  try {
    return await reads.run(open.statement, { statuses: ['OPEN', 'CLOSED'] });
  } finally {
    await reads.finish();
  }
};

describe('a report', () => {
  it('counts rows that its reader cannot see, in the order of its query', async () => {
    expect(await read({ subject: 'auditor', list_classes: 'OPERATIONAL' })).toEqual([
      { status: 'OPEN', total: 2 },
      { status: 'CLOSED', total: 1 },
    ]);
  });

  it('answers no row, not even of zeros, to whoever may not count its class', async () => {
    expect(await read({})).toEqual([]);
    expect(await read({ subject: 'nurse', list_classes: 'HEALTH' })).toEqual([]);
  });

  it('runs with its owner’s rights on a fixed search path', async () => {
    const [made] = await database.asOwner((owner) =>
      owner.query<readonly Record<string, unknown>[]>(
        `select prosecdef as "isDefiner", proconfig as "settings", provolatile as "volatility"
          from pg_proc where proname = 'open_incidents'`,
      ),
    );
    expect(made).toEqual({
      isDefiner: true,
      settings: ['search_path=pg_catalog, public, pg_temp'],
      volatility: 's',
    });
  });
});
