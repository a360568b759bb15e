import { readCliConfig } from '../config.js';
import { Ending, StopRequested } from '../start/ending.js';
import { start } from '../start/start.js';

/** An Ending that Ctrl-C, SIGTERM or a closed terminal asks for; asked twice, it does not wait. */
export const endingBySignal = (): Ending => {
  const ending = new Ending();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending.signal.aborted) process.exit(1);
      ending.ask(new StopRequested(signal));
    });
  }
  return ending;
};

/** `childview start`: everything, until it is asked to stop. */
export const runStart = (): Promise<void> => start(readCliConfig(), endingBySignal());
