import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { addSafeguardingContact } from '../draft/health.js';
import {
  addCrime,
  addExhibit,
  addInvestigation,
  addLadoNotification,
  addSuspect,
} from '../draft/police-investigation.js';
import { addFamily, addLadoCase } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { action, review } from './supervision.js';

const area = 'E06000051';
const reported = at('2013-05-20', '11:00');
const aware = at('2013-07-10', '07:30');

/** Warrant, LADO, computers and charge: each far too late. */
export const st12: StoryScript = {
  story: 'ST-12',
  title: 'Suspect’s grandchildren: charged 15 months after the warrant, LADO told late',
  raises: ['R09', 'R13', 'R15'],
  tell: (scene) => {
    const grandchild = (key: string, givenName: string, born: string): WorldChild =>
      scene.child({
        ...{ key, givenName, born, area, familyName: 'Jarvis', sex: 'FEMALE', household: 'ST-12' },
      });
    const children = [
      grandchild('older', 'Tegan', '2004-10-05'),
      grandchild('younger', 'Willow', '2007-12-16'),
    ];
    const urn = tellPolice(scene, children);
    const reference = tellCare(scene, children);
    return { children, urn, episodes: { LADO_ENQUIRY: reference } };
  },
};

const tellPolice = ({ draft, key, serial }: Scene, children: readonly WorldChild[]): string => {
  const childIds = children.map(({ id }) => id);
  const crime = addCrime(draft, key('images'), {
    ...{ recordedAt: reported, area, childIds, codes: ['SX03072', 'PK78008'], status: 'CHARGED' },
    hoOutcome: 1,
  });
  const investigation = addInvestigation(draft, key('images'), {
    ...{ startedAt: reported, lastActivityAt: at('2014-11-04', '12:00') },
    ...{
      area,
      childIds,
      crimeIds: [crime.id],
      reviews: [review('2014-09-30'), review('2014-11-03')],
    },
    actions: [
      action('SEARCH', ['2013-05-20', '2013-07-10'], { due: '2013-05-27' }),
      action('FILE_TO_CPS', ['2013-08-01', '2014-06-30'], { due: '2013-10-31' }),
    ],
    milestones: [
      { at: aware, kind: 'WARRANT_EXECUTED' },
      { at: at('2013-07-10', '08:10'), kind: 'ARREST' },
      { at: at('2014-06-30', '15:00'), kind: 'SUBMITTED_TO_CPS' },
      { at: at('2014-10-10', '11:00'), kind: 'CHARGED' },
    ],
  });
  addSuspect(draft, key('grandfather'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      ...{ key: key('grandfather'), role: 'GRANDPARENT', name: 'Roy Jarvis' },
      occupation: 'Retired; wife works with children for the council',
    }),
    ...{ relationshipToChild: 'GRANDPARENT', childIds, recordedAt: reported },
    ...{ employerRegulatedActivity: true, bailStatus: 'CHARGED' },
  });
  addExhibit(draft, key('computer'), {
    ...{ childIds, investigationId: investigation.id, type: 'COMPUTER', ownerRole: 'SUSPECT' },
    ...{ area, seizedAt: at('2014-05-12', '09:40'), priorityGrade: 'HIGH' },
  });
  addLadoNotification(draft, key('wife'), {
    ...{ childIds, investigationId: investigation.id, area, awareAt: aware },
    ...{ notifiedAt: at('2013-09-02', '10:00'), employerType: 'LOCAL_AUTHORITY' },
    allegationSummary: 'Wife of Roy Jarvis works with children for the council and lives with him.',
  });
  return tellFile({ draft, key, serial }, { childIds, investigationId: investigation.id });
};

const tellFile = (
  { draft, key, serial }: Pick<Scene, 'draft' | 'key' | 'serial'>,
  facts: { childIds: readonly string[]; investigationId: string },
): string =>
  addChargingCase(draft, {
    ...{ serial, investigationId: facts.investigationId, localAuthority: area, rasso: true },
    ...{ triage: 'GREEN', status: 'CHARGED', firstReportedAt: reported, victims: facts.childIds },
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          key: key('grandfather'),
          role: 'SUSPECT',
          name: 'Roy Jarvis',
        }),
        ...{ bailStatus: 'CHARGED', codes: ['SX03072', 'PK78008'], charges: 'AUTHORISED' },
      },
    ],
    requests: [
      {
        submittedAt: at('2014-06-30', '15:00'),
        mg3: 'MG3: grandfather; images category B on the first laptop; Tegan’s ABE is clear, Willow’s is not.',
        decision: {
          ...{ at: at('2014-10-06', '14:00'), result: 'CHARGE', codes: ['SX03072', 'PK78008'] },
          reasons:
            'Tegan is a credible witness, supported by the images; delay does not make it unfair.',
        },
      },
    ],
  }).urn;

const tellCare = (scene: Scene, children: readonly WorldChild[]): string => {
  const { draft, key, serial } = scene;
  const childIds = children.map(({ id }) => id);
  tellPathway(scene, {
    children,
    receivedAt: at('2013-09-02', '10:30'),
    source: 'POLICE',
    narrative: ({ givenName }) =>
      `${givenName} sees her grandfather every weekend; police searched his house.`,
    heldAt: at('2013-09-03', '11:00'),
    s47: { endedOn: '2013-10-01', outcome: 'CIN' },
  });
  const wife = addPerson(draft, 'socialCare', {
    ...{
      key: key('wife'),
      role: 'GRANDPARENT',
      name: 'Jean Jarvis',
      occupation: 'Council employee',
    },
  });
  for (const { id, givenName } of children) {
    addFamily(draft, key(`grandmother-${id}`), {
      ...{ childId: id, personId: wife, relationship: 'GRANDPARENT', inHousehold: false },
    });
    addSafeguardingContact(draft, key(`nurse-${id}`), {
      ...{ childId: id, at: at('2013-10-15', '10:00'), role: 'SCHOOL_NURSE' },
      theme: `${givenName}’s worry about her grandmother`,
      action: `School counsellor asked to see ${givenName}`,
    });
  }
  return addLadoCase(draft, serial, {
    ...{ childIds, area, awareAt: aware, receivedAt: at('2013-09-02', '10:00') },
    ...{ adultRole: 'Council employee with access to children', adultPersonId: wife },
  }).reference;
};
