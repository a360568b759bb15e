import { describe, expect, it } from '@jest/globals';
import { ageBandOn, ageOn } from '../../../subgraphs/social-care/child-index/age.js';

describe('an age', () => {
  it('is attained on the birthday, not the day before', () => {
    expect(ageOn('2002-05-10', '2014-05-09')).toBe(11);
    expect(ageOn('2002-05-10', '2014-05-10')).toBe(12);
  });

  it('is attained on 1 March by a child of 29 February', () => {
    expect(ageOn('2000-02-29', '2015-02-28')).toBe(14);
    expect(ageOn('2000-02-29', '2015-03-01')).toBe(15);
  });

  it('says no more in a pass than whether the child is sixteen', () => {
    const born = (dateOfBirth: string | null) => ({ isUnborn: false, dateOfBirth });
    expect(ageBandOn(born('1998-11-14'), '2014-11-14')).toBe('16_OR_OVER');
    expect(ageBandOn(born('1998-11-15'), '2014-11-14')).toBe('UNDER_16');
    expect(ageBandOn(born(null), '2014-11-14')).toBe('UNKNOWN');
    expect(ageBandOn({ isUnborn: true, dateOfBirth: null }, '2014-11-14')).toBe('UNBORN');
  });
});
