/** The four agencies that hold records about a child. */
export const agencies = ['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS'] as const;

export type Agency = (typeof agencies)[number];

/** An issuer's agency: one of the four, or the partnership, which holds and reads no record. */
export type CallerAgency = Agency | 'PARTNERSHIP';

/** The subgraph of each agency, by its folder's name. */
export const subgraphNames = ['police', 'social-care', 'health', 'cps'] as const;

export type SubgraphName = (typeof subgraphNames)[number];

export const subgraphOf: Readonly<Record<Agency, SubgraphName>> = {
  POLICE: 'police',
  SOCIAL_CARE: 'social-care',
  HEALTH: 'health',
  CPS: 'cps',
};
