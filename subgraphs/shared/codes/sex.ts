import { namedEnum } from '../server/named-enum.js';

export const SexEnum = namedEnum('Sex', 'Sex as recorded.', {
  FEMALE: 'Female.',
  MALE: 'Male.',
  UNKNOWN: 'Not known.',
});
export type Sex = keyof typeof SexEnum;
