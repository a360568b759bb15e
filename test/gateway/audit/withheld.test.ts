import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetch } from 'undici';
import type { AskLog } from '../../../gateway/audit/ask-log.js';
import { createWithheldReporter } from '../../../gateway/audit/report-withheld.js';
import { withheldErrors } from '../../../gateway/audit/told-errors.js';
import { withheldByOwner } from '../../../gateway/audit/withheld-by-owner.js';
import type { EngineResult } from '../../../gateway/execute/engine-operation.js';
import type { VerifiedCaller } from '../../../gateway/gateway-context.js';
import { requestAuthority } from '../../../schema/policy/request-authority.js';
import type { WithheldSelection } from '../../../schema/policy/withheld-selection.js';
import type { Agency } from '../../../schema/principal/agency.js';
import { principalOf } from '../../support/ask-subgraph.js';

const queue: WithheldSelection = {
  ...{ owner: 'CPS', dataClass: 'CRIME', path: ['chargingQueue'], field: null },
};
const intelligence: WithheldSelection = {
  ...{ owner: 'POLICE', dataClass: 'INTELLIGENCE', field: null },
  path: ['child', 'police', 'intelligence'],
};

const caller: VerifiedCaller = {
  ...{ principal: principalOf('named-nurse'), token: 't', purpose: 'S47_STRATEGY_CP', pass: null },
  ...{ justification: null, episode: null, requestId: 'request-9', traceparent: null },
  withheld: withheldByOwner([queue]),
};

describe('what the gateway pruned', () => {
  it('is told to each owner: its own classes, once each', () => {
    const told = withheldByOwner([queue, intelligence, { ...queue, path: ['other'] }]);
    expect([...told]).toEqual([
      ['CPS', ['CRIME']],
      ['POLICE', ['INTELLIGENCE']],
    ]);
  });

  const vectorOf = (owner: Agency) => requestAuthority(caller, owner);
  const codes = (result: Partial<EngineResult>, unrecorded: readonly Agency[] = []) =>
    withheldErrors(
      [queue, intelligence],
      { data: {}, errors: [], ...result },
      { vectorOf, requestId: 'request-9', unrecorded: new Set(unrecorded) },
    ).map(({ path, extensions }) => `${String(path?.join('.'))} ${extensions.code}`);

  it('is WITHHELD where its owner has it on record, else its owner is not available', () => {
    expect(codes({})).toEqual(['chargingQueue WITHHELD', 'child.police.intelligence WITHHELD']);
    expect(codes({}, ['CPS'])).toEqual([
      'chargingQueue SOURCE_UNAVAILABLE',
      'child.police.intelligence WITHHELD',
    ]);
  });

  it('is not told below a place that says its owner is not available', () => {
    const extensions = { code: 'SOURCE_UNAVAILABLE', owner: 'POLICE' };
    const errors = [{ message: '', path: ['child', 'police'], extensions }];
    expect(codes({ errors, unavailable: new Set(['POLICE']) })).toEqual(['chargingQueue WITHHELD']);
  });
});

describe('an owner with nothing left to fetch', () => {
  let server: Server;
  let status = 204;
  let asked: { readonly message: IncomingMessage; readonly body: string }[] = [];
  const noted: string[] = [];
  const askLog: AskLog = {
    note: (...line) => {
      noted.push(line.join(' '));
      return Promise.resolve();
    },
  };

  beforeAll(async () => {
    server = createServer((message, answer) => {
      let body = '';
      message.on('data', (chunk: Buffer) => (body += chunk.toString()));
      message.on('end', () => {
        asked.push({ message, body });
        answer.writeHead(status).end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  beforeEach(() => {
    status = 204;
    asked = [];
  });

  const report = (...owners: readonly Agency[]) => {
    const url = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    const nowhere = new URL('http://127.0.0.1:9');
    return createWithheldReporter({
      subgraphUrls: { POLICE: nowhere, SOCIAL_CARE: nowhere, HEALTH: nowhere, CPS: url },
      fetch,
      askLog,
      headersFor: (owner) => Promise.resolve({ 'x-request-context': `for ${owner}` }),
    })({ caller, owners, childIds: ['child-1'] });
  };

  it('gets the context alone, and its children', async () => {
    expect(await report('CPS')).toEqual(new Set());
    expect(asked).toHaveLength(1);
    expect(asked[0]?.message.url).toBe('/audit');
    expect(asked[0]?.message.headers['x-request-context']).toBe('for CPS');
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ children: ['child-1'] });
    expect(noted).toContain('request-9 CPS');
  });

  it('has not recorded it when it says anything else, or nothing', async () => {
    status = 503;
    expect(await report('CPS', 'HEALTH')).toEqual(new Set(['HEALTH', 'CPS']));
  });
});
