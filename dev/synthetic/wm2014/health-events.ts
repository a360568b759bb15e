import { at, hoursLater } from '../civil-time.js';
import {
  addAttendance,
  addCamhs,
  addMedical,
  addMissedAppointment,
  addSafeguardingContact,
  addSexualHealth,
} from '../draft/health.js';
import { clinicianId } from '../draft/staff-ids.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { WorldChild } from '../world.js';
import type {
  CamhsReferral,
  ChildProtectionMedical,
  UnscheduledAttendance,
} from '../world/health-world.js';
import { aged, dayBetween, pickOften, timeBetween } from './population.js';

const counts = {
  attendances: 620,
  camhs: 95,
  sexualHealth: 60,
  contacts: 180,
  missed: 150,
} as const;
const year = ['2013-11-18', '2014-11-12'] as const;

/** A year of health: attendances above all, with a long tail. */
export const addHealthEvents = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  const born = people.filter(({ dateOfBirth }) => (dateOfBirth ?? '') < '2013-11-01');
  const teenagers = aged(people, { on: '2013-11-18', from: 12, to: 17 });
  for (let n = 0; n < counts.attendances; n += 1) addVisit(draft, born, n);
  for (let n = 0; n < counts.camhs; n += 1) addTherapy(draft, teenagers, n);
  for (let n = 0; n < counts.sexualHealth; n += 1) addClinic(draft, teenagers, n);
  for (let n = 0; n < counts.contacts; n += 1) addContact(draft, born, n);
  for (let n = 0; n < counts.missed; n += 1) addNotBrought(draft, born, n);
  addMedicals(draft);
};

const complaints = [
  'fall from a bicycle',
  'high temperature',
  'wheezing',
  'cut to the hand',
  'stomach pain',
  'sprained ankle',
  'head bumped at school',
  'rash',
  'swallowed a coin',
  'burn from a kettle',
] as const;

const who = (child: WorldChild): string => `${child.givenName} ${child.familyName}`;

const addVisit = (draft: WorldDraft, people: readonly WorldChild[], n: number): void => {
  const random = draft.stream(`attendance:${String(n)}`);
  const child = pickOften(people, random);
  const isWorrying = random.chance(0.06);
  addAttendance(draft, `background:${String(n)}`, {
    ...{ childId: child.id, at: at(dayBetween(random, ...year), timeBetween(random, 8, 23)) },
    setting: random.pick<UnscheduledAttendance['setting']>([
      ...([
        'EMERGENCY_DEPARTMENT',
        'EMERGENCY_DEPARTMENT',
        'MINOR_INJURIES',
        'WALK_IN',
        'OUT_OF_HOURS_GP',
      ] as const),
    ]),
    presentingComplaint: `${who(child)}: ${random.pick(complaints)} (visit ${String(n + 1)})`,
    ...{ safeguardingConcern: isWorrying, explanationConsistent: isWorrying ? 'NO' : 'YES' },
    ...{ cpIsViewed: random.chance(0.3), clinicianId: clinicianId(draft, random.whole(1, 3)) },
    injuries: isWorrying
      ? [
          {
            kind: 'BRUISE',
            site: random.pick(['ARM', 'BACK', 'FACE'] as const),
            ageEstimate: 'days',
            fracture: false,
          },
        ]
      : [],
  });
};

const addTherapy = (draft: WorldDraft, people: readonly WorldChild[], n: number): void => {
  const random = draft.stream(`camhs:${String(n)}`);
  const child = pickOften(people, random);
  const status = random.pick<CamhsReferral['status']>([
    'WAITING',
    'IN_TREATMENT',
    'IN_TREATMENT',
    'DISCHARGED',
    'DECLINED',
  ]);
  const isSeen = status === 'IN_TREATMENT' || status === 'DISCHARGED';
  addCamhs(draft, `background:${String(n)}`, {
    ...{ childId: child.id, referredAt: at(dayBetween(random, ...year), '10:00'), status },
    riskSummary: `${who(child)}: ${random.pick(['anxiety', 'low mood', 'self-harm', 'anger'])} (letter ${String(n + 1)})`,
    therapyNotes: isSeen
      ? `Notes ${String(n + 1)}: ${who(child)} speaks of ${random.pick(['home', 'school', 'a friend'])}.`
      : null,
  });
};

const addClinic = (draft: WorldDraft, people: readonly WorldChild[], n: number): void => {
  const random = draft.stream(`sexual-health:${String(n)}`);
  const child = pickOften(people, random);
  addSexualHealth(draft, `background:${String(n)}`, {
    ...{ childId: child.id, at: at(dayBetween(random, ...year), timeBetween(random, 15, 18)) },
    concernOfExploitation: random.chance(0.15),
    detail: `${who(child)}: ${random.pick(['advice', 'contraception', 'screening'])} (clinic ${String(n + 1)})`,
  });
};

const addContact = (draft: WorldDraft, people: readonly WorldChild[], n: number): void => {
  const random = draft.stream(`health-contact:${String(n)}`);
  const child = pickOften(people, random);
  addSafeguardingContact(draft, `background:${String(n)}`, {
    ...{ childId: child.id, at: at(dayBetween(random, ...year), timeBetween(random, 9, 16)) },
    role: random.pick(['HEALTH_VISITOR', 'SCHOOL_NURSE', 'NAMED_NURSE'] as const),
    theme: `${who(child)}: ${random.pick(['home conditions', 'weight', 'parent unwell', 'school'])} (note ${String(n + 1)})`,
    action: `Follow-up ${String(n + 1)} agreed for ${who(child)}`,
  });
};

const addNotBrought = (draft: WorldDraft, people: readonly WorldChild[], n: number): void => {
  const random = draft.stream(`missed:${String(n)}`);
  const child = pickOften(people, random);
  addMissedAppointment(draft, `background:${String(n)}`, {
    ...{
      childId: child.id,
      at: at(dayBetween(random, ...year), '10:00'),
      consecutive: random.whole(1, 4),
    },
    service: random.pick([
      'Audiology',
      'Dentist',
      'Paediatric clinic',
      'Physiotherapy',
      'Eye clinic',
    ]),
  });
};

/** One for each enquiry whose medical was considered and done, unless a story has told it. */
const addMedicals = (draft: WorldDraft): void => {
  const told = new Set(draft.health.childProtectionMedicals.map(({ childId }) => childId));
  const children = new Map(draft.children.map((child) => [child.id, child]));
  for (const enquiry of draft.socialCare.section47Enquiries) {
    const child = children.get(enquiry.childId);
    if (child?.story !== null || told.has(child.id)) continue;
    if (enquiry.medicalConsidered === 'CONSIDERED_AND_DONE') addOneMedical(draft, child, enquiry);
  }
};

const addOneMedical = (
  draft: WorldDraft,
  child: WorldChild,
  enquiry: { id: string; startedOn: string },
): void => {
  const random = draft.stream(`medical:${enquiry.id}`);
  const requestedAt = at(enquiry.startedOn, '18:00');
  addMedical(draft, `background:${enquiry.id}`, {
    ...{ childId: child.id, requestedAt, attendedAt: hoursLater(requestedAt, random.whole(1, 20)) },
    opinion: random.pick<ChildProtectionMedical['opinion']>([
      ...(['LIKELY_ACCIDENTAL', 'INDETERMINATE', 'INDETERMINATE', 'LIKELY_INFLICTED'] as const),
    ]),
    findings: `${who(child)}: findings of report ${String(draft.serial('medical-report'))}.`,
    clinicianId: clinicianId(draft, random.whole(4, 6)),
  });
};
