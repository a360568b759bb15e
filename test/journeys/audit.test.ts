/** Nothing leaves an owner unrecorded, and nothing that was recorded is changed unseen. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import { childview } from '../cli/support/childview.js';
import { ofChildren } from '../support/ask-subgraph.js';
import { askDirectly, openOwnersLogs, type OwnersLogs } from './support/owners-logs.js';
import {
  childOf,
  episodeOf,
  operation,
  startPartnership,
  unhurried,
  type Answer,
  type Partnership,
} from './support/partnership.js';

let partnership: Partnership;
let logs: OwnersLogs;

beforeAll(async () => {
  partnership = await startPartnership(unhurried);
  logs = await openOwnersLogs(partnership);
}, 180_000);

afterAll(async () => {
  await logs.close();
  await partnership.stop();
});

const purpose = 'S47_STRATEGY_CP';
const child = childOf('ST-13');

const ask = (as: string, document = operation('child-view')): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose, document, variables: { id: child } },
    episode: episodeOf('ST-13', purpose),
  });

interface Reference {
  readonly requestId: string;
  readonly owner: Agency;
  readonly dataClass: string;
}

/** What each WITHHELD error refers to. */
const referencesOf = ({ errors }: Answer): readonly Reference[] =>
  errors
    .filter(({ extensions }) => extensions.code === 'WITHHELD')
    .map(({ extensions }) => {
      const [requestId = '', owner] = String(extensions.auditRef).split(':');
      const agency = agencies.find((known) => known === owner);
      if (!agency) throw new Error(`${String(extensions.auditRef)} names no owner`);
      return { requestId, owner: agency, dataClass: String(extensions.class) };
    });

/** What the agreement says of an answer, and when it was given, is no value of a record. */
const notValues = ['disclosures', 'sources', 'checkedAt'];

/** Texts of an answer that tell something of somebody: no code, and not the child asked about. */
const valuesIn = (part: unknown): readonly string[] => {
  if (typeof part === 'string') return /^[A-Z_]*$|^.{0,3}$/.test(part) ? [] : [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, below]) =>
    notValues.includes(name) || below === child ? [] : valuesIn(below),
  );
};

const audit = async (command: 'verify' | 'reconcile') => {
  const environment = { DATA_DIR: partnership.dataDir };
  const { code, stdout } = await childview(['audit', command, '--json'], environment);
  return { code, said: JSON.parse(stdout) as unknown };
};

describe('a child view', () => {
  it('leaves one record at each owner under one request id, and none of its values', async () => {
    const answer = await ask('named-nurse');
    const references = referencesOf(answer);
    const [requestId = '', ...others] = new Set(references.map((one) => one.requestId));
    expect(others).toEqual([]);
    const values = valuesIn(answer.data);
    expect(values.length).toBeGreaterThan(20);
    for (const owner of agencies) {
      const rows = await logs.rowsOf(owner, requestId);
      expect(rows).toHaveLength(1);
      expect(rows).toMatchObject([{ child_id: child, subject: 'named-nurse', purpose }]);
      const written = JSON.stringify(rows);
      expect(values.filter((value) => written.includes(value))).toEqual([]);
    }
  });

  it('refers with every WITHHELD error to the row in which that class is withheld', async () => {
    const references = referencesOf(await ask('named-nurse'));
    expect(new Set(references.map(({ owner }) => owner)).size).toBeGreaterThan(2);
    for (const { owner, requestId, dataClass } of references) {
      const rows = await logs.rowsOf(owner, requestId);
      expect(rows.filter(({ withheld }) => dataClass in withheld)).not.toEqual([]);
    }
  });
});

describe('an owner whose log takes no rows', () => {
  it('answers nothing, and the rest answers', async () => {
    const { data, errors } = await logs.whileShut('POLICE', () => ask('mash-police'));
    expect(data).toMatchObject({
      child: {
        police: null,
        socialCare: { involvementStatus: expect.any(String) },
        health: { attendances: expect.any(Array) },
        sources: expect.arrayContaining([
          expect.objectContaining({ agency: 'POLICE', state: 'UNAVAILABLE' }),
        ]),
      },
    });
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['child', 'police'],
        extensions: expect.objectContaining({ code: 'SOURCE_UNAVAILABLE', owner: 'POLICE' }),
      }),
    );
  });

  it('is not even said to withhold what the gateway pruned', async () => {
    const document =
      'query ($id: ID!) { child(id: $id) { id health { sexualHealthContacts { id } } } }';
    const codesOf = ({ errors }: Answer): readonly string[] =>
      errors.map(({ extensions }) => extensions.code);
    const shut = await logs.whileShut('HEALTH', () => ask('mash-police', document));
    expect(codesOf(shut)).toEqual(['SOURCE_UNAVAILABLE']);
    expect(codesOf(await ask('mash-police', document))).toEqual(['WITHHELD']);
  });
});

describe('whoever looks at the logs', () => {
  it('finds them sound, and every call explained', async () => {
    await ask('mash-social-worker');
    expect(await audit('verify')).toMatchObject({ code: 0, said: { isSound: true } });
    expect(await audit('reconcile')).toMatchObject({ code: 0, said: { unexplained: [] } });
  });

  it('verifies one agency’s log alone, by its own database and what the others were told', async () => {
    const alone = (environment: Readonly<Record<string, string>>) =>
      childview(['audit', 'verify', '--alone', 'POLICE', '--json'], environment);
    const { code, stdout } = await alone(logs.environmentOf('POLICE'));
    expect({ code, said: JSON.parse(stdout) as unknown }).toMatchObject({
      ...{ code: 0, said: { isSound: true, logs: [{ owner: 'POLICE' }] } },
    });
    const { AUDIT_KEY_FILE: _, ...without } = logs.environmentOf('POLICE');
    expect(await alone(without)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('AUDIT_KEY_FILE'),
    });
  });

  it('finds what an owner has on record of an answer, and is on record for it', async () => {
    const [reference] = referencesOf(await ask('named-nurse'));
    const { requestId = '', owner = 'POLICE' } = reference ?? {};
    const environment = { DATA_DIR: partnership.dataDir };
    const { code, stdout } = await childview(
      ['audit', 'find', `${requestId}:${owner}`, '--json'],
      environment,
    );
    expect({ code, said: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 0,
      said: {
        logs: [
          { owner, records: [{ kind: 'READ', subject: 'named-nurse', purpose, childId: child }] },
        ],
      },
    });
    expect(await logs.looksAt(owner, child)).toMatchObject([
      { issuer: 'urn:childview:operator', operation: 'childview audit find', purpose: 'AUDIT' },
    ]);
    expect(await audit('reconcile')).toMatchObject({ code: 0 });
  });

  it('lets go of no month that must be kept', async () => {
    const environment = { DATA_DIR: partnership.dataDir };
    const retention = (before: string) =>
      childview(['audit', 'retention', '--before', before, '--dry-run', '--json'], environment);
    expect(await retention('2026-01')).toMatchObject({ code: 2 });
    expect(JSON.parse((await retention('2015-01')).stdout)).toMatchObject({ isDone: false });
  });

  it('sees who asked an owner past the gateway', async () => {
    const { document: query, variables = {} } = ofChildren('police { knownToPolice }', [child]);
    const requestId = 'past-the-gateway';
    const answer = await askDirectly(partnership, {
      ...{ to: 'POLICE', as: 'mash-police', purpose, episode: episodeOf('ST-13', purpose) },
      ...{ requestId, query, variables },
    });
    expect(answer).toMatchObject({ data: { _entities: [{ police: { knownToPolice: true } }] } });
    expect(await audit('reconcile')).toMatchObject({
      code: 3,
      said: {
        unexplained: [{ owner: 'POLICE', requestId, calls: 1, asked: 0, subject: 'mash-police' }],
      },
    });
  });

  it('sees a row that its own owner has edited', async () => {
    await logs.editSealedRow('CPS');
    expect(await audit('verify')).toMatchObject({
      code: 3,
      said: {
        isSound: false,
        logs: expect.arrayContaining([
          expect.objectContaining({
            owner: 'CPS',
            findings: [expect.objectContaining({ kind: 'RECORD_ALTERED' })],
          }),
        ]),
      },
    });
  });
});
