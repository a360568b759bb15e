/**
 * Compiles the TypeScript sources to `dist/` when they changed since the last build, and copies what
 * the compiled code reads beside itself. Types are checked by `npm run types`, not here: a start must
 * not wait for it. No install script, no loader at run time.
 */
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenChanged, filesIn, root } from './build-steps.mjs';

const folders = [
  'schema',
  'runtime',
  'gateway',
  'subgraphs',
  'dev',
  'cli',
  'bench',
  'examples',
  'operations',
];
const copied = /\.(cedar|cedarschema|graphql|json|html|css|sql)$/;

const without = ['node_modules', 'peers'];

/** The page of the explorer is `build-web.mjs`'s to build. */
const isSource = (path) =>
  ((path.endsWith('.ts') && !path.endsWith('.d.ts')) || copied.test(path)) &&
  !path.startsWith('gateway/explorer/page/');

/** How they are compiled, beside them. */
const settings = ['.swcrc', 'package.json'];

const inputs = () => [
  ...folders
    .filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false }))
    .flatMap((folder) => filesIn(folder, without))
    .filter(isSource)
    .sort(),
  ...settings,
];

const compile = async (target, paths) => {
  const { transformSync } = await import('@swc/core');
  const made = new Set();
  for (const path of paths.filter((one) => !settings.includes(one))) {
    const out = join(target, path.replace(/\.ts$/, '.js'));
    if (!made.has(dirname(out))) mkdirSync(dirname(out), { recursive: true });
    made.add(dirname(out));
    if (!path.endsWith('.ts')) {
      cpSync(join(root, path), out);
      continue;
    }
    const { code } = transformSync(readFileSync(join(root, path), 'utf8'), {
      filename: join(root, path),
      configFile: join(root, '.swcrc'),
      sourceMaps: 'inline',
    });
    writeFileSync(out, code);
  }
};

/** Builds when needed; says whether it did. */
export const build = () => buildWhenChanged('dist', inputs, compile);

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
