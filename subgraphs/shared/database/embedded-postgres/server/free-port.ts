import { createServer } from 'node:net';

const portAfterListening = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(null);
    });
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : null);
      });
    });
  });

/** The port that was kept, or a free one when there is none or another program took it. */
export const freePort = async (kept: number): Promise<number> =>
  (await portAfterListening(kept)) ?? (await portAfterListening(0)) ?? kept;
