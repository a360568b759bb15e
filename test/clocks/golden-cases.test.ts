import { readFileSync } from 'node:fs';
import { daysBetween } from '../../schema/time/instant.js';
import { clockCodes } from '../../subgraphs/shared/clock/clock-code.js';
import { clockRule, readClock } from '../../subgraphs/shared/clock/read-clock.js';

interface GoldenCase {
  readonly code: string;
  readonly start: string;
  readonly length: number;
  readonly unit: string;
  readonly due: string;
  readonly note: string;
}

const goldenCases: readonly GoldenCase[] = readFileSync(
  new URL('fixtures/clock-cases.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', start = '', length = '', unit = '', due = '', ...note] = line.split(',');
    return { code, start, length: Number(length), unit, due, note: note.join(',') };
  });

const codeNamed = (name: string) => {
  const code = clockCodes.find((known) => known === name);
  if (code === undefined) throw new Error(`The golden cases name an unknown clock: ${name}`);
  return code;
};

/** A day of the file stands for every moment of it, in London. */
const momentsOf = (start: string): readonly string[] =>
  start.includes('T')
    ? [start]
    : [`${start}T00:00:00Z`, `${start}T12:00:00Z`, `${start}T22:59:59.999Z`];

const read = (code: string, startedAt: string) =>
  readClock({
    code: codeNamed(code),
    startedAt,
    now: '2014-11-14T17:00:00Z',
    ruleset: 'WM_2014',
  });

describe('the golden cases', () => {
  it('are all there', () => {
    expect(goldenCases).toHaveLength(12);
  });

  it.each(goldenCases)('$code from $start is due $due ($note)', (golden) => {
    for (const startedAt of momentsOf(golden.start)) {
      const { dueAt, dueOn } = read(golden.code, startedAt);
      if (golden.due.includes('T')) {
        expect(Date.parse(dueAt ?? '')).toBe(Date.parse(golden.due));
      } else {
        expect(dueOn).toBe(golden.due);
      }
    }
  });

  it.each(goldenCases)('$code has the length and unit of the file', ({ code, length, unit }) => {
    expect(clockRule(codeNamed(code), 'WM_2014')).toMatchObject({ length, unit });
  });
});

describe('the examples of the rule table', () => {
  it.each([
    ['ICPC', '2014-12-12T10:00:00Z', '2015-01-07'],
    ['ICPC', '2014-04-10T10:00:00Z', '2014-05-06'],
    ['REFERRAL_DECISION', '2014-12-24T16:00:00Z', '2014-12-29'],
    ['INVESTIGATION_12_WEEK', '2014-08-22T10:00:00Z', '2014-11-14'],
  ])('%s from %s is due on %s', (code, startedAt, dueOn) => {
    expect(read(code, startedAt).dueOn).toBe(dueOn);
  });

  it('counts 94 days overdue for the file that waits since 15 July', () => {
    const reading = read('CPS_CHARGING_28D', '2014-07-15T09:00:00Z');
    expect(reading.status).toBe('BREACHED');
    expect(daysBetween(reading.dueOn ?? '', '2014-11-14')).toBe(94);
  });

  it('finds an investigation of 21 August over twelve weeks on 14 November, not one of 22 August', () => {
    expect(read('INVESTIGATION_12_WEEK', '2014-08-21T09:00:00Z').breached).toBe(true);
    expect(read('INVESTIGATION_12_WEEK', '2014-08-22T09:00:00Z').breached).toBe(false);
  });
});
