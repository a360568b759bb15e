import { registryOf } from '../../../dev/issuer/issuers.js';
import { parseIssuerRegistry } from '../../../schema/principal/issuer-registry.js';

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
