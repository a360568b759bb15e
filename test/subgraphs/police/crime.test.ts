import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyRows } from '../../../subgraphs/shared/database/copy-rows.js';
import { CrimeReportChild } from '../../../subgraphs/police/crime/crime-report-child.js';
import { CrimeReport } from '../../../subgraphs/police/crime/crime-report.js';
import { Offence } from '../../../subgraphs/police/crime/offence.js';
import { police } from '../../../subgraphs/police/police.subgraph.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const girl = idOf(1);
const stranger = idOf(2);
const selection =
  'police { crimes { id crimeNumber status offences { cjsCode } } disclosures { class state held count } }';

let database: FreshDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await freshDatabase('POLICE', police);
  await database.asOwner(async ({ manager }) => {
    const crime = { id: idOf(10), crimeNumber: '22CZ/1/14', recordedAt: '2014-05-01T09:00:00Z' };
    await copyRows(manager, CrimeReport, [
      { ...crime, status: 'OPEN', hoOutcome: null, locationPolicyArea: 'Herefordshire' },
    ]);
    await copyRows(manager, CrimeReportChild, [
      { recordId: idOf(10), childId: girl },
      { recordId: idOf(10), childId: stranger },
    ]);
    const offence = { id: idOf(20), crimeId: idOf(10), custodyRecordId: null, place: 0 };
    await copyRows(manager, Offence, [
      {
        ...offence,
        cjsCode: 'SX03172',
        title: 'Synthetic',
        hoClassification: null,
        category: 'INDICTABLE',
        occurredFrom: null,
        occurredTo: null,
      },
    ]);
  });
  subgraph = await askSubgraph(police, { dataSource: database.dataSource });
});

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

describe('crimes of a child', () => {
  it('shows everything to the police at a strategy discussion', async () => {
    const purpose = 'S47_STRATEGY_CP';
    const { data, errors } = await subgraph.ask({
      as: 'mash-police',
      purpose,
      pass: passFor(purpose, [girl]),
      ...ofChildren(selection, [girl]),
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      _entities: [
        {
          police: {
            crimes: [
              { crimeNumber: '22CZ/1/14', status: 'OPEN', offences: [{ cjsCode: 'SX03172' }] },
            ],
          },
        },
      ],
    });
  });

  it('summarises for social care at screening: the crime number is withheld, and why', async () => {
    const purpose = 'MASH_SCREENING';
    const { data, errors } = await subgraph.ask({
      as: 'mash-social-worker',
      purpose,
      pass: passFor(purpose, [girl]),
      ...ofChildren(selection, [girl]),
    });
    expect(data).toMatchObject({
      _entities: [{ police: { crimes: [{ crimeNumber: null, status: 'OPEN' }] } }],
    });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['_entities', 'police', 'crimes', 'crimeNumber'],
        extensions: expect.objectContaining({ code: 'WITHHELD', owner: 'POLICE', class: 'CRIME' }),
      }),
    ]);
  });

  it('does not know a child outside the episode', async () => {
    const purpose = 'S47_STRATEGY_CP';
    const { data } = await subgraph.ask({
      as: 'mash-police',
      purpose,
      pass: passFor(purpose, [girl]),
      ...ofChildren(selection, [girl, stranger]),
    });
    expect(data).toMatchObject({ _entities: [{ id: girl }, null] });
  });
});
