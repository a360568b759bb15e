/** Where the police's records came from and how they are handled: told with the whole record, and never before it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordKind } from '../../../subgraphs/shared/record/kept-record.js';
import { childOf } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const holly = childOf('ST-03', 'girl');
const source = 'sourceSystem sourceRecordId recordedAt recordedByRole';

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

describe('the provenance of a record', () => {
  it('names the system it came from, its number there, and when it was recorded', async () => {
    const answer = await asked.of({
      ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP', child: holly },
      select: `crimes { id crimeNumber recordedAt provenance { ${source} } handling { marking } }`,
    });
    expect(answer?.crimes).not.toHaveLength(0);
    const { crimes } = world2014().police;
    const rolesOf = new Map(crimes.map(({ id, recordedByRole }) => [id, recordedByRole]));
    for (const crime of answer?.crimes as readonly Record<string, unknown>[]) {
      expect(crime).toMatchObject({
        provenance: {
          sourceSystem: 'POLICE_RECORDS',
          sourceRecordId: crime.crimeNumber,
          recordedAt: crime.recordedAt,
          recordedByRole: rolesOf.get(String(crime.id)),
        },
        handling: { marking: 'OFFICIAL_SENSITIVE' },
      });
    }
  });

  it('is withheld from whoever reads a summary, who knows how to handle it', async () => {
    const answer = await asked.of({
      ...{ as: 'named-nurse', purpose: 'MASH_SCREENING', child: holly },
      select: `crimes { id provenance { ${source} } handling { marking } }`,
    });
    const summary = { provenance: null, handling: { marking: 'OFFICIAL_SENSITIVE' } };
    expect(answer?.crimes).not.toHaveLength(0);
    for (const crime of answer?.crimes as readonly unknown[]) expect(crime).toMatchObject(summary);
  });

  it('of intelligence never leaves the police: it would point to the source (M6)', async () => {
    const select = `intelligence { id provenance { ${source} } protectiveMarking { marking } }`;
    const question = { purpose: 'S47_STRATEGY_CP', child: holly, select } as const;
    const [own, released] = await Promise.all([
      asked.of({ ...question, as: 'mash-police' }),
      asked.of({
        ...{ ...question, as: 'mash-social-worker' },
        justification: { text: 'Needed for the strategy discussion', classes: ['INTELLIGENCE'] },
      }),
    ]);
    const marked = { protectiveMarking: { marking: 'OFFICIAL_SENSITIVE' } };
    const told = { provenance: { sourceSystem: 'POLICE_RECORDS' } };
    expect(own?.intelligence).toMatchObject([told, told]);
    expect(released?.intelligence).toMatchObject([{ ...marked, provenance: null }]);
  });

  it('tells no role that says by itself what the asker may not know', async () => {
    const question = { purpose: 'S47_STRATEGY_CP', child: holly } as const;
    const select = 'crimes { provenance { recordedByRole sourceSystem } }';
    await asked.database.asOwner((owner) =>
      owner.query(`update crime_report set provenance_recorded_by_role = 'INTELLIGENCE_OFFICER'`),
    );
    const [own, others] = await Promise.all(
      ['mash-police', 'named-nurse'].map((as) => asked.of({ ...question, as, select })),
    );
    const told = (recordedByRole: string | null) => ({
      provenance: { recordedByRole, sourceSystem: 'POLICE_RECORDS' },
    });
    expect(own?.crimes).toContainEqual(told('INTELLIGENCE_OFFICER'));
    expect(others?.crimes).toContainEqual(told(null));
    expect(others?.crimes).not.toContainEqual(told('INTELLIGENCE_OFFICER'));
  });

  it('is asked once however many records there are, and not at all with them', async () => {
    const ask = async (select: string) => {
      const { statements } = await asked.ofMany({
        ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP' },
        children: [holly, childOf('ST-17', 'boy')],
        select,
      });
      return statements.filter((text) => text.includes('provenance_')).length;
    };
    expect(await ask('crimes { id } incidents { edges { node { id } } }')).toBe(0);
    const both = `{ id provenance { ${source} } }`;
    expect(await ask(`crimes ${both} incidents { edges { node ${both} } }`)).toBe(2);
  });

  it('is there of every record, and no later than the records were taken', async () => {
    const { dataSource, subgraph } = asked.database;
    for (const entity of subgraph.entities.filter((one) => recordKind(one))) {
      const { tableName } = dataSource.getMetadata(entity);
      const [row] = await asked.database.rows<{ wrong: number }>(
        `select count(*)::int as wrong from "${tableName}"
          where provenance_source_system is distinct from 'POLICE_RECORDS'
            or provenance_recorded_at is null or provenance_recorded_at > '2014-11-14T17:00:00.000Z'`,
      );
      expect({ tableName, ...row }).toEqual({ tableName, wrong: 0 });
    }
  });
});
