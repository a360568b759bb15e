/** One of two partnerships whose child views are compared, and what they cost it. */
import type { ChildViews } from './child-views.js';
import { median } from './figures.js';
import type { WholePartnership } from './whole-partnership.js';

const WARM_UP = 200;
/** Clocks of processes tick every 10 ms. */
export const IN_A_ROW = 40;

export class Side {
  private readonly cpuMs = new Map<string, number>();
  private readonly tookMs: number[] = [];
  private bytes = 0;
  /** In all that was measured. */
  withheld = 0;

  constructor(
    readonly partnership: WholePartnership,
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
    return median(this.tookMs);
  }

  get kilobytes(): number {
    return this.bytes / this.tookMs.length / 1_000;
  }

  /** Rows that its owners have added to their audit logs, by their own count. */
  async recorded(): Promise<number> {
    const { gateway: _, ...owners } = this.partnership.run.urls.admin;
    const texts = Object.values(owners).map(async (url) => (await fetch(`${url}/metrics`)).text());
    return (await Promise.all(texts))
      .map((text) => Number(/^childview_audit_records_total\S* (\d+)/m.exec(text)?.[1] ?? 0))
      .reduce((sum, rows) => sum + rows, 0);
  }
}
