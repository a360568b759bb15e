import { minutesBetween } from '../civil-time.js';
import type { CustodyRecord } from '../world/police-custody.js';
import { violations } from './rule.js';
import type { Rule } from './rule.js';

/** PACE s41: 24 hours from the relevant time without charge. No record here is extended. */
const LIMIT_MINUTES = 24 * 60;

export const rule05: Rule = {
  number: 5,
  text: 'Arrest → relevant time → charge → court monotonic; detention ≤24 h unless extended.',
  check: ({ police, asOf }) =>
    violations(5, police.custodyRecords, (record) => {
      const steps = [record.arrestedAt, record.relevantTime, record.chargedAt, record.firstCourtAt];
      const times = steps.filter((time) => time !== null);
      const isOrdered = times.every((time, i) => time >= (times[i - 1] ?? time));
      if (!isOrdered) return 'times out of order';
      return minutesBetween(record.relevantTime, uncharged(record, asOf)) > LIMIT_MINUTES
        ? 'more than 24 hours without charge'
        : null;
    }),
};

const uncharged = ({ chargedAt, releasedAt }: CustodyRecord, asOf: string): string =>
  chargedAt ?? releasedAt ?? asOf;
