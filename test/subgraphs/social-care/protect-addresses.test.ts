import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  protectAddresses,
  type AddressFacts,
} from '../../../subgraphs/social-care/address/protect-addresses.js';

const facts = { undisclosedAddressIds: new Set<string>(), perpetratorAtHome: new Set<string>() };

const address = (over: Partial<AddressFacts>): AddressFacts => ({
  id: 'home',
  childId: 'ann',
  kind: 'HOME',
  line1: '1 Sparrowfold',
  postcode: 'HR1 1CI',
  to: null,
  protected: false,
  ...over,
});

const protectedIds = (rows: readonly AddressFacts[], over: Partial<typeof facts> = {}): string[] =>
  protectAddresses(rows, { ...facts, ...over })
    .filter((row) => row.protected)
    .map(({ id }) => id);

const school = address({ id: 'school', kind: 'SCHOOL', line1: 'Quillet College' });

describe('protection of addresses', () => {
  it('leaves ordinary homes and schools alone', () => {
    expect(protectedIds([address({}), school])).toEqual([]);
  });

  it('reaches the school of a child whose home is protected', () => {
    expect(protectedIds([address({ protected: true }), school])).toEqual(['home', 'school']);
  });

  it('ends for the school when the protected home has been left', () => {
    const left = address({ protected: true, to: '2013-01-01' });
    expect(protectedIds([left, school])).toEqual(['home']);
  });

  it('reaches the same home in the row of a brother or sister, not every pupil of a school', () => {
    const sister = address({ id: 'sister', childId: 'bea' });
    const pupil = { ...school, id: 'pupil', childId: 'cat' };
    const rows = [address({ protected: true }), sister, school, pupil];
    expect(protectedIds(rows)).toEqual(['home', 'sister', 'school']);
  });

  it('reaches the address of a placement that is not disclosed', () => {
    const placement = address({ id: 'carers', kind: 'PLACEMENT', line1: '2 Ryeholt Avenue' });
    const undisclosedAddressIds = new Set(['carers']);
    expect(protectedIds([placement], { undisclosedAddressIds })).toEqual(['carers']);
  });

  it('reaches where a child went away from the alleged perpetrator, not the home that was left', () => {
    const refuge = address({ id: 'refuge', kind: 'REFUGE', line1: '3 Nettlebatch' });
    const perpetratorAtHome = new Set(['ann']);
    expect(protectedIds([address({}), refuge, school], { perpetratorAtHome })).toEqual([
      'refuge',
      'school',
    ]);
  });

  it('never takes protection away, and adds none when done twice', () => {
    const kinds = ['HOME', 'PLACEMENT', 'REFUGE', 'SCHOOL', 'PREVIOUS'] as const;
    const rows = fc.array(
      fc.record({
        id: fc.uuid(),
        childId: fc.constantFrom('ann', 'bea'),
        kind: fc.constantFrom(...kinds),
        line1: fc.constantFrom('1 Sparrowfold', '2 Ryeholt Avenue'),
        postcode: fc.constant('HR1 1CI'),
        to: fc.constantFrom(null, '2013-01-01'),
        protected: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const once = protectAddresses(given, facts);
        expect(once.every((row, i) => row.protected || given[i]?.protected === false)).toBe(true);
        expect(protectAddresses(protectAddresses(once, facts), facts)).toEqual(
          protectAddresses(once, facts),
        );
      }),
    );
  });
});
