import { namedEnum } from '../../shared/server/named-enum.js';

export const MissingTypeEnum = namedEnum(
  'SocialCareMissingType',
  'Kind of absence (SSD MISS004A).',
  {
    MISSING: 'Missing: nobody knew where the child was.',
    AWAY: 'Away from the placement without leave, whereabouts known.',
  },
);
export type MissingType = keyof typeof MissingTypeEnum;
