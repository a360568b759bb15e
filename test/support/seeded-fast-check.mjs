/**
 * Chance is seeded: a law that is tested on generated cases is tested on the same ones in every run, so
 * that a red run can be looked at. `FC_SEED=<number> npm test` tries others. Stands for `fast-check`
 * in tests (jest.config.mjs).
 */
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const given = Number.parseInt(process.env.FC_SEED ?? '', 10);

fc.configureGlobal({ seed: Number.isNaN(given) ? 20_141_114 : given });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default fc;
