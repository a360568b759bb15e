/**
 * Builds the explorer's page (gateway/explorer/page) to `dist.web/` when it changed since the last build.
 * `--in-background`, as `start` runs it: with the lowest priority, and nothing where the tools, which are
 * development packages, are not installed.
 */
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { buildWhenChanged, filesIn, root } from './build-steps.mjs';

const page = 'gateway/explorer/page';

const inputs = () => [
  ...filesIn(page).sort(),
  ...filesIn('operations').sort(),
  'package-lock.json',
  'cli/build-web.mjs',
];

const isInBackground = process.argv.includes('--in-background');

const toolsOrNull = () =>
  import('vite').catch((error) => {
    if (isInBackground && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  });

const bundle = async ({ build }, outDir) =>
  build({
    configFile: false,
    root: join(root, page),
    base: '/explorer/',
    publicDir: false,
    logLevel: 'error',
    // The gateway puts a nonce of its own in this one's place at every answer.
    html: { cspNonce: 'NONCE' },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
      target: 'es2022',
    },
  });

if (isInBackground) setPriority(19);
const vite = await toolsOrNull();
if (vite !== null) await buildWhenChanged('dist.web', inputs, (made) => bundle(vite, made));
if (process.connected) process.disconnect();
