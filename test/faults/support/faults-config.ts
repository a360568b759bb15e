/** How hard the faults are tried: `npm run faults` is the long way. */
export interface Trial {
  /** Referrals that the writers must get through, over two areas. */
  readonly referrals: number;
  /** Each fault so many times while they write. */
  readonly rounds: number;
  /** Referrals that are held at each step of the way at once. */
  readonly atEachStep: number;
  /** Besides the command and the consumer: connections of one system in this process. */
  readonly subscribers: number;
  /** For so long nothing may come nearer to what is waited for: a machine may be slow. */
  readonly stalledMs: number;
  /** For one test in all. */
  readonly mostMs: number;
}

const short: Trial = {
  ...{ referrals: 160, rounds: 1, atEachStep: 1, subscribers: 8 },
  ...{ stalledMs: 30_000, mostMs: 240_000 },
};

const long = (referrals: number): Trial => ({
  ...{ referrals, rounds: 4, atEachStep: 3, subscribers: 50 },
  ...{ stalledMs: 120_000, mostMs: 7_200_000 },
});

/** `FAULTS`: how many referrals, where it is to be more than a look. */
export const trial = process.env.FAULTS ? long(Number(process.env.FAULTS)) : short;

/** `OUTAGES`: how often each process and each database is to go, where it is to be more than a look at a few. */
export const outages = {
  isLong: process.env.OUTAGES !== undefined,
  rounds: Number(process.env.OUTAGES ?? 1),
};
