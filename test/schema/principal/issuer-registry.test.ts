import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryOf } from '../../../dev/issuer/issuers.js';
import { openTokenVerifier } from '../../../schema/principal/open-identity.js';
import {
  parseIssuerRegistry,
  refuseDevelopmentIssuers,
} from '../../../schema/principal/issuer-registry.js';

const [police] = registryOf(4100);

const parse = (...issuers: readonly unknown[]) => parseIssuerRegistry(JSON.stringify(issuers));

describe('the issuer registry', () => {
  it('is read from the text that the development issuer gives', () => {
    const registry = registryOf(4100);
    expect(parseIssuerRegistry(JSON.stringify(registry))).toEqual(registry);
  });

  it('takes an issuer without teams', () => {
    expect(parse({ ...police, teams: undefined })[0]?.teams).toEqual([]);
  });

  it.each(['none', 'HS256', 'HS512', 'ES512', ''])('refuses the algorithm %j', (algorithm) => {
    expect(() => parse({ ...police, algorithms: ['ES256', algorithm] })).toThrow('0.algorithms.1');
  });

  it.each([
    ['agency', 'EDUCATION'],
    ['jwksUri', 'file:///etc/passwd'],
    ['jwksUri', 'keys'],
    ['algorithms', []],
    ['audience', ''],
    ['roles', ['KING']],
    ['iss', undefined],
    ['areas', undefined],
  ])('refuses a bad %s: %j', (name, value) => {
    expect(() => parse({ ...police, [name]: value })).toThrow(`0.${name}`);
  });

  it('refuses a member that it does not know', () => {
    expect(() => parse({ ...police, trustEverything: true })).toThrow('trustEverything');
  });

  it('refuses two issuers of the same name, an empty list, and what is not JSON', () => {
    expect(() => parse(police, police)).toThrow('same iss');
    expect(() => parse()).toThrow('not usable');
    expect(() => parseIssuerRegistry('{')).toThrow('not JSON');
  });

  it('names every bad place at once, and repeats no value', () => {
    const bad = () => parse({ ...police, agency: 'S3CRET', audience: 7, jwksUri: 'S3CRET' });
    expect(bad).toThrow(/0\.jwksUri.*0\.audience.*0\.agency/);
    expect(bad).not.toThrow(/S3CRET/);
  });
});

describe('a registry in production', () => {
  const partner = {
    ...police,
    iss: 'https://id.police.uk',
    jwksUri: 'https://id.police.uk/.well-known/jwks.json',
  };

  it('may name partners, whose keys come over https', () => {
    expect(() => {
      refuseDevelopmentIssuers(parse(partner));
    }).not.toThrow();
  });

  it.each([
    ['the development issuer of this project', registryOf(4100)[0]],
    ['keys that come without TLS', { ...partner, jwksUri: 'http://id.police.uk/jwks' }],
    ['keys of this machine', { ...partner, jwksUri: 'https://127.0.0.1:4100/police/jwks' }],
    ['keys of localhost', { ...partner, jwksUri: 'https://localhost/police/jwks' }],
    ['an issuer of a name reserved for tests', { ...partner, iss: 'https://id.police.test' }],
  ])('may not name %s', (_, issuer) => {
    expect(() => {
      refuseDevelopmentIssuers(parse(issuer));
    }).toThrow('not for production');
  });

  it('stops a process from starting, which the same files let start in development', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'childview-production-'));
    const issuerRegistryFile = join(folder, 'issuers.json');
    writeFileSync(issuerRegistryFile, JSON.stringify(registryOf(4100)));
    const open = (isDevelopment: boolean) =>
      openTokenVerifier(
        { issuerRegistryFile, denyListFile: null, isDevelopment },
        { nowSeconds: () => 0 },
      );
    await expect(open(false)).rejects.toThrow('a development issuer');
    await expect(open(true)).resolves.toBeDefined();
    rmSync(folder, { recursive: true });
  });
});
