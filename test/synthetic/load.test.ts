import { digestsOf } from '../../dev/synthetic/digests.js';
import { generate, generateParts, isDatasetName, loadSize } from '../../dev/synthetic/generate.js';
import { CHILDREN_A_PART } from '../../dev/synthetic/load/load.js';
import { yearly, YEARS } from '../../dev/synthetic/load/rates.js';
import { validate } from '../../dev/synthetic/validate.js';
import type { World } from '../../dev/synthetic/world.js';

const parts = [...generateParts('load:1200')];
const [first, second, last] = parts;

const sum = (count: (part: World) => number): number =>
  parts.reduce((total, part) => total + count(part), 0);

describe('a load', () => {
  it('has the children that its name says, part by part, each of whom is another', () => {
    const ids = parts.flatMap(({ children }) => children.map(({ id }) => id));
    expect(new Set(ids).size).toBe(1200);
    expect(parts.map(({ part, children }) => [part, children.length])).toEqual([
      ...[
        [0, CHILDREN_A_PART],
        [1, CHILDREN_A_PART],
        [2, 200],
      ],
    ]);
    expect(loadSize('load:1200')).toBe(1200);
  });

  it('keeps every rule of a consistent world', () => {
    expect(parts.flatMap(validate)).toEqual([]);
  });

  it('gives no record and no number of a source system twice over its parts', () => {
    const records = parts.flatMap(({ police, socialCare, health, cps }) =>
      [police, socialCare, health, cps].flatMap((agency) =>
        Object.values(agency)
          .flat()
          .filter((one): one is { id: string; sourceRecordId: string } => 'sourceRecordId' in one),
      ),
    );
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(new Set(records.map(({ sourceRecordId }) => sourceRecordId)).size).toBe(records.length);
  });

  it('is the same bytes on every run, and the beginning of a larger one', () => {
    const [smaller] = generateParts(`load:${String(CHILDREN_A_PART)}`);
    expect(smaller && digestsOf(smaller)).toEqual(first && digestsOf(first));
    const [other] = generateParts('load:500', '2');
    expect(other && digestsOf(other).health).not.toBe(first && digestsOf(first).health);
  });

  it('holds as much as England’s rates say', () => {
    const events = (perYear: number): number => (perYear * YEARS * 1200) / 10_000;
    const within = (count: number, mean: number): void => {
      expect(count).toBeGreaterThan(mean * 0.8 - 3);
      expect(count).toBeLessThan(mean * 1.2 + 10);
    };
    within(
      sum(({ health }) => health.attendances.length),
      events(yearly.attendances),
    );
    within(
      sum(({ socialCare }) => socialCare.referrals.length),
      events(yearly.referrals),
    );
    within(
      sum(({ police }) => police.missingEpisodes.length),
      events(yearly.missingEpisodes),
    );
    within(
      sum(({ police }) => police.harmAssessments.length),
      events(yearly.domesticAbuseIncidents),
    );
  });

  it('has something for every list: what the inspection found, at rates that are assumed', () => {
    const some = [...generateParts('load:3000')];
    const found = (is: (part: World) => number): number =>
      some.reduce((total, part) => total + is(part), 0);
    const empty = Object.entries({
      missingCertificates: found(
        ({ police }) =>
          police.custodyRecords.filter(({ certificate }) => certificate?.status === 'MISSING')
            .length,
      ),
      households: found(
        ({ police }) => police.incidents.filter(({ childIds }) => childIds.length > 1).length,
      ),
      flagChanges: found(
        ({ police }) =>
          police.incidents.filter(({ domesticAbuse }) => domesticAbuse?.flag === 'HARASSMENT')
            .length,
      ),
      harassmentAfterNfa: found(
        ({ police }) => police.incidents.filter(({ category }) => category === 'HARASSMENT').length,
      ),
      ladoNotifications: found(({ police }) => police.ladoNotifications.length),
      repeatedAccounts: found(
        ({ police }) => police.childInterviews.filter((one) => one.accountNumber > 1).length,
      ),
      witnesses: found(
        ({ police }) =>
          police.childInterviews.filter(({ kind }) => kind === 'WITNESS_STATEMENT').length,
      ),
      retractions: found(
        ({ police }) => police.childInterviews.filter(({ isRetraction }) => isRetraction).length,
      ),
      plans: found(({ police }) => police.cseProfiles.filter(({ plan }) => plan !== null).length),
      mash: found(({ socialCare }) => socialCare.mashEpisodes.length),
      earlyAdvice: found(({ cps }) => cps.earlyAdvice.length),
      specialMeasures: found(({ cps }) => cps.specialMeasures.length),
    }).filter(([, count]) => count === 0);
    expect(empty).toEqual([]);
    expect(some.flatMap(validate)).toEqual([]);
  });

  it('leaves one child in a hundred with a quarter of what happens', () => {
    const heavy = new Set(first?.children.slice(0, CHILDREN_A_PART / 100).map(({ id }) => id));
    const visits = first?.health.attendances ?? [];
    const share = visits.filter(({ childId }) => heavy.has(childId)).length / visits.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.32);
  });

  it('tells of children with an open episode in its first part alone', () => {
    expect(first?.stories.map(({ story }) => story)).toContain('LD-01');
    expect(first?.stories.every(({ episodes }) => episodes.S47_STRATEGY_CP)).toBe(true);
    expect([second?.stories, last?.stories]).toEqual([[], []]);
  });

  it('is not to be had in one piece, and not of nobody or of more than there are numbers for', () => {
    expect(() => generate('load:1200')).toThrow(RangeError);
    const wrong = ['load', 'load:', 'load:0', 'load:01', 'load:-1', 'load:1e3', 'load:500001'];
    expect(wrong.filter(isDatasetName)).toEqual([]);
    expect(['load:1', 'load:100000', 'load:500000'].every(isDatasetName)).toBe(true);
  });
});
