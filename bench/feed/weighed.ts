/**
 * Loaded into each process of a partnership that is weighed: at SIGUSR2 all that is garbage is collected, and what is
 * left is written into `<into>/<pid>.json`, by another name first so that whoever waits reads it whole.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const into = new URL(import.meta.url).searchParams.get('into') ?? '';
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('SIGUSR2', () => {
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const file = join(into, `${String(process.pid)}.json`);
  writeFileSync(`${file}.part`, JSON.stringify({ heapUsed, external, rss }));
  renameSync(`${file}.part`, file);
});
