/**
 * Preloaded into every process that `start` forks: ends it soon after its parent is gone, whatever it
 * is doing. A process notices by itself once it serves; this covers the time before, and a hanging stop.
 */
const GRACE_MS = 2_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
