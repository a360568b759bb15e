import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refusalCodes } from '../../schema/errors/refusal.js';
import { accessPurposes } from '../../schema/principal/purpose.js';
import { findDemoPerson } from '../../dev/issuer/people.js';

const root = join(import.meta.dirname, '../..');

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
];

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

const linksOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !target.startsWith('http'));

describe('the documents', () => {
  it('link to files that exist', () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name source files that exist', () => {
    const named = ['README.md', 'docs/protocol.md', 'docs/request.md'].flatMap((page) =>
      [...textOf(page).matchAll(/`((?:schema|gateway|subgraphs|test)\/[\w./-]+)`/g)].map(
        ([, path]) => path ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('name codes that are in the catalogue', () => {
    const codes = [...textOf('docs/request.md').matchAll(/\b[A-Z]+_[A-Z_]+\b/g)].map(([c]) => c);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !(code in refusalCodes))).toEqual([]);
  });

  it('act as people that there are, for purposes that there are', () => {
    const readme = textOf('README.md');
    const named = (form: RegExp): readonly string[] =>
      [...readme.matchAll(form)].map(([, name]) => name ?? '');
    const people = named(/(?:--as|childview token) ([a-z-]+)/g);
    const purposes: readonly string[] = accessPurposes;
    expect(people.length).toBeGreaterThan(0);
    expect(people.filter((person) => findDemoPerson(person) === null)).toEqual([]);
    expect(named(/--purpose ([A-Z\d_]+)/g).filter((name) => !purposes.includes(name))).toEqual([]);
  });
});
