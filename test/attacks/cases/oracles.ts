/** Questions whose answer would tell what is withheld without showing it. */
import { expect } from '@jest/globals';
import { about, asking, forCharging, type Case } from './case.js';
import { target } from '../support/dataset/target-child.js';

const counting = `{
  police {
    incidents(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id summary } } }
    intelligence { id }
    disclosures { class state held count truncated reason }
  }
  health {
    sexualHealthContacts { id }
    sarc(first: 1) { totalCount pageInfo { hasNextPage } }
    fgmReports(first: 1) { totalCount }
    disclosures { class state held count truncated reason }
  }
  cps { cases { requests { decision { at result reasons } } } disclosures { class state held count } }
  socialCare { addresses { id } disclosures { class state held count } }
  sources { agency state recordCount }
}`;

const readers = ['mash-police', 'response-officer', 'mash-social-worker', 'named-nurse'];

interface Disclosed {
  readonly class: string;
  readonly state: string;
  readonly held: boolean | null;
  readonly count: number | null;
}

/** Of what is withheld, neither the number nor whether there is any. */
const tellsNothing: Case['also'] = ({ data }) => {
  const child = (data?.child ?? {}) as Readonly<
    Record<string, { disclosures?: Disclosed[] } | null>
  >;
  const all = Object.values(child).flatMap((part) => part?.disclosures ?? []);
  expect(all.length).toBeGreaterThan(0);
  for (const one of all.filter(({ state }) => state === 'WITHHELD')) expect(one.count).toBeNull();
  for (const name of ['INTELLIGENCE', 'PROTECTED_ADDRESS']) {
    for (const { state, held, count } of all.filter((one) => one.class === name)) {
      expect({ state, held, count }).toEqual({
        state: expect.stringMatching(/^(WITHHELD|PARTLY_DISCLOSED)$/),
        held: null,
        count: null,
      });
    }
  }
};

export const oracleCases: readonly Case[] = [
  ...readers.map((as): Case => ({
    id: `oracle/counts, pages and disclosures, ${as}`,
    attack: as === 'response-officer' ? about(as, counting, forCharging) : about(as, counting),
    comesTo: 'AGREED',
    also: tellsNothing,
  })),
  ...(
    [
      ['a misspelt field', '{ police { crimeNumbr intelligenc { id } } }'],
      ['a misspelt field deep below', '{ cps { cases { requests { mg } } } }'],
      ['a field of another type', '{ crimeNumber }'],
    ] as const
  ).map(([what, selection]): Case => ({
    id: `oracle/"did you mean": ${what}`,
    attack: about('mash-police', selection),
    comesTo: 'BAD_USER_INPUT',
    also: ({ raw }) => {
      expect(raw).not.toMatch(/did you mean/i);
    },
  })),
  {
    id: 'oracle/"did you mean": a misspelt argument and enum value',
    attack: about(
      'mash-police',
      '',
      asking(
        '{ chargingQueue(awaitin: CPS) { totalCount } auditSummary(assessor: FORC) { total } }',
        {
          variables: { id: target },
        },
      ),
    ),
    comesTo: 'BAD_USER_INPUT',
    also: ({ raw }) => {
      expect(raw).not.toMatch(/did you mean/i);
    },
  },
  {
    id: 'oracle/a work list of another agency, filtered by what it holds',
    attack: about('investigator', '', {
      ...forCharging,
      document:
        '{ chargingQueue(rasso: true, area: "E06000019", first: 1) { totalCount edges { node { id } } } }',
    }),
    comesTo: 'AGREED',
  },
];
