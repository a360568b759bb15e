/**
 * `npm run bench:whole`: what the walls cost operations/child-view.graphql where it is really answered; with
 * `-- --without audit`, what the owners' audit does. Two whole partnerships, every process its own, tokens and wires
 * and all, of which one stands without pruning, operation check and guard, or without audit (`without/`). They are asked in
 * turns, and the processor time of gateway and owners is the operating system's. Row-level security stands in both.
 * PostgreSQL's own time is not in it. Prints a table of Markdown. Linux only.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { childViewsOf, dataset } from './child-views.js';
import { IN_A_ROW, Side } from './side.js';
import { removeData, startWholePartnership, type WholePartnership } from './whole-partnership.js';

const ROUNDS = 20;

const { values } = parseArgs({ options: { without: { type: 'string', default: 'walls' } } });
const without = z.enum(['walls', 'audit']).parse(values.without);

const sideOf = async (partnership: WholePartnership): Promise<Side> => {
  const side = new Side(partnership, await childViewsOf(partnership));
  await side.warmUp();
  return side;
};

/** Otherwise two of the same kind would be compared. */
const requireOff = async (on: Side, off: Side): Promise<void> => {
  const isOff =
    without === 'walls'
      ? off.withheld < on.withheld
      : (await off.recorded()) < (await on.recorded()) / 2;
  if (!isOff) throw new Error(`The second is not without ${without}`);
};

const whole = await startWholePartnership(dataset);
const hook = new URL(`without/${without}.js`, import.meta.url).href;
const open = await startWholePartnership(dataset, { nodeOptions: `--import=${hook}` });
try {
  const [on, off] = [await sideOf(whole), await sideOf(open)];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Starting with the other one each time: whoever comes first after a pause pays for it.
    const turns = round % 2 === 0 ? [on, off] : [off, on];
    for (const side of turns) await side.measure(round * IN_A_ROW);
  }
  await requireOff(on, off);
  const row = (name: string, of: (side: Side) => number): string => {
    const [all, less] = [of(on), of(off)];
    const share = (100 * (all - less)) / all;
    return `| ${name} | ${all.toFixed(2)} | ${less.toFixed(2)} | ${share.toFixed(1)} % |\n`;
  };
  process.stdout.write(
    `\n${String(ROUNDS * IN_A_ROW)} child views of each, one after another\n\n` +
      `| | with the ${without} | without | of it the ${without} |\n| --- | ---: | ---: | ---: |\n` +
      on.processes
        .map((name) => row(`${name}, ms of processor time`, (one) => one.cpuOf(name)))
        .join('') +
      row('gateway and owners, ms of processor time', ({ cpu }) => cpu) +
      row('p50, ms', ({ medianMs }) => medianMs) +
      row('kB of the answer', ({ kilobytes }) => kilobytes),
  );
} finally {
  await Promise.all([whole.stop(), open.stop()]);
  removeData(whole.dataDir);
  removeData(open.dataDir);
}
