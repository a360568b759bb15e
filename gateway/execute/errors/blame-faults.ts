import type { FetchKey } from '../../plan/fetch-selection.js';
import type { FetchTask } from '../../plan/fetch-task.js';
import type { ProjectionFault } from '../project/projection.js';
import type { Path } from './answer-sites.js';
import type { ErrorLog } from './error-log.js';
import { unavailable } from './report-fetch.js';
import type { Saying } from './report-fetch.js';
import { renamedKey } from './subgraph-error.js';

const asks = (task: FetchTask, keys: readonly FetchKey[], names: readonly string[]): boolean => {
  const [name, ...rest] = names;
  if (name === undefined) return true;
  const key = keys.find((one) => renamedKey(task.fetch, one.name) === name);
  return key !== undefined && (rest.length === 0 || asks(task, key.below ?? [], rest));
};

/** The fetch that a place was asked from: the last one, because it went deepest. */
const sourceOf = (tasks: readonly FetchTask[], path: Path): FetchTask | undefined => {
  const names = path.filter((element) => typeof element === 'string');
  return tasks.findLast((task) => {
    const site = task.path.filter((element) => element !== '@');
    const isBelow = site.every((element, index) => names[index] === element);
    return isBelow && asks(task, task.selection.keys, names.slice(site.length));
  });
};

const nullFault = (coordinate: string): Saying => ({
  message: `Cannot return null for non-nullable field ${coordinate}.`,
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
});

const shapeFault: Saying = {
  message: 'A value is not of the type that the schema gives.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/**
 * Says why places of the answer are null that no error explains yet. A value of the wrong shape is the
 * fault of the subgraph that sent it, which then counts as unavailable there.
 */
export const blameFaults = (
  log: ErrorLog,
  faults: readonly ProjectionFault[],
  tasks: readonly FetchTask[],
): void => {
  for (const { kind, path, coordinate } of faults) {
    if (log.explains(path)) continue;
    const source = kind === 'SHAPE' ? sourceOf(tasks, path) : undefined;
    const saying = kind === 'NULL' ? nullFault(coordinate) : shapeFault;
    log.at(path, source === undefined ? saying : unavailable(source.subgraph));
  }
};
