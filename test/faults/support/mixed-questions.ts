/** What people of four agencies ask all day, and whose each part of an answer is. */
import type { Agency } from '../../../schema/principal/agency.js';
import {
  childOf,
  episodeOf,
  operation,
  type Question,
} from '../../journeys/support/partnership.js';

export interface MixedQuestion extends Question {
  readonly name: string;
  /** Path of a part, with dots → its owner. */
  readonly owners: Readonly<Record<string, Agency>>;
}

const ofChild = {
  'child.police': 'POLICE',
  'child.socialCare': 'SOCIAL_CARE',
  'child.health': 'HEALTH',
  'child.cps': 'CPS',
} as const;

const childView = (as: string, story: string): MixedQuestion => {
  const purpose = 'S47_STRATEGY_CP';
  return {
    ...{ name: `child view of ${as}`, as, purpose, episode: episodeOf(story, purpose) },
    ...{ document: operation('child-view'), variables: { id: childOf(story) }, owners: ofChild },
  };
};

export const mixedQuestions: readonly MixedQuestion[] = [
  childView('named-nurse', 'ST-10'),
  childView('mash-police', 'ST-24'),
  childView('mash-social-worker', 'ST-13'),
  {
    ...{ name: 'charging queue', as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
    ...{ document: operation('files-awaiting-charging-advice'), variables: { first: 5 } },
    owners: { chargingQueue: 'CPS' },
  },
  {
    ...{ name: 'backlogs', as: 'police-supervisor', purpose: 'MASH_SCREENING' },
    ...{ document: operation('backlogs'), variables: { first: 5 } },
    owners: {
      ...{ harmAssessmentBacklog: 'POLICE', investigationsOver: 'POLICE' },
      ...{ missingDetentionCertificates: 'POLICE', unflaggedCseChildren: 'POLICE' },
    },
  },
];
