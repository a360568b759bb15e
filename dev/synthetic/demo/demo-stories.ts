import { at } from '../civil-time.js';
import { addAttendance, addCamhs, addSafeguardingContact } from '../draft/health.js';
import { addConference, addProtectionPlan } from '../draft/pathway.js';
import { addEarlyHelp, addMashEpisode } from '../draft/social-care.js';
import { tellPathway } from '../stories/story-builder.js';
import type { StoryScript } from '../stories/story-builder.js';
import { babyInCare, femaleGenitalMutilation, twinsHurt } from './demo-health-stories.js';
import { backlogFamily, missingGirl, onlineBoys, overnight } from './demo-police-stories.js';

const neglectedSiblings: StoryScript = {
  story: 'DM-01',
  title: 'Three siblings on a plan for neglect',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const area = 'E06000051';
    const shared = { familyName: 'Alder', area, household: 'DM-01' } as const;
    const children = [
      scene.child({ ...shared, key: 'a', givenName: 'Ella', born: '2015-02-03', sex: 'FEMALE' }),
      scene.child({ ...shared, key: 'b', givenName: 'Harry', born: '2017-06-21', sex: 'MALE' }),
      scene.child({ ...shared, key: 'c', givenName: 'Isla', born: '2021-09-12', sex: 'FEMALE' }),
    ];
    const { enquiries } = tellPathway(scene, {
      children,
      receivedAt: at('2026-02-09', '10:00'),
      source: 'SCHOOL',
      narrative: ({ givenName }) => `${givenName} comes to school without breakfast or a coat.`,
      heldAt: at('2026-02-10', '14:00'),
      s47: { endedOn: '2026-02-27', outcome: 'ICPC', medicalConsidered: 'CONSIDERED_AND_DONE' },
    });
    const conference = addConference(draft, key('icpc'), {
      ...{ enquiries, area, heldOn: '2026-03-02', outcome: 'PLAN' },
    });
    for (const child of children) {
      addProtectionPlan(draft, key(child.id), {
        ...{ child, conferenceId: conference.id, startedOn: '2026-03-02', category: 'NEGLECT' },
        lastSeenOn: '2026-05-22',
      });
      addSafeguardingContact(draft, key(child.id), {
        ...{ childId: child.id, at: at('2026-03-17', '11:00'), role: 'SCHOOL_NURSE' },
        ...{ theme: `${child.givenName}’s weight`, action: `${child.givenName} weighed monthly` },
      });
    }
    const mash = addMashEpisode(draft, scene.serial, {
      ...{ childIds: children.map(({ id }) => id), area, openedAt: at('2026-05-27', '09:30') },
    });
    return { children, episodes: { MASH_SCREENING: mash.reference } };
  },
};

/** Seven children about whom little is known: what most records look like. */
const ordinary: StoryScript = {
  story: 'DM-09',
  title: 'Seven children of whom little is known',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const names = [
      'Amelia Hart',
      'Dylan Webb',
      'Erin Poole',
      'Finn Tudor',
      'Grace Nash',
      'Leo Rudd',
      'Maya Kaur',
    ];
    const children = names.map((name, n) => {
      const [givenName = '', familyName = ''] = name.split(' ');
      return scene.child({
        ...{
          key: `child-${String(n)}`,
          givenName,
          familyName,
          born: `${String(2010 + n)}-0${String(n + 1)}-1${String(n)}`,
        },
        ...{ sex: n % 2 === 0 ? 'FEMALE' : 'MALE', area: 'E10000034' },
      });
    });
    tellPathway(scene, {
      children,
      receivedAt: at('2026-05-18', '10:00'),
      source: 'SCHOOL',
      need: 'N8',
      narrative: ({ givenName }) => `${givenName} has missed more than a tenth of school days.`,
      heldAt: at('2026-05-19', '10:00'),
    });
    children.forEach((child, n) => {
      addAttendance(draft, key(`visit-${String(n)}`), {
        ...{
          childId: child.id,
          at: at('2026-04-11', `1${String(n)}:20`),
          setting: 'MINOR_INJURIES',
        },
        presentingComplaint: `${child.givenName}: sprained ankle, visit ${String(n + 1)}`,
      });
      if (n > 2) return;
      addEarlyHelp(draft, key(`help-${String(n)}`), {
        ...{ childId: child.id, startedOn: '2026-05-20', service: 'Family hub' },
        reason: `${child.givenName}: attendance support`,
      });
      addCamhs(draft, key(`camhs-${String(n)}`), {
        ...{ childId: child.id, referredAt: at('2026-03-02', '10:00'), status: 'WAITING' },
        therapyNotes: null,
      });
    });
    return { children };
  },
};

/** Twenty children in nine stories. */
export const demoScripts: readonly StoryScript[] = [
  ...[neglectedSiblings, missingGirl, onlineBoys, babyInCare, overnight],
  ...[backlogFamily, twinsHurt, femaleGenitalMutilation, ordinary],
];
