/** `node --import` it, and the process stands without the first three walls: for `bench/walls-whole.ts` alone. */
import { register } from 'node:module';

register('./hooks.js', import.meta.url);
