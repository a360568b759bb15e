import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');

/** A worker that has so many answers begins anew. */
const MOST_KNOWN = 20_000;

/** What Cedar answers depends on what it is asked alone: policy sets are named after the hash of their text. */
const remembering = (ask) => {
  const known = new Map();
  return (...asked) => {
    const key = JSON.stringify(asked);
    if (!known.has(key)) {
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, ask(...asked));
    }
    return known.get(key);
  };
};

const ofWorker = {
  ...cedar,
  preparsePolicySet: remembering(cedar.preparsePolicySet),
  preparseSchema: remembering(cedar.preparseSchema),
  statefulIsAuthorized: remembering(cedar.statefulIsAuthorized),
};

/** The worker's own, once it has run a file. */
let kept = null;

/**
 * Node, with Cedar as `cedarOfWorker`: loaded and warm once a worker, outside the world of its test files.
 * test/support/shared-cedar.mjs hands it on. That world is one as well, so that modules can be kept in it
 * (docs/adr/0072).
 */
export default class EnvironmentWithCedar extends TestEnvironment {
  constructor(config, context) {
    if (kept !== null) return kept;
    super(config, context);
    this.global.cedarOfWorker = ofWorker;
    kept = this;
  }

  /** After each file: time goes on, whatever the file did with it. */
  async teardown() {
    this.fakeTimersModern.useRealTimers();
  }
}
