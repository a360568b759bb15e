import { startEmbeddedPostgres } from '../../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';

/**
 * A program like `childview start`: starts the server, says so, and stops it when asked. Run by the
 * tests as a process of its own, so that it can be killed or run as another user.
 */
const [, , dataDir = ''] = process.argv;

try {
  const server = await startEmbeddedPostgres({
    dataDir,
    log: (message) => process.send?.({ log: message }),
    databases: ['childview_police'],
  });
  process.once('message', () => {
    void server.stop().then(() => {
      process.disconnect();
    });
  });
  process.send?.({ port: server.port, url: server.urlFor('childview_police', 'owner') });
} catch (error) {
  process.send?.({ error: error instanceof Error ? error.message : String(error) });
  process.disconnect();
}
