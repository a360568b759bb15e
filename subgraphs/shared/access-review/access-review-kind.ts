import { namedEnum } from '../server/named-enum.js';

export type AccessReviewKind =
  'BREAK_GLASS_DECLARED' | 'BREAK_GLASS_USED' | 'CONFLICT_OF_INTEREST' | 'JUSTIFIED_READ';

export const AccessReviewKindEnum: Readonly<Record<AccessReviewKind, AccessReviewKind>> = namedEnum(
  'AccessReviewKind',
  'Why an access is to be reviewed.',
  {
    BREAK_GLASS_DECLARED: 'A risk to life was declared at this agency. Reviewed here.',
    BREAK_GLASS_USED:
      "A risk to life that was declared elsewhere opened this agency's records. Reviewed where it was declared.",
    CONFLICT_OF_INTEREST: 'Somebody asked for a child of whom they are kept away.',
    JUSTIFIED_READ: 'A class was opened by a justification.',
  },
);
