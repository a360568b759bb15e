/**
 * One partnership of which everything dies in turn, and what must hold all the same. Its trials share it: a
 * start costs more than most of them. `npm run faults` tries each at length.
 */
import { afterAll, beforeAll } from '@jest/globals';
import { stage } from './support/stage.js';
import './trials/referral-feed.js';
import './trials/way-of-referral.js';
import './trials/two-of-each.js';
import './trials/idle-subscriber.js';
import './trials/outages.js';
import './trials/no-writes.js';
import './trials/full-disk.js';
import './trials/migration-meanwhile.js';

beforeAll(() => stage.set(), 120_000);
afterAll(() => stage.strike(), 60_000);
