/** The longest that a timer can wait. */
const maxTimerMs = 2_147_483_647;

/**
 * Does something at a moment, in seconds since 1970; null is never. Returns how to call it off. A moment
 * that is past comes at once; one too far for a timer is counted in several.
 */
export const until = (
  moment: number | null,
  nowSeconds: () => number,
  then: () => void,
): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const wait = (at: number): void => {
    const leftMs = Math.max(0, (at - nowSeconds()) * 1_000);
    timer = setTimeout(
      () => {
        if (leftMs > maxTimerMs) wait(at);
        else then();
      },
      Math.min(leftMs, maxTimerMs),
    );
  };
  if (moment !== null) wait(moment);
  return () => {
    clearTimeout(timer);
  };
};
