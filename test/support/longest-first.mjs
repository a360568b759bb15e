import TestSequencer from '@jest/test-sequencer';

/** Each starts a partnership of processes, and asks it for a minute or more. */
const isLong = ({ path }) => /\/test\/(attacks|journeys)\//.test(path);

/**
 * A fresh clone has no durations to go by, and Jest would start the largest files first: the attacks, which are
 * small files, would come last, one worker idle meanwhile. They come first; the rest is as Jest has it.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
