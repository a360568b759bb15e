import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addAttendance, addSafeguardingContact } from '../draft/health.js';
import { addConference, addProtectionPlan } from '../draft/pathway.js';
import { addIncident } from '../draft/police-safeguarding.js';
import { addAddress, addFamily, addLookedAfter } from '../draft/social-care.js';
import { tellPathway } from './story-builder.js';
import type { StoryScript } from './story-builder.js';

/* The four linkage specials, which the report does not tell. */

/** Known to health through the mother's booking; converts at birth. */
const unborn: StoryScript = {
  story: 'LK-01',
  title: 'Unborn baby with a child protection plan',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const area = 'E06000020';
    const baby = scene.child({
      ...{ key: 'unborn', givenName: 'Unborn', familyName: 'Hicks', born: null },
      ...{ expected: '2015-01-19', sex: 'UNKNOWN', area },
    });
    const { enquiries } = tellPathway(scene, {
      children: [baby],
      receivedAt: at('2014-08-26', '10:00'),
      source: 'HEALTH',
      narrative: () =>
        'Midwife: Ms Hicks’s two older children were removed; third pregnancy concealed until now.',
      heldAt: at('2014-08-27', '11:00'),
      s47: { endedOn: '2014-09-15', outcome: 'ICPC', medicalConsidered: 'CONSIDERED_NOT_NEEDED' },
    });
    const conference = addConference(draft, key('icpc'), {
      ...{ enquiries, area, heldOn: '2014-09-16', outcome: 'PLAN', childParticipation: 'PN0' },
    });
    addProtectionPlan(draft, key('plan'), {
      ...{ child: baby, conferenceId: conference.id, startedOn: '2014-09-16', category: 'NEGLECT' },
    });
    const mother = addPerson(draft, 'socialCare', {
      ...{ key: key('mother'), role: 'MOTHER', name: 'Stacey Hicks' },
    });
    addFamily(draft, key('mother'), { childId: baby.id, personId: mother, relationship: 'MOTHER' });
    addSafeguardingContact(draft, key('midwife'), {
      ...{ childId: baby.id, at: at('2014-09-02', '10:00'), role: 'NAMED_NURSE' },
      theme: 'Unborn Hicks: late booking',
      action: 'Birth plan shared with the ward',
    });
    return { children: [baby] };
  },
};

/** Two records by law: no steward may join them. The new one is restricted. */
const adopted: StoryScript = {
  story: 'LK-02',
  title: 'Adopted child: two records that must stay apart',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const shared = { born: '2009-10-27', sex: 'MALE' } as const;
    const before = scene.child({
      ...{ ...shared, key: 'before', givenName: 'Riley', familyName: 'Parry', area: 'E06000019' },
    });
    const after = scene.child({
      ...{ ...shared, key: 'after', givenName: 'Noah', familyName: 'Fletcher', area: 'E06000051' },
      ...{ postcode: 'SY7 4VI', notes: { isRestricted: true, hidesPostcode: true } },
    });
    addLookedAfter(draft, key('placement-order'), {
      ...{ childId: before.id, area: 'E06000019', legalStatus: 'E1', since: '2011-05-04' },
      ...{ endedOn: '2012-06-14', current: false, reviewCount: 3, lastReviewOn: '2012-03-08' },
      placements: [
        {
          ...{ type: 'A3', provider: 'Adopters', from: '2011-10-10', to: '2012-06-14' },
          ...{ postcode: 'SY7 4VI', addressId: null, distanceMiles: 31, undisclosed: true },
        },
      ],
    });
    addAddress(draft, key('home'), {
      ...{
        childId: after.id,
        kind: 'HOME',
        line1: '2 Kilnacre',
        town: 'Ludlow',
        postcode: 'SY7 4VI',
      },
      ...{ from: '2012-06-14', protected: true },
    });
    tellPathway(scene, {
      children: [after],
      receivedAt: at('2014-09-22', '10:00'),
      source: 'FAMILY',
      need: 'N2',
      narrative: () => 'Noah’s parents ask for help with night terrors.',
      heldAt: at('2014-09-23', '10:00'),
    });
    draft.socialCare.matchCandidates.push({
      ...{
        id: draft.id('candidate', key('apart')),
        leftChildId: before.id,
        rightChildId: after.id,
      },
      ...{ possibleTwins: false, forbidden: true, status: 'REJECTED' },
      reason: 'Adoption: two deliberately unlinked records (ACA 2002 ss56–65)',
    });
    return { children: [after] };
  },
};

const refuge: StoryScript = {
  story: 'LK-03',
  title: 'Mother and child in a refuge: the address is the secret',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const area = 'E06000019';
    const child = scene.child({
      ...{
        key: 'child',
        givenName: 'Niamh',
        familyName: 'Murphy',
        born: '2006-07-11',
        sex: 'FEMALE',
      },
      ...{
        area,
        postcode: 'HR2 8CV',
        notes: { hidesPostcode: true, perpetratorInHousehold: true },
      },
    });
    addIncident(draft, key('flight'), {
      ...{
        openedAt: at('2014-07-21', '03:10'),
        category: 'DOMESTIC_ABUSE',
        area,
        childIds: [child.id],
      },
      summary: 'Niamh’s mother left by the window; both taken to a place of safety.',
      domesticAbuse: {
        ...{ id: draft.id('da', key('flight')), dashGrade: 'HIGH', dashScore: 18, history: 6 },
        ...{ childrenInHousehold: 1, childExposed: true, flag: 'DOMESTIC_ABUSE', flagHistory: [] },
        victimPersonId: addPerson(draft, 'police', {
          key: key('mother'),
          role: 'MOTHER',
          name: 'Orla Murphy',
        }),
        perpetratorPersonId: addPerson(draft, 'police', {
          key: key('man'),
          role: 'FATHER',
          name: 'Sean Doyle',
        }),
        reappraisedAt: at('2014-07-21', '12:00'),
      },
    });
    addAddress(draft, key('refuge'), {
      ...{ childId: child.id, kind: 'REFUGE', line1: 'Flat 3, Nettlebatch', town: 'Hereford' },
      ...{ postcode: 'HR2 8CV', from: '2014-07-21', protected: true },
    });
    addAddress(draft, key('school'), {
      ...{ childId: child.id, kind: 'SCHOOL', line1: 'Tansyfield Primary', town: 'Hereford' },
      ...{ postcode: 'HR2 9KM', from: '2014-09-03', protected: true },
    });
    tellPathway(scene, {
      children: [child],
      receivedAt: at('2014-07-21', '09:30'),
      source: 'HOUSING',
      need: 'N5',
      narrative: () => 'Refuge: Niamh and her mother arrived in the night without shoes.',
      heldAt: at('2014-07-22', '11:00'),
    });
    addAttendance(draft, key('feet'), {
      ...{ childId: child.id, at: at('2014-07-21', '08:00'), setting: 'WALK_IN' },
      presentingComplaint: 'Cuts to the soles of Niamh’s feet',
    });
    return { children: [child] };
  },
};

/** Not twins, not the same child: two families, two areas, one name and one birthday. */
const namesakes: StoryScript = {
  story: 'LK-04',
  title: 'Two children of the same name and date of birth',
  raises: [],
  tell: (scene) => {
    const { draft, key, serial } = scene;
    const shared = {
      givenName: 'Chloe',
      familyName: 'Davies',
      born: '2003-05-06',
      sex: 'FEMALE',
    } as const;
    const children = [
      scene.child({ ...shared, key: 'north', area: 'E06000051' }),
      scene.child({ ...shared, key: 'south', area: 'E10000034' }),
    ];
    children.forEach((child, i) => {
      tellPathway(scene, {
        ...{ children: [child], source: 'SCHOOL', need: 'N5', serial: serial + i * 10 },
        receivedAt: at('2014-06-24', `1${String(i)}:15`),
        narrative: () =>
          `Chloe Davies (${i === 0 ? 'Shropshire' : 'Worcestershire'}): often collected late.`,
        heldAt: at('2014-06-26', `1${String(i)}:00`),
      });
    });
    draft.socialCare.matchCandidates.push({
      ...{ id: draft.id('candidate', key('pair')), possibleTwins: false, forbidden: false },
      ...{
        leftChildId: children[0]?.id ?? '',
        rightChildId: children[1]?.id ?? '',
        status: 'OPEN',
      },
      reason: 'Same name and date of birth; different NHS numbers, households and areas',
    });
    return { children };
  },
};

export const linkageSpecials: readonly StoryScript[] = [unborn, adopted, refuge, namesakes];
