import type { Agency } from '../../principal/agency.js';
import { feedRules } from '../role-feed.js';
import { accessReviewers } from './break-glass-commands.js';
import { grant, rulesOf, type CommandGrant, type CommandRule } from './command-rule.js';

/** The systems that may follow a feed of the owner, for whichever purposes they may follow it. */
const systemsOf = (owner: Agency): readonly CommandGrant[] => {
  const grants = feedRules
    .filter((rule) => rule.owner === owner)
    .flatMap((rule) => rule.grants)
    .filter(({ roles }) => roles.includes('SYSTEM_SUBSCRIBER'));
  return [...new Set(grants)];
};

const rulesFor = (owner: Agency, name: string): readonly CommandRule[] => {
  const rule = rulesOf(owner);
  return [
    rule(`register${name}Subscriber`, ...systemsOf(owner)),
    rule(`acknowledge${name}Events`, ...systemsOf(owner)),
    rule(
      `end${name}Subscription`,
      ...systemsOf(owner),
      grant(owner, [accessReviewers[owner]], 'AUDIT'),
    ),
  ];
};

/** Health publishes no feed. */
export const subscriberCommandRules: readonly CommandRule[] = [
  ...rulesFor('POLICE', 'Police'),
  ...rulesFor('SOCIAL_CARE', 'SocialCare'),
  ...rulesFor('CPS', 'Cps'),
];
