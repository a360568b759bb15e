import { loadSize } from '../../../dev/synthetic/generate.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { AgencyUrls } from '../../../subgraphs/shared/database/database-urls.js';
import { CommandFailure } from '../../command-failure.js';
import type { CliConfig } from '../../config.js';
import { preparePlan } from '../plans.js';
import type { Progress } from '../progress.js';
import { findFirstChild, firstChildOf } from './first-child.js';
import { datasetInAll, heldDatasets } from './held-datasets.js';
import {
  readBuild,
  readPrepared,
  steps,
  writePrepared,
  type PreparedFile,
} from './prepared-file.js';
import { runPrepare, type LoadedSteps } from './run-prepare.js';

export interface FillWish {
  readonly config: CliConfig;
  readonly urls: ReadonlyMap<Agency, AgencyUrls>;
  /** Null: whatever the databases hold, else `wm2014`. */
  readonly dataset: string | null;
  /** Load it anew whatever is held. */
  readonly isAgain: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

export interface Filled {
  readonly prepared: PreparedFile;
  /** What this start did; empty when everything was there. */
  readonly loaded: LoadedSteps;
}

/**
 * On the embedded server a dataset that is asked for replaces another; databases of one's own are never
 * emptied without `--again`.
 */
const argumentsFor = (wish: FillWish, held: string | null, dataset: string): readonly string[] => {
  if (wish.isAgain) return ['--seed', dataset, '--again'];
  if (held === dataset) return [];
  if (held === null) return ['--seed', dataset];
  if (wish.config.databases.kind === 'embedded') return ['--seed', dataset, '--again'];
  const message = `The databases hold ${held}. To replace it: npx childview seed --dataset ${dataset} --again`;
  throw new CommandFailure('failed', message);
};

const recordsOf = (loaded: LoadedSteps, before: PreparedFile['records']): PreparedFile['records'] =>
  Object.fromEntries(
    steps.flatMap((step) => {
      const written = loaded.get(step)?.records ?? 0;
      const records = written > 0 ? written : before[step];
      return records === undefined ? [] : [[step, records]];
    }),
  );

const firstChildBefore = (
  before: PreparedFile | null,
  dataset: string,
): PreparedFile['firstChild'] => (before ? before.firstChild : findFirstChild(dataset));

/** Brings the databases' tables up to date and fills them, as far as that is not done. */
export const fillDatabases = async (wish: FillWish): Promise<Filled> => {
  const { config, urls, progress, signal } = wish;
  const held = await heldDatasets(urls);
  const heldByAll = datasetInAll(held);
  const heldByAny = [...held.values()].find((name) => name !== null) ?? null;
  const dataset = wish.dataset ?? heldByAny ?? 'wm2014';
  const [before, build] = [readPrepared(config.dataDir), readBuild()];
  const isSame = before?.dataset === dataset && heldByAll === dataset;
  const isEmbedded = config.databases.kind === 'embedded';
  if (isSame && isEmbedded && before.build === build && !wish.isAgain) {
    return { prepared: before, loaded: new Map() };
  }
  const other = heldByAny === dataset ? heldByAll : heldByAny;
  const args = argumentsFor(wish, other, dataset);
  progress.begin(args.length > 0 ? `Loading ${dataset}` : 'Bringing the tables up to date');
  const plan = preparePlan(config, urls, args);
  const { loaded, stories } = await runPrepare(plan, {
    signal,
    onLoaded: (step, { records }) => {
      progress.step(step, records);
    },
    onWritten: (children) => {
      const size = loadSize(dataset);
      if (size !== null) progress.part(children, size);
    },
  });
  const records = recordsOf(loaded, isSame ? before.records : {});
  const firstChild = stories
    ? firstChildOf(stories)
    : firstChildBefore(isSame ? before : null, dataset);
  const prepared = { build, dataset, records, firstChild };
  writePrepared(config.dataDir, prepared);
  return { prepared, loaded };
};
