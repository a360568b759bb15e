/** What the product is made of, as its lock says: nobody's terms are a surprise to an agency that runs it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
    }),
  ),
});

/** Allow use, change and distribution; ask for a notice at most. */
const permissive = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD'],
  ...['Unlicense', '(MIT AND BSD-3-Clause)', 'Apache-2.0 AND MIT', 'PostgreSQL'],
]);

/** Where the lock does not say, for packages whose registry entry has the old form. */
const licenceOf = (path: string): string => {
  const text = readFileSync(new URL(`${path}/package.json`, root), 'utf8');
  const said = z.object({ license: z.string().optional() }).parse(JSON.parse(text));
  return said.license ?? 'none';
};

const { packages } = lock.parse(
  JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')),
);

/** What is installed with `npm ci --omit dev`, on whichever platform. */
const shipped = Object.entries(packages).filter(
  ([path, { dev = false, devOptional = false }]) => path !== '' && !dev && !devOptional,
);

const ofPlatform = (path: string): boolean => packages[path]?.optional === true;

const byLicence = (isWanted: (licence: string) => boolean): readonly string[] =>
  shipped
    .filter(([path, { license }]) => isWanted(license ?? licenceOf(path)))
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .sort();

describe('the licences of what is shipped', () => {
  it('are permissive, but for those of Apollo’s planner', () => {
    expect(byLicence((licence) => !permissive.has(licence))).toEqual([
      '@apollo/composition',
      '@apollo/federation-internals',
      '@apollo/query-graphs',
      '@apollo/query-planner',
    ]);
    expect(byLicence((licence) => licence === 'Elastic-2.0')).toHaveLength(4);
  });

  it('that are not permissive are explained where the decision for them is', () => {
    const decision = readFileSync(
      new URL('docs/adr/0001-planner-executor-licences.md', root),
      'utf8',
    );
    expect(decision).toContain('Elastic License 2.0');
  });
});

describe('what is installed', () => {
  it('is known by its digest, on whichever platform', () => {
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(1_000);
    const isDigest = (digest = ''): boolean => /^sha512-[\w+/]{86}==$/.test(digest);
    const unknown = installed.filter(([, { integrity }]) => !isDigest(integrity));
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('comes from the registry, and from nowhere else', () => {
    const elsewhere = shipped.filter(
      ([, { resolved }]) =>
        resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('is pinned exactly, by what this project asks for', () => {
    const manifest = z.object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    });
    const { dependencies, devDependencies } = manifest.parse(
      JSON.parse(readFileSync(new URL('package.json', root), 'utf8')),
    );
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    const exact = /^(npm:[a-z-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    expect(asked.filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('is in the bill of materials, each package of it, with the licence that the lock names', () => {
    const printed = execFileSync('npm', ['run', '--silent', 'sbom'], {
      ...{ cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    });
    const { components } = z
      .object({ components: z.array(z.object({ name: z.string(), version: z.string() })) })
      .parse(JSON.parse(printed));
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const named = shipped
      .filter(([path]) => !ofPlatform(path))
      .map(([path, { version = '' }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
    const missing = named.filter((one) => !listed.has(one));
    // What npm keeps in the lock though nobody asks for it any more is in no bill.
    expect(missing.length).toBeLessThan(5);
    expect(missing.filter((one) => one.startsWith('@apollo/'))).toEqual([]);
    expect(components.map(({ name }) => name)).not.toContain('jest');
  });
});
