import { namedEnum } from '../server/named-enum.js';

export const TriStateEnum = namedEnum('TriState', 'An answer, or that nobody wrote one down.', {
  YES: 'Yes.',
  NO: 'No.',
  NOT_RECORDED: 'Not recorded: neither yes nor no may be concluded.',
});
export type TriState = keyof typeof TriStateEnum;
