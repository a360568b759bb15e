import { finishWorld } from '../draft/finish-world.js';
import { addStaff } from '../draft/staff.js';
import { addUnits } from './units.js';
import { WorldDraft } from '../draft/world-draft.js';
import { storyScripts, tellStory } from '../stories.js';
import type { World } from '../world.js';
import { addAudit } from './audit.js';
import { addHarmAssessments } from './backlog.js';
import { addChargingFiles } from './charging-queue.js';
import { addCustodyPeriod } from './custody-period.js';
import { addCustodySample } from './custody-sample.js';
import { addSelfAssessedCustody } from './custody-self-assessed.js';
import { addDigitalExams } from './digital-exams.js';
import { addProblemProfile } from './exploitation.js';
import { addHealthEvents } from './health-events.js';
import { addIncidents } from './incidents.js';
import { addLookedAfterChildren } from './looked-after.js';
import { addMissingChildren } from './missing.js';
import { addPopulation } from './population.js';
import { addReferrals } from './referrals.js';
import { reference2014 } from './reference.js';

/** As many children as the dataset has, the stories' included; assumed. */
const CHILDREN = 1600;

/**
 * The force area at the end of the inspection, 14 November 2014. The stories come first; what is
 * added after them fills each published figure up, so that story children count inside it.
 */
export const buildWm2014 = (seed: string): World => {
  const draft = new WorldDraft({
    dataset: 'wm2014',
    asOf: '2014-11-14T17:00:00Z',
    ruleset: 'WM_2014',
    forceCode: '22',
    seed: `wm2014:${seed}`,
  });
  addStaff(draft);
  addUnits(draft);
  for (const script of storyScripts) tellStory(draft, script);
  addCustodySample(draft);
  addSelfAssessedCustody(draft);
  addAround(draft);
  addAudit(draft);
  return finishWorld(draft, reference2014(draft));
};

/** The people around the stories, and a year of their records. */
const addAround = (draft: WorldDraft): void => {
  const people = addPopulation(draft, CHILDREN - draft.children.length);
  addCustodyPeriod(draft, people);
  addProblemProfile(draft, people);
  addMissingChildren(draft, people);
  addHarmAssessments(draft, people);
  addChargingFiles(draft, people);
  addDigitalExams(draft, people);
  addIncidents(draft, people);
  addReferrals(draft, people);
  addLookedAfterChildren(draft, people);
  addHealthEvents(draft, people);
};
