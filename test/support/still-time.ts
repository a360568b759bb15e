/** Time that passes when a test lets it: nobody is late, or has had a second, because the machine stood still. */
import { jest } from '@jest/globals';

/** All that Jest can stop, but for `setTimeout`, `setInterval` and `Date`. */
const goesOn = [
  ...['hrtime', 'performance', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
  ...['requestAnimationFrame', 'cancelAnimationFrame'],
  ...['requestIdleCallback', 'cancelIdleCallback'],
] as const;

/** Stops what waits. */
export const stopTimers = (): void => {
  jest.useFakeTimers({ doNotFake: ['Date', ...goesOn] });
};

/** Stops what waits, and `Date`. */
export const stopClock = (): void => {
  jest.useFakeTimers({ doNotFake: [...goesOn] });
};

export const pass = (ms: number): void => {
  jest.advanceTimersByTime(ms);
};

export const letTimeGoOn = (): void => {
  jest.useRealTimers();
};
