/**
 * `npm run bench:feed`: how long a referral takes from the officer who sends it, and from its commit in the police's
 * database, to the system that follows the feed, through every process of `npm start`, at 100 referrals a second; how
 * many a second the bulk command takes, and whether each of them is told; then what 500 subscriptions hold that are
 * told of two referrals a second. `-- --parts delay,bulk,memory` for some of it, `--seconds`, `--warming-seconds`,
 * `--steps`, `--step-seconds`. Prints tables of Markdown. Linux only.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeData, startWholePartnership } from '../whole-partnership.js';
import { measureBulk } from './bulk.js';
import { noteCommits } from './commit-times.js';
import { measureDelay } from './delay.js';
import { measureMemory } from './memory.js';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'delay,bulk,memory' },
    seconds: { type: 'string', default: '20' },
    'warming-seconds': { type: 'string', default: '30' },
    steps: { type: 'string', default: '5' },
    'step-seconds': { type: 'string', default: '10' },
    'node-options': { type: 'string', default: '' },
  },
});
const parts = values.parts.split(',');

const dataDir = mkdtempSync(join(tmpdir(), 'childview-bench-'));
await noteCommits(dataDir);
const weighed = new URL('weighed.js', import.meta.url);
weighed.searchParams.set('into', dataDir);
const nodeOptions = `${parts.includes('memory') ? `--import=${weighed.href}` : ''} ${values['node-options']}`;
const partnership = await startWholePartnership('demo', { dataDir, nodeOptions });
try {
  if (parts.includes('delay')) {
    const warmingSeconds = Number(values['warming-seconds']);
    await measureDelay(partnership, { seconds: Number(values.seconds), warmingSeconds });
  }
  if (parts.includes('bulk')) await measureBulk(partnership.run);
  if (parts.includes('memory')) {
    const [steps, stepSeconds] = [Number(values.steps), Number(values['step-seconds'])];
    await measureMemory(partnership, { into: dataDir, steps, stepSeconds });
  }
} finally {
  await partnership.stop();
  removeData(dataDir);
}
