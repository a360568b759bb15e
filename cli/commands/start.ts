import { readCliConfig } from '../config.js';
import { Ending, StopRequested } from '../start/ending.js';
import { start } from '../start/start.js';
import { requireDataset } from './stories.js';

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

export interface StartOptions {
  /** Absent: `DATASET`, else what the databases hold, else wm2014. */
  readonly dataset?: string;
}

/**
 * `childview start`: everything, until it is asked to stop.
 * @throws CommandFailure (wrong use) for a dataset that there is not
 */
export const runStart = ({ dataset }: StartOptions): Promise<void> => {
  const config = readCliConfig();
  const chosen = dataset === undefined ? config.dataset : requireDataset(dataset);
  return start({ ...config, dataset: chosen }, endingBySignal());
};
