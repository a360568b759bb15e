import type { Leave } from './drain.js';

/** A server that runs as a process of its own. */
export interface Served {
  readonly port: number;
  readonly adminPort: number;
  /** Drains, then lets go of all that it holds. */
  stop(): Promise<Leave>;
}

/** For what is still open when all has been let go of: nothing should be. */
const LAST_RESORT_MS = 5_000;

const end = async (served: Served): Promise<void> => {
  if (process.connected) process.disconnect();
  const leave = await served.stop().catch((): Leave => 'CUT_OFF');
  process.exitCode = leave === 'DRAINED' ? 0 : 1;
  setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
};

/**
 * Serves until the process is told to stop, or its parent is gone, and ends with 0, or with 1 when something was
 * cut off. What cannot start says why in one line, and ends with 1. `name` is for that line.
 */
export const serveProcess = async (name: string, start: () => Promise<Served>): Promise<void> => {
  try {
    const served = await start();
    let ending: Promise<void> | null = null;
    const stop = (): void => {
      ending ??= end(served);
    };
    process.on('SIGTERM', stop);
    // Ctrl+C goes to the whole group: whoever started this process ends it.
    process.on('SIGINT', () => undefined);
    process.once('disconnect', stop);
    process.send?.({ ready: true, port: served.port, adminPort: served.adminPort });
  } catch (error) {
    const message = error instanceof Error ? error.message : `The ${name} cannot start.`;
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
    if (process.connected) process.disconnect();
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
  }
};
