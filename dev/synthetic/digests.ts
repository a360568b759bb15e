import { createHash } from 'node:crypto';
import type { World } from './world.js';

/** SHA-256 of each agency's part of a world, as canonical JSON: the same bytes for the same seed. */
export const digestsOf = (world: World): Readonly<Record<string, string>> => ({
  truth: digest([world.reference, world.children, world.stories]),
  police: digest(world.police),
  socialCare: digest(world.socialCare),
  health: digest(world.health),
  cps: digest(world.cps),
});

const digest = (part: unknown): string =>
  createHash('sha256').update(JSON.stringify(part, inOrder)).digest('hex');

/** Keys in alphabetical order, so that the order in which a record is built does not count. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
