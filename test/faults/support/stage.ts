/** The partnership that the trials of one run of Jest play on: real processes, and the clock that they go by. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPartnership, type Partnership } from '../../journeys/support/partnership.js';
import { DatabaseServer } from './database-server.js';

interface Set {
  readonly partnership: Partnership;
  readonly server: DatabaseServer;
}

class Stage {
  /** For files of the trials. */
  readonly folder = mkdtempSync(join(tmpdir(), 'childview-faults-'));
  private readonly clockFile = join(this.folder, 'clock');
  private scene: Set | null = null;

  get partnership(): Partnership {
    return this.isSet().partnership;
  }

  get server(): DatabaseServer {
    return this.isSet().server;
  }

  async set(): Promise<void> {
    this.moveClock(0);
    const clock = pathToFileURL('test/faults/support/moved-clock.mjs');
    clock.searchParams.set('file', this.clockFile);
    const partnership = await startPartnership({ NODE_OPTIONS: `--import=${clock.href}` });
    this.scene = { partnership, server: await DatabaseServer.join(partnership.dataDir) };
  }

  /** Every process looks ten times a second. */
  moveClock(offMs: number): void {
    writeFileSync(this.clockFile, String(offMs));
  }

  async strike(): Promise<void> {
    await this.scene?.server.leave();
    await this.scene?.partnership.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private isSet(): Set {
    if (!this.scene) throw new Error('The stage is not set yet');
    return this.scene;
  }
}

export const stage = new Stage();
