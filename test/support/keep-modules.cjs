'use strict';
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const Runtime = require('jest-runtime').default;

/** The worker's own, once it has run a file. */
let kept = null;

/** Where circus keeps who listens to the events of a file. */
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');

/**
 * Jest's runtime, of which a worker has one: what the product and its libraries are made of is loaded for the first
 * file that needs it and kept for those that follow. What is under `test`, and Jest itself, is loaded anew for each
 * (docs/adr/0072).
 */
module.exports = class RuntimeThatKeepsModules extends Runtime {
  constructor(config, ...rest) {
    if (kept !== null) return kept;
    super(config, ...rest);
    this.testFolder = pathToFileURL(join(config.rootDir, 'test/')).href;
    kept = this;
  }

  /** After each file. Nothing is torn down: a kept module may load another at any time. */
  teardown() {
    const { esModuleRegistry, internalModuleRegistry } = this.registries;
    for (const [key, module] of esModuleRegistry) {
      if (!this.isToKeep(key, module)) esModuleRegistry.delete(key);
    }
    internalModuleRegistry.clear();
    this.restoreAllMocks();
    this.jestGlobals.clearJestObjectCache();
    delete this._environment.global[EVENT_HANDLERS];
  }

  /** What could not be loaded is tried again; `@jest/globals` is made for a file. */
  isToKeep(key, { status }) {
    const isOurs = key.startsWith('file:') && !key.startsWith(this.testFolder);
    return status === 'evaluated' && (isOurs || key.startsWith('node:'));
  }
};
