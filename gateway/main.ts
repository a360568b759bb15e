/** The gateway as a process: serves until it is told to stop, or its parent is gone. */
import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { readGatewayConfig } from './config.js';
import { startGateway } from './start-gateway.js';

const serve = async (): Promise<void> => {
  const config = readGatewayConfig();
  const supergraph = new URL('../schema/supergraph.graphql', import.meta.url);
  const running = await startGateway({
    config,
    supergraphSdl: await readFile(supergraph, 'utf8'),
    log: pino({ base: { process: 'gateway' } }, pino.destination(2)),
  });
  const stop = (): void => {
    if (process.connected) process.disconnect();
    void running.stop();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', () => undefined);
  process.once('disconnect', stop);
  process.send?.({ ready: true, port: running.port });
};

try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The gateway cannot start.'}\n`);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}
