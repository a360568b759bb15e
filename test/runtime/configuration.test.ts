/** Processes that are configured wrongly do not start: they name everything that is wrong at once, and no value. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readGatewayConfig } from '../../gateway/config.js';
import { agencies } from '../../schema/principal/agency.js';
import {
  adminUrlOfEnvironment,
  databaseUrlsOfEnvironment,
} from '../../subgraphs/shared/database/config.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'childview-configuration-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fileWith = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content, { mode: 0o600 });
  return file;
};

/** What a process of `dist/` says before it ends, and how it ends. */
const ended = async (
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = fork(join('dist', script), [...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said = child.stderr ? text(child.stderr) : Promise.resolve('');
  await once(child, 'exit');
  return { code: child.exitCode, said: await said };
};

describe('a secret', () => {
  const names = agencies.flatMap((agency) => [
    ...[`DATABASE_URL_${agency}`, `DATABASE_URL_${agency}_AUDIT`],
  ]);

  it('may be in a file instead of a variable', () => {
    const environment = Object.fromEntries(
      names.map((name) => {
        const role = name.endsWith('_AUDIT') ? 'audit' : 'app';
        const place = name.replace('_AUDIT', '').toLowerCase();
        return [`${name}_FILE`, fileWith(name, `postgres://${role}:s3cret@db/${place}\n`)];
      }),
    );
    const read = databaseUrlsOfEnvironment(agencies, environment);
    expect(read.kind === 'external' && read.urls.get('CPS')).toEqual({
      app: 'postgres://app:s3cret@db/database_url_cps',
      audit: 'postgres://audit:s3cret@db/database_url_cps',
      owner: null,
    });
    const admin = { DATABASE_URL_CPS_ADMIN_FILE: fileWith('admin', 'postgres://postgres:x@db/p') };
    expect(adminUrlOfEnvironment('CPS', admin)).toBe('postgres://postgres:x@db/p');
  });

  it('is refused where both are set, or the file holds none; neither is quoted', () => {
    const read = databaseUrlsOfEnvironment(['CPS'], {
      DATABASE_URL_CPS: 'postgres://app:s3cret@db/cps',
      DATABASE_URL_CPS_FILE: fileWith('both', 'postgres://app:s3cret@db/cps'),
      DATABASE_URL_CPS_AUDIT_FILE: join(folder, 'nowhere'),
    });
    const problems = read.kind === 'wrong' ? read.problems : [];
    expect(problems).toContain('DATABASE_URL_CPS and DATABASE_URL_CPS_FILE are both set: set one');
    expect(problems).toContain('DATABASE_URL_CPS_AUDIT_FILE names no file with a value');
    expect(problems.join()).not.toMatch(/s3cret|nowhere/);
  });
});

describe('a process in production', () => {
  it('has no embedded database: a subgraph names all that it lacks, its database among it', async () => {
    const { code, said } = await ended('subgraphs/main.js', ['police'], {
      NODE_ENV: 'production',
      SUBGRAPH_PORT: 'eighty-secret',
    });
    expect(code).toBe(1);
    for (const name of [
      ...['SUBGRAPH_PORT', 'KEY_FILE', 'AUDIT_KEY_FILE', 'ISSUER_REGISTRY_FILE', 'GATEWAY_URL'],
      ...['SUBGRAPH_URL_CPS', 'DATABASE_URL_POLICE is not set'],
    ])
      expect(said).toContain(name);
    expect(said).not.toContain('secret');
  });

  it('has no development issuer, and none of its keys or tokens', async () => {
    const { code, said } = await ended('dev/issuer/main.js', [], {
      NODE_ENV: 'production',
      DATA_DIR: folder,
    });
    expect(code).not.toBe(0);
    expect(said).toContain('production');
  });

  it('has no default for a secret: the gateway names its key, its registry and its deny list', () => {
    expect(() => readGatewayConfig({ NODE_ENV: 'production' })).toThrow(/KEY_FILE/);
    expect(() => readGatewayConfig({ NODE_ENV: 'production' })).toThrow(/ISSUER_REGISTRY_FILE/);
  });

  it('has no `npm start`', async () => {
    const { code, said } = await ended('cli/main.js', ['start'], { NODE_ENV: 'production' });
    expect(code).toBe(2);
    expect(said).toContain('NODE_ENV');
  });
});

describe('the time that a gateway gives', () => {
  const environment = {
    ...{ KEY_FILE: 'gateway.pem', REQUEST_LOG_FILE: 'requests.ndjson' },
    ISSUER_REGISTRY_FILE: 'issuers.json',
    ...Object.fromEntries(
      agencies.map((agency) => [`SUBGRAPH_URL_${agency}`, 'http://127.0.0.1:9']),
    ),
  };

  it('is five seconds for a request, two for an owner and for an issuer’s keys, or what its operator says', () => {
    expect(readGatewayConfig(environment).times).toEqual({
      requestMs: 5_000,
      ownerMs: 2_000,
      keysMs: 2_000,
    });
    const told = { ...environment, REQUEST_MS: '20000', OWNER_MS: '9000', KEYS_MS: '3000' };
    expect(readGatewayConfig(told).times).toEqual({
      requestMs: 20_000,
      ownerMs: 9_000,
      keysMs: 3_000,
    });
  });

  it.each(['0', '99', '-1', 'soon', '600001'])('is never %s', (value) => {
    const read = () => readGatewayConfig({ ...environment, REQUEST_MS: value, OWNER_MS: value });
    expect(read).toThrow(/REQUEST_MS.*\n.*OWNER_MS/);
  });
});

describe('how a process in production knows its peers', () => {
  const environment = (scheme: 'http' | 'https'): Record<string, string> => ({
    ...{ KEY_FILE: 'gateway.pem', REQUEST_LOG_FILE: 'requests.ndjson', NODE_ENV: 'production' },
    ...{ ISSUER_REGISTRY_FILE: 'issuers.json', DENY_LIST_FILE: 'denied.json' },
    ...Object.fromEntries(
      agencies.map((agency) => [`SUBGRAPH_URL_${agency}`, `${scheme}://127.0.0.1:9`]),
    ),
  });
  const tls = {
    ...{ TLS_CERTIFICATE_FILE: 'tls.crt', TLS_KEY_FILE: 'tls.key' },
    TLS_AUTHORITIES_FILE: 'ca.crt',
  };

  it('is by certificates, or said to be seen to elsewhere: nothing is not enough', () => {
    expect(() => readGatewayConfig(environment('http'))).toThrow(/TLS_CERTIFICATE_FILE/);
    expect(readGatewayConfig({ ...environment('https'), ...tls }).peers).toEqual({
      ...{ certificate: 'tls.crt', key: 'tls.key', authorities: 'ca.crt' },
    });
    const elsewhere = { ...environment('http'), TLS_ELSEWHERE: 'true' };
    expect(readGatewayConfig(elsewhere).peers).toBeNull();
    expect(readGatewayConfig({ ...environment('http'), NODE_ENV: 'development' }).peers).toBeNull();
  });

  it('is by all three files or none, and then every address is https', () => {
    const { TLS_KEY_FILE: _, ...two } = tls;
    const half = { ...environment('https'), ...two, TLS_ELSEWHERE: 'true' };
    expect(() => readGatewayConfig(half)).toThrow(/TLS_KEY_FILE/);
    const read = () => readGatewayConfig({ ...environment('http'), ...tls });
    expect(read).toThrow(/SUBGRAPH_URL_POLICE[^]*SUBGRAPH_URL_CPS/);
  });
});
