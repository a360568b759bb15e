import { namedEnum } from '../../shared/server/named-enum.js';

export const SarcRouteEnum = namedEnum(
  'SarcRoute',
  'How somebody came to a sexual assault referral centre.',
  {
    POLICE: 'Brought by the police.',
    SELF: 'On their own account.',
    SOCIAL_CARE: "Referred by children's social care.",
    GP: 'Referred by a general practitioner.',
  },
);
export type SarcRoute = keyof typeof SarcRouteEnum;
