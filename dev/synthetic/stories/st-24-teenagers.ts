import type { CivilDate } from '../../../schema/time/instant.js';
import type { CjsCode } from '../codes.js';
import type { Sex } from '../world/common.js';

export interface Teenager {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly born: CivilDate;
  readonly sex: Sex;
  readonly age: number;
  readonly arrestedOn: CivilDate;
  readonly arrestedAtTime: string;
  readonly codes: readonly CjsCode[];
  readonly basis: 'ARREST' | 'BREACH_OF_THE_PEACE';
  readonly what: string;
  /** What was done to find another place: 2 no attempt, 4 an approach without a bed. */
  readonly approach: 'NONE' | 'NO_BED' | 'NO_BED_TOO_LATE' | 'NO_BED_NOT_REPEATED';
  readonly home: string;
  readonly postcode: string;
  readonly therapy: string;
}

const lodge = { home: 'Sparrowfold Lodge', postcode: 'WR5 7CK' } as const;
const house = { home: 'Lambwath House', postcode: 'WR3 2MV' } as const;

/** Two boys and girls of each home; which of the fifteen they are is assumed. */
export const teenagers: readonly Teenager[] = [
  {
    ...{ ...lodge, key: 'first', givenName: 'Jordan', familyName: 'Locke', born: '2001-02-11' },
    ...{ sex: 'MALE', age: 13, arrestedOn: '2014-06-07', arrestedAtTime: '21:10' },
    ...{ codes: ['CD71039'], basis: 'ARREST', approach: 'NONE' },
    what: 'broke the office window after his call home was stopped',
    therapy: 'Jordan kicks walls when he cannot reach his little brother.',
  },
  {
    ...{ ...lodge, key: 'second', givenName: 'Paige', familyName: 'Birch', born: '2000-03-05' },
    ...{ sex: 'FEMALE', age: 14, arrestedOn: '2014-06-20', arrestedAtTime: '22:45' },
    ...{ codes: ['PU86004'], basis: 'BREACH_OF_THE_PEACE', approach: 'NONE' },
    what: 'shouted on the landing and would not go to her room',
    therapy: 'Paige says shouting is the only way that anybody comes.',
  },
  {
    ...{ ...house, key: 'third', givenName: 'Rhys', familyName: 'Garner', born: '2000-01-22' },
    ...{ sex: 'MALE', age: 14, arrestedOn: '2014-07-04', arrestedAtTime: '23:20' },
    ...{ codes: ['CJ88116'], basis: 'ARREST', approach: 'NO_BED' },
    what: 'pushed a member of staff who held the door',
    therapy: 'Rhys remembers doors that were held shut.',
  },
  {
    ...{ ...house, key: 'fourth', givenName: 'Tia', familyName: 'Simmonds', born: '1998-10-19' },
    ...{ sex: 'FEMALE', age: 15, arrestedOn: '2014-07-18', arrestedAtTime: '20:50' },
    ...{ codes: ['OF61014'], basis: 'ARREST', approach: 'NO_BED_TOO_LATE' },
    what: 'threatened another resident with a kitchen knife',
    therapy: 'Tia sleeps with the light on since the placement before last.',
  },
  {
    ...{ ...lodge, key: 'fifth', givenName: 'Kyle', familyName: 'Norris', born: '1999-04-27' },
    ...{ sex: 'MALE', age: 15, arrestedOn: '2014-07-25', arrestedAtTime: '19:35' },
    ...{ codes: ['CJ88001', 'CD71039'], basis: 'ARREST', approach: 'NO_BED_NOT_REPEATED' },
    what: 'threw plates, one of which struck a carer',
    therapy: 'Kyle counts his moves on his fingers: this is the ninth.',
  },
  {
    ...{ ...house, key: 'sixth', givenName: 'Brandon', familyName: 'Eagle', born: '1999-06-14' },
    ...{ sex: 'MALE', age: 15, arrestedOn: '2014-08-08', arrestedAtTime: '21:55' },
    ...{ codes: ['PU86116'], basis: 'ARREST', approach: 'NO_BED_NOT_REPEATED' },
    what: 'threatened staff who told him that his visit was off',
    therapy: 'Brandon waited at the window until dark for the visit.',
  },
];
