/**
 * Tests run as ESM on the TypeScript sources; `.js` in an import names the `.ts` beside it. A worker loads the product
 * once (docs/adr/0072).
 */
export default {
  testEnvironment: '<rootDir>/test/support/environment-with-cedar.mjs',
  runtime: '<rootDir>/test/support/keep-modules.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  resolver: '<rootDir>/test/support/resolve-typescript.cjs',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/test/support/seeded-fast-check.mjs',
    '^@cedar-policy/cedar-wasm/nodejs$': '<rootDir>/test/support/shared-cedar.mjs',
  },
  maxWorkers: 2,
  // What hangs is told late; what is slow, on a machine that stands still for a while, is not told at all.
  testTimeout: 90_000,
};
