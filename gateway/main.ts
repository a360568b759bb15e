/** The gateway as a process: serves until it is told to stop, or its parent is gone. */
import { readFile } from 'node:fs/promises';
import { openLog } from '../runtime/log.js';
import { serveProcess } from '../runtime/serve-process.js';
import { readGatewayConfig } from './config.js';
import { startGateway } from './start-gateway.js';

await serveProcess('gateway', async () => {
  const config = readGatewayConfig();
  const supergraph = new URL('../schema/supergraph.graphql', import.meta.url);
  return startGateway({
    config,
    supergraphSdl: await readFile(supergraph, 'utf8'),
    log: openLog('gateway'),
  });
});
