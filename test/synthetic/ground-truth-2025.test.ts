import { generate } from '../../dev/synthetic/generate.js';
import { validate } from '../../dev/synthetic/validate.js';
import { dayOf, daysBetween } from '../../schema/time/instant.js';

/* What was reported of the force's backlog in September 2025, counted over the world. */
const world = generate('wm2025');
const { harmAssessments } = world.police;

const waitingAt = (moment: string): typeof harmAssessments =>
  harmAssessments.filter(
    ({ receivedAt, secondaryAssessedAt }) =>
      receivedAt <= moment && (secondaryAssessedAt === null || secondaryAssessedAt > moment),
  );

test('2,828 referrals wait in September 2025, high risks among them', () => {
  const waiting = waitingAt(world.asOf);
  expect(waiting).toHaveLength(2828);
  const high = waiting.filter(({ initialGrade }) => initialGrade === 'HIGH');
  expect(high.length).toBeGreaterThan(0);
  expect(waiting.some(({ childLinked }) => childLinked)).toBe(true);
});

test('1,023 waited in December 2024, each for 16 days', () => {
  const waited = waitingAt('2024-12-31T12:00:00Z');
  expect(waited).toHaveLength(1023);
  const delays = waited.map(({ receivedAt, secondaryAssessedAt }) =>
    daysBetween(dayOf(receivedAt), dayOf(secondaryAssessedAt ?? world.asOf)),
  );
  expect(new Set(delays)).toEqual(new Set([16]));
});

test('some of those assessed had been graded too low', () => {
  const raised = harmAssessments.filter(
    ({ initialGrade, finalGrade }) => initialGrade !== 'HIGH' && finalGrade === 'HIGH',
  );
  expect(raised.length).toBeGreaterThan(50);
});

test('the world stands under the law of today, says its sources, and keeps every rule', () => {
  expect(world).toMatchObject({ ruleset: 'EW_2026', asOf: '2025-09-30T09:00:00Z' });
  const [sources] = world.reference.assumptions;
  expect(sources?.text).toMatch(/HMICFRS.*1,023.*16 days.*2,828/);
  expect(validate(world)).toEqual([]);
});

test('what was not published is not there', () => {
  const { custodyRecords, cseProfiles, digitalExhibits } = world.police;
  expect([...custodyRecords, ...cseProfiles, ...digitalExhibits, ...world.stories]).toEqual([]);
});
