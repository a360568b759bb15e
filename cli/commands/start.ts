import { readCliConfig } from '../config.js';
import { Ending, StopRequested } from '../start/ending.js';
import { start } from '../start/start.js';

/**
 * An Ending that Ctrl-C, SIGTERM or a closed terminal asks for. Asked again it goes on as it was: under
 * npm one Ctrl-C arrives twice, from the terminal and from npm.
 */
export const endingBySignal = (): Ending => {
  const ending = new Ending();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      ending.ask(new StopRequested(signal));
    });
  }
  return ending;
};

/** `childview start`: everything, until it is asked to stop. */
export const runStart = (): Promise<void> => start(readCliConfig(), endingBySignal());
