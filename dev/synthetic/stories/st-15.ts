import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSafeguardingContact } from '../draft/health.js';
import { addCrime, addInvestigation, addSuspect } from '../draft/police-investigation.js';
import { addFamily } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E10000034';
const reported = at('2014-09-15', '11:10');

/** The adult survivor reported him for their sake; whether he lives with them was not recorded. */
export const st15: StoryScript = {
  story: 'ST-15',
  title: 'Children in the new family of a man reported by an adult survivor',
  raises: ['R14'],
  tell: (scene) => {
    const shared = { area, familyName: 'Oakley', household: 'ST-15' } as const;
    const children = [
      scene.child({
        ...shared,
        key: 'older',
        givenName: 'Poppy',
        born: '2005-02-18',
        sex: 'FEMALE',
      }),
      scene.child({
        ...shared,
        key: 'younger',
        givenName: 'Stanley',
        born: '2008-11-03',
        sex: 'MALE',
      }),
    ];
    tellPolice(scene, children);
    tellPathway(scene, {
      children,
      receivedAt: at('2014-09-18', '10:00'),
      source: 'OTHER',
      narrative: ({ givenName }) =>
        `${givenName}’s mother has a new partner, who is named in an old allegation.`,
      heldAt: at('2014-09-19', '14:00'),
    });
    tellFamily(scene, children);
    return { children };
  },
};

/** No child is a victim here: the link hangs on the suspect's household. */
const tellPolice = ({ draft, key }: Scene, children: readonly WorldChild[]): void => {
  const complainant = addPerson(draft, 'police', {
    key: key('survivor'),
    role: 'VICTIM',
    name: 'Helen Gale',
  });
  const crime = addCrime(draft, key('historic'), {
    ...{ recordedAt: reported, area, childIds: [], codes: ['SX03001'], from: '1994-01-01' },
    ...{ to: '1996-06-30', complainantPersonId: complainant },
  });
  const investigation = addInvestigation(draft, key('historic'), {
    ...{ startedAt: reported, lastActivityAt: at('2014-11-06', '16:00'), team: 'CID' },
    ...{ area, childIds: [], crimeIds: [crime.id], reviews: [review('2014-11-05')] },
  });
  addSuspect(draft, key('stepfather'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('stepfather'),
      role: 'STEP_PARENT',
      name: 'Barry Crane',
    }),
    ...{ relationshipToChild: 'HOUSEHOLD', childIds: children.map(({ id }) => id) },
    ...{
      recordedAt: reported,
      householdChildrenKnown: 'NOT_RECORDED',
      extendedFamilyAssessed: 'YES',
    },
  });
};

const tellFamily = ({ draft, key }: Scene, children: readonly WorldChild[]): void => {
  const partner = addPerson(draft, 'socialCare', {
    ...{ key: key('stepfather'), role: 'STEP_PARENT', name: 'Barry Crane' },
  });
  for (const child of children) {
    addFamily(draft, key(`stepfather-${child.id}`), {
      ...{ childId: child.id, personId: partner, relationship: 'STEP_PARENT' },
    });
    addSafeguardingContact(draft, key(`nurse-${child.id}`), {
      ...{ childId: child.id, at: at('2014-10-01', '10:00'), role: 'SCHOOL_NURSE' },
      theme: `New adult in ${child.givenName}’s home`,
      action: `School asked to listen out for ${child.givenName}`,
    });
  }
};
