/** What must come before what in the police's commands, and what is done once: one desk, story by story. */
import { afterAll, beforeAll } from '@jest/globals';
import { closePoliceDesk, openPoliceDesk } from './stories/police-desk.js';
import './stories/other-areas.js';
import './stories/done-once.js';
import './stories/harm-and-plans.js';
import './stories/missing-children.js';
import './stories/custody.js';
import './stories/pre-charge-bail.js';
import './stories/without-accommodation.js';
import './stories/offenders.js';

beforeAll(openPoliceDesk);
afterAll(closePoliceDesk);
