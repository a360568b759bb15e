/**
 * `npm run schema:breaking -- <git ref>`: what of the schema in the working tree breaks those who use it as it was
 * at that ref. Exit codes: 0 nothing, 1 something, each with a sentence, 2 wrong use.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { breakingChanges, type SchemaFiles } from '../schema/breaking/breaking-changes.js';
import { subgraphNames } from '../schema/principal/agency.js';

const root = new URL('../../', import.meta.url);

type Read = (path: string) => string | null;

const git = (...args: readonly string[]): string | null => {
  try {
    const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
    return execFileSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
};

const fromTree: Read = (path) => readFileSync(new URL(path, root), 'utf8');

/** Null for a schema that had no API yet. */
const filesBy = (read: Read): SchemaFiles | null => {
  const api = read('schema/api.graphql');
  if (api === null) return null;
  const subgraphs = [...subgraphNames, 'view'].flatMap((name) => {
    const text = read(`schema/${name}.graphql`);
    return text === null ? [] : [[name, text] as const];
  });
  return { api, subgraphs: new Map(subgraphs) };
};

const compare = (ref: string): void => {
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const before = commit && filesBy((path) => git('show', `${commit.trim()}:${path}`));
  const after = filesBy(fromTree);
  if (!before || !after) {
    process.stderr.write(`There is no commit with a schema at: ${ref}\n`);
    process.exitCode = 2;
    return;
  }
  const found = breakingChanges(before, after);
  for (const sentence of found) process.stdout.write(`${sentence}\n`);
  process.stdout.write(`${String(found.length)} breaking since ${ref}\n`);
  if (found.length > 0) process.exitCode = 1;
};

const [ref, ...others] = process.argv.slice(2);
if (ref === undefined || others.length > 0) {
  process.stderr.write('Usage: npm run schema:breaking -- <git ref>\n');
  process.exitCode = 2;
} else compare(ref);
