import { CursorSeal } from '../../subgraphs/shared/feed/feed-cursor.js';

/** Seals cursors in tests: the same for every process of an owner. */
export const testSeal = new CursorSeal(Buffer.alloc(32, 1));
