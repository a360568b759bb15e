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

/**
 * Node, with Cedar as `cedarOfWorker`: loaded and warm once a worker, outside the sandboxes of its test files, for
 * each of which its WebAssembly would cost a second. test/support/shared-cedar.mjs hands it on.
 */
export default class EnvironmentWithCedar extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.cedarOfWorker = ofWorker;
  }
}
