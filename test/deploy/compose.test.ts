import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeOptionsOf } from '../../cli/start/plans.js';
import { readIssuerConfig } from '../../dev/issuer/config.js';
import { registryAt } from '../../dev/issuer/issuers.js';
import { readGatewayConfig } from '../../gateway/config.js';
import { agencies, subgraphNames, subgraphOf } from '../../schema/principal/agency.js';
import { parseIssuerRegistry } from '../../schema/principal/issuer-registry.js';
import {
  adminUrlOfEnvironment,
  databaseUrlsOfEnvironment,
} from '../../subgraphs/shared/database/config.js';
import { secretsFromUrls } from '../../subgraphs/shared/database/prepare-databases.js';
import { readSubgraphConfig } from '../../subgraphs/shared/server/config.js';
import {
  compose,
  composeText,
  environmentOf,
  projectRoot,
  serviceOf,
  substitute,
  variablesOf,
} from './read-compose.js';

/** Runs deploy/make-env in a folder of its own, and answers what it wrote. */
const madeEnvironment = (folder: string): string => {
  const script = join(folder, 'deploy/make-env');
  cpSync(join(projectRoot, 'deploy/make-env'), script, { recursive: true });
  execFileSync(script, { stdio: 'pipe' });
  return readFileSync(join(folder, '.env'), 'utf8');
};

describe('docker-compose.yml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'childview-compose-'));
  const variables = variablesOf(madeEnvironment(folder));

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives every subgraph all that its process asks for', () => {
    for (const name of subgraphNames) {
      const config = readSubgraphConfig(name, environmentOf(name, variables));
      expect(config.host).toBe('0.0.0.0');
      const options = nodeOptionsOf.subgraph.join(' ');
      expect(serviceOf(name).command).toBe(`node ${options} dist/subgraphs/main.js ${name}`);
    }
  });

  it('gives the gateway and the issuer all that they ask for', () => {
    expect(readGatewayConfig(environmentOf('gateway', variables)).isDevelopment).toBe(true);
    const options = nodeOptionsOf.gateway.join(' ');
    expect(serviceOf('gateway').command).toBe(`node ${options} dist/gateway/main.js`);
    expect(readIssuerConfig(environmentOf('issuer', variables)).port).toBe(4200);
  });

  it("gives each subgraph its own database's app and audit roles alone", () => {
    for (const agency of agencies) {
      const environment = environmentOf(subgraphOf[agency], variables);
      const named = Object.keys(environment).filter((key) => key.startsWith('DATABASE_URL_'));
      expect(named).toEqual([`DATABASE_URL_${agency}`, `DATABASE_URL_${agency}_AUDIT`]);
      expect(environment[`DATABASE_URL_${agency}_AUDIT`]).toContain('_audit:');
      expect(environment[`DATABASE_URL_${agency}`]).toContain('_app:');
    }
  });

  it('prepares the very databases and roles that the subgraphs use', () => {
    const environment = environmentOf('prepare', variables);
    const configured = databaseUrlsOfEnvironment(agencies, environment);
    if (configured.kind !== 'external') throw new Error(configured.kind);
    for (const [agency, { app, audit, owner }] of configured.urls) {
      const { database, ...roles } = secretsFromUrls(owner ?? '', { app, audit });
      expect(database).toBe(`childview_${agency.toLowerCase()}`);
      expect(new Set(Object.values(roles).map(({ name }) => name)).size).toBe(3);
      expect(app).toBe(environmentOf(subgraphOf[agency], variables)[`DATABASE_URL_${agency}`]);
      const admin = new URL(adminUrlOfEnvironment(agency, environment) ?? '');
      expect(admin.host).toBe(new URL(app).host);
      expect(environmentOf(admin.hostname, variables).POSTGRES_PASSWORD).toBe(admin.password);
    }
  });

  it('fills the databases with a dataset when one is named, and with nothing else', () => {
    const command = serviceOf('prepare').command ?? '';
    const named = substitute(command, variables);
    expect(named.split(/\s+/).filter(Boolean)).toContain('--seed=wm2014');
    expect(substitute(command, {}).trim()).toBe('node dist/subgraphs/prepare.js');
  });

  it('lets nobody but its own subgraph and the preparation reach a database', () => {
    for (const name of subgraphNames) {
      const others = Object.entries(compose.services).filter(([, { networks }]) =>
        networks.includes(name),
      );
      expect(others.map(([other]) => other).sort()).toEqual([`${name}-db`, 'prepare', name].sort());
      expect(compose.networks[name]?.internal).toBe(true);
      expect(serviceOf(`${name}-db`).ports).toEqual([]);
    }
  });

  it('calls every process by a name that its network knows', () => {
    const addresses = [...subgraphNames, 'gateway'].flatMap((name) =>
      Object.values(environmentOf(name, variables)).filter((value) => value.startsWith('http:')),
    );
    const known = Object.entries(compose.services)
      .filter(([, { networks }]) => networks.includes('partners'))
      .map(([name]) => name);
    for (const address of addresses) expect(known).toContain(new URL(address).hostname);
  });

  it('keeps one key for each process that signs, each on a volume of its own', () => {
    const signing = [...subgraphNames, 'gateway', 'issuer'].map((name) =>
      serviceOf(name).volumes.find((volume) => volume.endsWith(':/data')),
    );
    expect(new Set(signing).size).toBe(6);
    for (const volume of signing)
      expect(compose.volumes).toHaveProperty(volume?.split(':')[0] ?? '');
  });

  it('starts a process only after what it needs, and checks that it lives', () => {
    for (const [name, { depends_on: needs, healthcheck }] of Object.entries(compose.services)) {
      for (const [other, { condition }] of Object.entries(needs)) {
        const isStep = other === 'prepare';
        expect(condition).toBe(isStep ? 'service_completed_successfully' : 'service_healthy');
      }
      if (name !== 'prepare') expect(healthcheck?.test.length).toBeGreaterThan(0);
    }
    expect(Object.keys(serviceOf('police').depends_on)).toEqual(['prepare']);
  });

  it('holds no secret, and names each one that is missing', () => {
    const secrets = [...composeText.matchAll(/:\/\/[a-z_]+:([^@\n]+)@/g)].map(
      ([, secret]) => secret,
    );
    expect(secrets).toHaveLength(16);
    for (const secret of secrets) expect(secret).toMatch(/^\$\{[A-Z_]+_PASSWORD:\?/);
    expect(() => environmentOf('police', {})).toThrow('POLICE_APP_PASSWORD');
  });

  it('is for production unless told otherwise, where no demo person signs in', () => {
    const { NODE_ENV: _unset, ...production } = variables;
    expect(readGatewayConfig(environmentOf('gateway', production)).isDevelopment).toBe(false);
    expect(() => readIssuerConfig(environmentOf('issuer', production))).toThrow('production');
    const { DENY_LIST_FILE: _list, ...without } = environmentOf('gateway', production);
    expect(() => readGatewayConfig(without)).toThrow('DENY_LIST_FILE: production needs one');
    expect(serviceOf('issuer').profiles).toEqual(['development']);
    expect(serviceOf('police').volumes.join()).toContain('${ISSUER_REGISTRY:?');
  });
});

describe('deploy/', () => {
  it('registers the development issuers at the address that compose gives them', () => {
    const text = readFileSync(join(projectRoot, 'deploy/issuers.development.json'), 'utf8');
    expect(parseIssuerRegistry(text)).toEqual(registryAt('http://issuer:4200'));
  });

  it('makes new passwords, readable by their owner alone, and never replaces them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'childview-env-'));
    const made = variablesOf(madeEnvironment(folder));
    const passwords = Object.entries(made).filter(([name]) => name.endsWith('_PASSWORD'));
    expect(new Set(passwords.map(([, value]) => value)).size).toBe(16);
    for (const [, value] of passwords) expect(value).toMatch(/^[0-9a-f]{48}$/);
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    expect(() => madeEnvironment(folder)).toThrow();
    expect(variablesOf(readFileSync(join(folder, '.env'), 'utf8'))).toEqual(made);
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs the image as a numbered user who is not root', () => {
    const text = readFileSync(join(projectRoot, 'deploy/Containerfile'), 'utf8');
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(text).not.toMatch(/npm (ci|install)(?!.*--ignore-scripts)/);
  });
});
