/** The development issuer as a process of its own: refused in production, gone with its parent. */
import type { AddressInfo } from 'node:net';
import { readIssuerConfig } from './config.js';
import { createIssuerServer, loadIssuerKeys } from './issuer-server.js';
import { createScene } from './scene.js';

const { port, host, dataDir } = readIssuerConfig();
const keys = await loadIssuerKeys(dataDir);
const server = createIssuerServer({ keys, scene: createScene(dataDir) });

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : port;

const stop = (): void => {
  server.close();
  server.closeAllConnections();
  if (process.connected) process.disconnect();
};

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);

server.listen(port, host, () => {
  process.send?.({ ready: true, port: portOf(server.address()) });
});
