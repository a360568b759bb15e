import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printErrors } from '../../schema/errors/print-errors.js';
import { refusalCodes } from '../../schema/errors/refusal.js';
import { refusalGuide } from '../../schema/errors/refusal-guide.js';

const root = join(import.meta.dirname, '../..');
const codes = Object.keys(refusalCodes).filter((key) => key in refusalGuide);
const guide = Object.entries(refusalGuide);

const sourcesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`);

/** `new Refusal('X'`, an error's `code: 'X'`, and the gateway's own `answer('X'`. */
const raised = /(?:new Refusal\(\s*|\bcode: |\banswer\()'([A-Z_]+)'/g;

const raisedIn = (path: string): readonly string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(raised)]
    .map(([, code]) => code ?? '')
    .filter((code) => code in refusalCodes);

describe('docs/errors.md', () => {
  const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');

  it('is what the catalogue prints', () => {
    expect(page).toBe(printErrors());
  });

  it('has one heading for every code, and no other', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(codes);
  });

  it('names only places that exist', () => {
    const paths = guide.flatMap(([, { origins }]) => origins.map(({ path }) => path));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names every place that raises a code', () => {
    const unnamed = ['schema', 'gateway', 'subgraphs'].flatMap(sourcesOf).flatMap((path) =>
      raisedIn(path)
        .filter((code) => {
          const origins = guide.find(([name]) => name === code)?.[1].origins ?? [];
          return !origins.some((origin) => path.startsWith(origin.path));
        })
        .map((code) => `${code} in ${path}`),
    );
    expect(unnamed).toEqual([]);
  });
});
