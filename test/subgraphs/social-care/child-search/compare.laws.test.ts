import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compare,
  type Held,
  type Sought,
} from '../../../../subgraphs/social-care/child-search/compare.js';
import { editsBetween, likeness } from '../../../../subgraphs/social-care/child-search/likeness.js';

const names = fc.stringMatching(/^[a-z]{1,12}$/);
const days = fc
  .date({ min: new Date('1996-01-01'), max: new Date('2014-11-14'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the likeness of two names', () => {
  it('is symmetric, between 0 and 1, and 1 for the same name', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 10);
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });

  it('is that of the literature', () => {
    expect(likeness('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(likeness('dwayne', 'duane')).toBeCloseTo(0.84, 2);
    expect(likeness('abc', 'xyz')).toBe(0);
  });
});

describe('the edits between two days', () => {
  it('are symmetric, none for the same, and one where day and month changed places', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(editsBetween(a, b)).toBe(editsBetween(b, a));
        expect(editsBetween(a, a)).toBe(0);
      }),
    );
    expect(editsBetween('2009-03-07', '2009-07-03')).toBe(1);
    expect(editsBetween('2009-03-07', '2009-03-17')).toBe(1);
  });
});

const held: Held = {
  ...{ givenName: 'tom', familyName: 'baker', dateOfBirth: '2009-03-07', sex: 'MALE' },
  ...{ postcodes: ['WR1 1CI'], hasNhsNumber: false, hasUpn: false },
};
const sought: Sought = {
  ...{ givenName: 'tom', familyName: 'baker', dateOfBirth: '2009-03-07', sex: 'MALE' },
  ...{ postcode: 'WR1 1CI', nhsNumber: null, upn: null },
};

describe('a comparison', () => {
  it('of the same name, birthday and home is high', () => {
    expect(compare(sought, held)).toMatchObject({ confidence: 'HIGH', possibleTwins: false });
  });

  it('of a number with name and birthday is verified', () => {
    const numbered = compare(
      { ...sought, nhsNumber: '9990000018' },
      { ...held, hasNhsNumber: true },
    );
    expect(numbered).toMatchObject({ confidence: 'VERIFIED' });
  });

  it('of a number alone is for a person to look at', () => {
    const other = { ...sought, givenName: 'ann', familyName: 'smith', dateOfBirth: '2001-12-24' };
    const found = compare({ ...other, nhsNumber: '9990000018' }, { ...held, hasNhsNumber: true });
    expect(found).toMatchObject({ confidence: 'REVIEW' });
  });

  it.each(['WR1 1CI', null])('of another first name at postcode %p may be a twin', (postcode) => {
    const twin = compare({ ...sought, givenName: 'oliver', postcode }, held);
    expect(twin).toMatchObject({ possibleTwins: true, confidence: 'LOW' });
  });

  it('of another first name elsewhere is nobody', () => {
    expect(compare({ ...sought, givenName: 'oliver', postcode: 'HR9 9CK' }, held)).toBeNull();
  });

  it('says of what was not given, or is not held, that it was not', () => {
    const found = compare({ ...sought, sex: null }, { ...held, postcodes: [] });
    const of = (field: string) => found?.comparisons.find((one) => one.field === field)?.agreement;
    expect([of('SEX'), of('POSTCODE'), of('UPN')]).toEqual(['NOT_GIVEN', 'NOT_HELD', 'NOT_GIVEN']);
  });

  it('of twins never has more than low confidence, whatever else agrees', () => {
    fc.assert(
      fc.property(names, names, days, (given, other, born) => {
        fc.pre(likeness(given, other) < 0.9);
        const one = { ...sought, givenName: given, dateOfBirth: born };
        const two = { ...held, givenName: other, dateOfBirth: born };
        expect(compare(one, two)).toMatchObject({ confidence: 'LOW', possibleTwins: true });
      }),
    );
  });
});
