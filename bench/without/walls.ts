/** `node --import` it, and the process stands without the first three walls: for `bench/whole.ts` alone. */
import { register } from 'node:module';
import type { Stands } from './hooks.js';

const data: Stands = [
  ['/dist/gateway/prune.js', './prune.js'],
  ['/dist/subgraphs/shared/policy/guard.js', './guard.js'],
  ['/dist/subgraphs/shared/policy/operation-check.js', './operation-check.js'],
];

register('./hooks.js', import.meta.url, { data });
