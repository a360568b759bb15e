/**
 * `npm run bench:walls-whole`: what the walls cost operations/child-view.graphql where it is really answered: two whole
 * partnerships, every process its own, tokens and wires and audit and all, of which one stands without pruning, operation
 * check and guard (`walls-off/`). They are asked in turns, and the processor time of gateway and owners is the operating
 * system's. Row-level security stands in both. PostgreSQL's own time is not in it. Prints a table of Markdown. Linux only.
 */
import { childViewsOf, dataset, type ChildViews } from './child-views.js';
import { removeData, startWholePartnership, type WholePartnership } from './whole-partnership.js';

const WARM_UP = 200;
const ROUNDS = 20;
/** Clocks of processes tick every 10 ms. */
const IN_A_ROW = 40;

class Side {
  private readonly cpuMs = new Map<string, number>();
  private readonly tookMs: number[] = [];
  private bytes = 0;
  /** In all that was measured. */
  withheld = 0;

  constructor(
    private readonly partnership: WholePartnership,
    private readonly views: ChildViews,
  ) {}

  async warmUp(): Promise<void> {
    for (let n = 0; n < WARM_UP; n += 1) await this.views.ask(n);
  }

  async measure(from: number): Promise<void> {
    const before = this.partnership.use();
    for (let n = from; n < from + IN_A_ROW; n += 1) {
      const { tookMs, bytes, withheld } = await this.views.ask(n);
      this.withheld += withheld;
      this.tookMs.push(tookMs);
      this.bytes += bytes;
    }
    for (const [name, { cpuMs }] of this.partnership.use()) {
      const used = cpuMs - (before.get(name)?.cpuMs ?? 0);
      this.cpuMs.set(name, (this.cpuMs.get(name) ?? 0) + used);
    }
  }

  /** Milliseconds of a request. */
  cpuOf(name: string): number {
    return (this.cpuMs.get(name) ?? NaN) / this.tookMs.length;
  }

  get processes(): readonly string[] {
    return [...this.cpuMs.keys()].toSorted();
  }

  get cpu(): number {
    return this.processes.reduce((sum, name) => sum + this.cpuOf(name), 0);
  }

  get medianMs(): number {
    return this.tookMs.toSorted((a, b) => a - b)[Math.floor(this.tookMs.length / 2)] ?? NaN;
  }

  get kilobytes(): number {
    return this.bytes / this.tookMs.length / 1_000;
  }
}

const sideOf = async (partnership: WholePartnership): Promise<Side> => {
  const side = new Side(partnership, await childViewsOf(partnership));
  await side.warmUp();
  return side;
};

const wallsOff = new URL('walls-off/register.js', import.meta.url).href;

const walled = await startWholePartnership(dataset);
const open = await startWholePartnership(dataset, { nodeOptions: `--import=${wallsOff}` });
try {
  const [on, off] = [await sideOf(walled), await sideOf(open)];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Starting with the other one each time: whoever comes first after a pause pays for it.
    const turns = round % 2 === 0 ? [on, off] : [off, on];
    for (const side of turns) await side.measure(round * IN_A_ROW);
  }
  if (off.withheld >= on.withheld) throw new Error('The walls of the second are not off');
  const row = (name: string, of: (side: Side) => number): string => {
    const [with_, without] = [of(on), of(off)];
    const share = (100 * (with_ - without)) / with_;
    return `| ${name} | ${with_.toFixed(2)} | ${without.toFixed(2)} | ${share.toFixed(1)} % |\n`;
  };
  process.stdout.write(
    `\n${String(ROUNDS * IN_A_ROW)} child views of each, one after another\n\n` +
      '| | with the walls | without | of it the walls |\n| --- | ---: | ---: | ---: |\n' +
      on.processes
        .map((name) => row(`${name}, ms of processor time`, (one) => one.cpuOf(name)))
        .join('') +
      row('gateway and owners, ms of processor time', ({ cpu }) => cpu) +
      row('p50, ms', ({ medianMs }) => medianMs) +
      row('kB of the answer', ({ kilobytes }) => kilobytes),
  );
} finally {
  await Promise.all([walled.stop(), open.stop()]);
  removeData(walled.dataDir);
  removeData(open.dataDir);
}
