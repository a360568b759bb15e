import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chronology } from '../../../gateway/view/chronology/chronology.js';
import type { ChronologyPage } from '../../../gateway/view/chronology/chronology-page.js';

const site = { key: 'chronology', unavailable: new Set<string>(), unseen: [], context: null };

interface Told extends ChronologyPage {
  readonly gaps: readonly unknown[];
}

const told = (child: object, args: object = {}): Told =>
  chronology.derive({ ...child }, { first: 50, ...args }, site) as Told;

const entries = (child: object, args: object = {}) =>
  told(child, args).edges.map(({ node }) => node);

const disclosures = [{ state: 'DISCLOSED', truncated: false }];

const incidents = (...moments: readonly string[]) => ({
  edges: moments.map((openedAt, n) => ({
    node: { id: `i${String(n)}`, openedAt, category: 'DOMESTIC_ABUSE' },
  })),
  pageInfo: { hasNextPage: false },
});

const child = {
  police: { disclosures, recentIncidents: incidents('2014-05-01T20:30:00.000Z') },
  socialCare: {
    disclosures,
    childProtectionPlan: {
      id: 'p',
      startedOn: '2014-05-01',
      endedOn: null,
      category: 'EMOTIONAL',
    },
    referrals: [
      { id: 'r', receivedAt: '2014-05-02T09:00:00.000Z', source: 'POLICE', decidedAt: null },
    ],
  },
  health: { disclosures, attendances: [] },
  cps: { disclosures, cases: [] },
};

describe('the chronology of a child', () => {
  it('merges what the agencies recorded, newest first, a day after the moments of that day', () => {
    expect(entries(child)).toEqual([
      {
        at: '2014-05-02T09:00:00.000Z',
        agency: 'SOCIAL_CARE',
        kind: 'REFERRAL',
        title: 'Referral received from: police',
        significance: 'ROUTINE',
        recordId: 'r',
      },
      {
        at: '2014-05-01T20:30:00.000Z',
        agency: 'POLICE',
        kind: 'INCIDENT',
        title: 'Police incident: domestic abuse',
        significance: 'ROUTINE',
        recordId: 'i0',
      },
      {
        at: '2014-05-01',
        agency: 'SOCIAL_CARE',
        kind: 'PLAN',
        title: 'Child protection plan started: emotional',
        significance: 'KEY',
        recordId: 'p',
      },
    ]);
    expect(told(child).gaps).toEqual([]);
  });

  it('is filtered by agency', () => {
    expect(entries(child, { agencies: ['POLICE'] })).toHaveLength(1);
    expect(told(child, { agencies: [] }).totalCount).toBe(0);
  });

  it('is filtered by days in London, both included', () => {
    const night = { ...child, police: { recentIncidents: incidents('2014-05-31T23:30:00.000Z') } };
    const on = (day: string) => entries(night, { agencies: ['POLICE'], from: day, to: day });
    expect(on('2014-06-01')).toHaveLength(1);
    expect(on('2014-05-31')).toHaveLength(0);
  });

  it('says which agency did not answer, and which withholds', () => {
    const withheld = { disclosures: [{ state: 'WITHHELD', truncated: false }] };
    expect(told({ ...child, police: null, health: withheld }).gaps).toEqual([
      { agency: 'POLICE', reason: 'UNAVAILABLE' },
      { agency: 'HEALTH', reason: 'WITHHELD' },
    ]);
  });

  it('says when an agency has more records than are looked at', () => {
    const more = { ...incidents(), pageInfo: { hasNextPage: true } };
    const many = { disclosures: [{ state: 'DISCLOSED', truncated: true }] };
    const police = { disclosures, recentIncidents: more };
    expect(told({ ...child, police, cps: many }).gaps).toEqual([
      { agency: 'POLICE', reason: 'TRUNCATED' },
      { agency: 'CPS', reason: 'TRUNCATED' },
    ]);
  });

  it('tells nothing of a record whose date is withheld', () => {
    const police = { disclosures, custodyRecords: [{ id: 'c', outcome: 'RELEASED' }] };
    expect(entries({ ...child, police }, { agencies: ['POLICE'] })).toEqual([]);
  });

  it.each([0, 201])('refuses a page of %i', (first) => {
    expect(() => told(child, { first })).toThrow('`first` must be 1 to 200.');
  });

  it('refuses a cursor that is none', () => {
    expect(() => told(child, { after: 'bm9uZQ' })).toThrow('not a cursor');
  });

  const moment = fc
    .date({ min: new Date('2014-01-01'), max: new Date('2014-01-03'), noInvalidDate: true })
    .map((date) => date.toISOString());

  it('read page by page is the whole, each entry once, whatever the size of the page', () => {
    fc.assert(
      fc.property(
        fc.array(moment, { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (at, first) => {
          const many = { ...child, police: { disclosures, recentIncidents: incidents(...at) } };
          const seen: unknown[] = [];
          let after: string | null = null;
          do {
            const page: Told = told(many, { first, after });
            seen.push(...page.edges.map(({ node }) => node));
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          } while (after !== null);
          expect(seen).toEqual(entries(many));
          expect(seen).toHaveLength(told(many).totalCount);
        },
      ),
    );
  });
});
