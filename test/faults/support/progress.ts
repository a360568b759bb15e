/** Waiting for what no event announces. */
import { setTimeout as pause } from 'node:timers/promises';

/** Between two looks at least; and five times what a look takes, which would be most of the work otherwise. */
const LOOK_MS = 100;
const SHARE = 5;

/**
 * Resolves when nothing is left. A machine may be slow: it fails only when nothing has come nearer for
 * `stalledMs`, and then with what `words` says.
 */
export const whileItComesNearer = async (
  left: () => Promise<number> | number,
  stalledMs: number,
  words: () => string = () => '',
): Promise<void> => {
  let least = Infinity;
  for (let since = performance.now(); least > 0;) {
    const begun = performance.now();
    const now = await left();
    if (now < least) since = performance.now();
    least = Math.min(least, now);
    if (performance.now() - since > stalledMs) {
      throw new Error(`${String(least)} are left, and nothing comes any more. ${words()}`);
    }
    const tookMs = performance.now() - begun;
    if (least > 0) await pause(Math.max(LOOK_MS, SHARE * tookMs));
  }
};
