/** How hard the faults are tried: `npm run faults` is the long way. */
export interface Trial {
  /** Referrals that the writers must get through, over two areas. */
  readonly referrals: number;
  /** Each fault so many times. */
  readonly rounds: number;
  /** Besides the command and the consumer: connections of one system in this process. */
  readonly subscribers: number;
  /** For everything to arrive after the last fault. */
  readonly patienceMs: number;
}

const short: Trial = { referrals: 160, rounds: 1, subscribers: 8, patienceMs: 25_000 };

const long = (referrals: number): Trial => ({
  ...{ referrals, rounds: 4, subscribers: 50 },
  patienceMs: 60_000 + 100 * referrals,
});

/** `FAULTS`: how many referrals, where it is to be more than a look. */
export const trial = process.env.FAULTS ? long(Number(process.env.FAULTS)) : short;
