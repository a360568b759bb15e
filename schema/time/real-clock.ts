/**
 * The only place that reads the machine's clock. Tokens, passes, break-glass and rate limits use real
 * time; domain dates use the domain clock, which starts at the dataset's `asOf`.
 */
export const realMillis = (): number => Date.now();

/** Milliseconds that only ever grow, whatever is done to the clock: for deadlines within this process. */
export const steadyMillis = (): number => performance.now();

/** Real time in whole seconds since 1970, as JWT claims count it. */
export const realSeconds = (): number => Math.floor(Date.now() / 1000);
