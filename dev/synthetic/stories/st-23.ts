import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSafeguardingContact } from '../draft/health.js';
import { addOffender } from '../draft/police-investigation.js';
import { addAddress } from '../draft/social-care.js';
import { tellPathway } from './story-builder.js';
import type { StoryScript } from './story-builder.js';

const area = 'E06000019';

/** Released without warning; police came at once and told the victims with care. */
export const st23: StoryScript = {
  story: 'ST-23',
  title: 'Victims of a sex offender released from immigration detention without notice',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const shared = {
      area,
      familyName: 'Kowalski',
      household: 'ST-23',
      postcode: 'HR9 5MO',
      sex: 'FEMALE',
      notes: { hidesPostcode: true },
    } as const;
    const children = [
      scene.child({ ...shared, key: 'older', givenName: 'Zofia', born: '2001-02-07' }),
      scene.child({ ...shared, key: 'younger', givenName: 'Elena', born: '2004-05-15' }),
    ];
    tellPathway(scene, {
      children,
      receivedAt: at('2014-10-20', '13:00'),
      source: 'OTHER',
      narrative: ({ givenName }) =>
        `${givenName} must be told, by someone she trusts, that he is back.`,
      heldAt: at('2014-10-20', '16:30'),
    });
    const offender = addPerson(draft, 'police', {
      ...{ key: key('offender'), role: 'OFFENDER', name: 'Viktor Marek' },
    });
    addOffender(draft, key('offender'), {
      ...{ personId: offender, childIds: children.map(({ id }) => id), level: 2 },
      ...{ recordedAt: at('2014-10-20', '11:00'), riskLevel: 'HIGH' },
      ...{ lastVisitOn: '2014-10-21', nextVisitDueOn: '2014-11-18' },
      orders: [
        { id: draft.id('order', key('sopo')), kind: 'SOPO', madeOn: '2011-06-14', endsOn: null },
        {
          id: draft.id('order', key('deportation')),
          kind: 'DEPORTATION_ORDER',
          madeOn: '2013-12-02',
          endsOn: null,
        },
      ],
      externalNotifications: [
        {
          ...{ id: draft.id('notification', key('release')), organisation: 'IMMIGRATION_SERVICE' },
          ...{ event: 'RELEASE', effectiveOn: '2014-10-20', notifiedAt: null },
          ...{ learnedAt: at('2014-10-20', '11:00'), victimsToldOn: '2014-10-22' },
          note: 'A neighbour of the Kowalski family rang; the immigration service had told nobody.',
        },
      ],
      note: 'Home visited when it was known; Kowalski family told on 22 October.',
    });
    for (const child of children) {
      addAddress(draft, key(`home-${child.id}`), {
        ...{
          childId: child.id,
          kind: 'HOME',
          line1: `14 Gossipgate, ${child.givenName}`,
          town: 'Ross-on-Wye',
        },
        ...{ postcode: 'HR9 5MO', from: '2012-01-10', protected: true },
      });
      addSafeguardingContact(draft, key(`nurse-${child.id}`), {
        ...{ childId: child.id, at: at('2014-10-24', '09:30'), role: 'SCHOOL_NURSE' },
        theme: `${child.givenName}’s sleep since the news`,
        action: `School knows whom ${child.givenName} may leave with`,
      });
    }
    return { children };
  },
};
