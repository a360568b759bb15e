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
import { timeBetween } from '../wm2014/population.js';
import type { CamhsReferral, UnscheduledAttendance } from '../world/health-world.js';
import { happen, nameOf, type Happening, type Part } from './part.js';
import { assumedYearly, yearly } from './rates.js';

/** What health holds: attendances above all. */
export const addHealthEvents = (part: Part): void => {
  const each =
    (add: (part: Part, happening: Happening) => void) =>
    (happening: Happening): void => {
      add(part, happening);
    };
  happen(part, { kind: 'attendance', yearly: yearly.attendances }, each(addVisit));
  happen(part, { kind: 'contact', yearly: assumedYearly.safeguardingContacts }, each(addContact));
  happen(part, { kind: 'missed', yearly: assumedYearly.missedAppointments }, each(addNotBrought));
  happen(part, { kind: 'camhs', yearly: assumedYearly.camhsReferrals }, each(addTherapy));
  happen(part, { kind: 'clinic', yearly: assumedYearly.sexualHealthContacts }, each(addClinic));
  addMedicals(part);
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
] as const;

const settings = [
  ...(['EMERGENCY_DEPARTMENT', 'EMERGENCY_DEPARTMENT'] as const),
  ...(['MINOR_INJURIES', 'WALK_IN', 'OUT_OF_HOURS_GP'] as const),
] satisfies readonly UnscheduledAttendance['setting'][];

const addVisit = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const isWorrying = random.chance(0.03);
  const site = random.pick(['ARM', 'BACK', 'FACE'] as const);
  addAttendance(draft, key, {
    ...{ childId: child.id, at: at(day, timeBetween(random, 8, 22)) },
    setting: random.pick<UnscheduledAttendance['setting']>(settings),
    presentingComplaint: `${nameOf(child)}: ${random.pick(complaints)} (visit ${key})`,
    ...{ safeguardingConcern: isWorrying, explanationConsistent: isWorrying ? 'NO' : 'YES' },
    ...{ cpIsViewed: random.chance(0.3), clinicianId: clinicianId(draft, random.whole(1, 3)) },
    injuries: isWorrying ? [{ kind: 'BRUISE', site, ageEstimate: 'days', fracture: false }] : [],
  });
};

const addContact = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  addSafeguardingContact(draft, key, {
    ...{ childId: child.id, at: at(day, timeBetween(random, 9, 16)) },
    role: random.pick(['HEALTH_VISITOR', 'SCHOOL_NURSE', 'NAMED_NURSE'] as const),
    theme: `${nameOf(child)}: ${random.pick(['home conditions', 'weight', 'school'])} (note ${key})`,
    action: `Follow-up agreed for ${nameOf(child)} (${key})`,
  });
};

const addNotBrought = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  addMissedAppointment(draft, key, {
    ...{ childId: child.id, at: at(day, '10:00'), consecutive: random.whole(1, 4) },
    service: random.pick(['Audiology', 'Dentist', 'Paediatric clinic', 'Eye clinic']),
  });
};

const addTherapy = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const status = random.pick<CamhsReferral['status']>(['WAITING', 'IN_TREATMENT', 'DISCHARGED']);
  const isSeen = status !== 'WAITING';
  addCamhs(draft, key, {
    ...{ childId: child.id, referredAt: at(day, '10:00'), status },
    riskSummary: `${nameOf(child)}: ${random.pick(['anxiety', 'low mood', 'anger'])} (letter ${key})`,
    therapyNotes: isSeen ? `${nameOf(child)} speaks of home (notes ${key}).` : null,
  });
};

const addClinic = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  addSexualHealth(draft, key, {
    ...{ childId: child.id, at: at(day, timeBetween(random, 15, 18)) },
    concernOfExploitation: random.chance(0.15),
    detail: `${nameOf(child)}: ${random.pick(['advice', 'contraception'])} (clinic ${key})`,
  });
};

/** For every third enquiry. */
const addMedicals = ({ draft }: Part): void => {
  for (const { id, childId, startedOn } of draft.socialCare.section47Enquiries) {
    const random = draft.stream(`medical:${id}`);
    if (!random.chance(0.33)) continue;
    const requestedAt = at(startedOn, '18:00');
    addMedical(draft, id, {
      ...{ childId, requestedAt, attendedAt: hoursLater(requestedAt, random.whole(1, 20)) },
      opinion: random.pick(['LIKELY_ACCIDENTAL', 'INDETERMINATE', 'LIKELY_INFLICTED'] as const),
      findings: `Findings of report ${String(draft.serial('medical-report'))}.`,
      clinicianId: clinicianId(draft, random.whole(4, 6)),
    });
  }
};
