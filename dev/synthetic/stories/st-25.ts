import { at } from '../civil-time.js';
import { addSafeguardingContact } from '../draft/health.js';
import { addFlag, addIntelligence, addPoliceReferral } from '../draft/police-safeguarding.js';
import { addCinPlan, addEarlyHelp } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';

const area = 'E06000020';

/** Reached early, through the community; what the intelligence unit holds is shown to nobody. */
export const st25: StoryScript = {
  story: 'ST-25',
  title: 'Boys on the fringe of criminality: concern about radicalisation, community engagement',
  raises: [],
  tell: (scene) => {
    const { draft, serial } = scene;
    const shared = { sex: 'MALE', area, ethnicity: 'APKN' } as const;
    const children = [
      scene.child({
        ...shared,
        key: 'first',
        givenName: 'Yusuf',
        familyName: 'Khan',
        born: '1999-08-03',
      }),
      scene.child({
        ...shared,
        key: 'second',
        givenName: 'Ibrahim',
        familyName: 'Ahmed',
        born: '1999-11-20',
      }),
      scene.child({
        ...shared,
        key: 'third',
        givenName: 'Adam',
        familyName: 'Hussain',
        born: '2000-02-26',
      }),
    ];
    const childIds = children.map(({ id }) => id);
    const referral = addPoliceReferral(draft, scene.key('prevent'), {
      ...{
        childIds,
        kind: 'PREVENT',
        localAuthority: area,
        submittedAt: at('2014-06-10', '10:00'),
      },
      ...{ reason: 'RADICALISATION', urgency: 'ROUTINE', decision: 'EARLY_HELP' },
      narrative: 'Three friends are leaving school early and watch films of the fighting together.',
    });
    tellPathway(scene, {
      children,
      receivedAt: at('2014-06-10', '11:00'),
      source: 'POLICE',
      policeReferralId: referral.id,
      need: 'N6',
      narrative: ({ givenName }) =>
        `${givenName} is drifting from school; family and mosque want to help.`,
      heldAt: at('2014-06-12', '10:00'),
      decision: 'S17_ASSESSMENT',
    });
    children.forEach((child, i) => {
      tellBoy(scene, { child, i });
    });
    const plan = addCinPlan(draft, serial, {
      ...{ childIds, area, startedOn: '2014-06-23' },
      summary:
        'Mentoring for Yusuf, Ibrahim and Adam with the community; school attendance each week.',
    });
    return { children, episodes: { S17_CIN_LAC_EARLYHELP: plan.reference } };
  },
};

const tellBoy = ({ draft, key }: Scene, { child, i }: { child: WorldChild; i: number }): void => {
  addFlag(draft, key(`flag-${String(i)}`), {
    ...{ childId: child.id, kind: 'RADICALISATION', setAt: at('2014-06-10', '10:20') },
    reason: `${child.givenName} named in the Prevent referral.`,
  });
  addIntelligence(draft, key(`intel-${String(i)}`), {
    ...{ childIds: [child.id], reportedAt: at('2014-07-15', '09:00'), handling: 'C', source: 1 },
    rawText: `Desk DIPPER ${String(i + 1)}: ${child.givenName} ${child.familyName} in a closed chat group.`,
  });
  addEarlyHelp(draft, key(`mentor-${String(i)}`), {
    ...{ childId: child.id, startedOn: '2014-06-23', service: 'Community mentoring' },
    reason: `${child.givenName}: football and homework club with a mentor.`,
  });
  addSafeguardingContact(draft, key(`nurse-${String(i)}`), {
    ...{ childId: child.id, at: at('2014-09-16', '11:00'), role: 'SCHOOL_NURSE' },
    theme: `${child.givenName}’s attendance`,
    action: `Sees ${child.givenName} at the start of each term`,
  });
};
