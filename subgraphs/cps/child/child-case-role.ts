import { namedEnum } from '../../shared/server/named-enum.js';

export const ChildCaseRoleEnum = namedEnum('ChildCaseRole', 'What a child is in a charging file.', {
  VICTIM: 'A victim. Complainants of sexual offences have lifelong anonymity.',
  WITNESS: 'A witness.',
  SUSPECT: 'A suspect.',
});
export type ChildCaseRole = keyof typeof ChildCaseRoleEnum;
