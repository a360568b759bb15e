import { askSubgraph } from './ask-subgraph.js';
import { FetchReport, unavailable } from './errors/report-fetch.js';
import type { PreparedFetch } from './prepared-fetch.js';
import type { RunContext } from './run-context.js';

/** Sends a fetch of root fields and merges its answer. Never rejects for what the subgraph did. */
export const fetchRoot = async (run: RunContext, fetch: PreparedFetch): Promise<void> => {
  const { subgraph } = fetch.task;
  const report = new FetchReport(run, fetch.task);
  const document = run.prepared.document([fetch]);
  try {
    const { data, errors } = await askSubgraph(subgraph, document, { ours: [], options: run.ask });
    for (const error of errors) report.subgraphError(error, () => undefined);
    if (data === null) return;
    fetch.rewriteOutput?.(data);
    fetch.merge(run.root, data);
  } catch (cause) {
    run.noteFailure(subgraph, cause);
    report.atAllFields(unavailable(subgraph));
  }
};
