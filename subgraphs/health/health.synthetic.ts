import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { World } from '../../dev/synthetic/world.js';
import { seedRestricted } from '../shared/child-register/seed-restricted.synthetic.js';
import { withArea } from '../shared/child-register/with-area.synthetic.js';
import { replaceDataset } from '../shared/clock/replace-dataset.js';
import { copyRows, type PlainRow } from '../shared/database/copy-rows.js';
import { Injury } from './attendance/injury.js';
import { UnscheduledAttendance } from './attendance/unscheduled-attendance.js';
import { CamhsReferral } from './camhs/camhs-referral.js';
import { hiddenChildren } from './child/hidden-children.synthetic.js';
import { HealthChild } from './child/health-child.js';
import { TreatingClinician } from './treatment/treating-clinician.js';
import { CpIsAlert } from './cp-is/cp-is-alert.js';
import { ChildProtectionMedical } from './examination/child-protection-medical.js';
import { LacHealthAssessment } from './looked-after-health/lac-health-assessment.js';
import { MissedAppointment } from './missed-appointment/missed-appointment.js';
import { HealthSafeguardingContact } from './safeguarding-contact/health-safeguarding-contact.js';
import { FgmReport } from './sensitive/fgm-report.js';
import { SarcAttendance } from './sensitive/sarc-attendance.js';
import { SexualHealthContact } from './sensitive/sexual-health-contact.js';

/** An id that is the same on every run, as PostgreSQL reads it: 32 digits. */
const treatmentId = (childId: string, subject: string): string =>
  createHash('md5').update(`${childId} ${subject}`).digest('hex');

/** M1: clinicians who have an account at health's issuer. */
const treating = ({
  children,
  clinicians,
}: World['health']): readonly PlainRow<TreatingClinician>[] => {
  const subjects = new Map(clinicians.map(({ id, subject }) => [id, subject]));
  return children.flatMap(({ childId, treatingClinicianIds }) =>
    treatingClinicianIds
      .flatMap((id) => subjects.get(id) ?? [])
      .map((subject) => ({ id: treatmentId(childId, subject), childId, subject })),
  );
};

/** Each record of the world is one row; injuries are rows of their own, in order. */
const copyRecords = async (world: World, manager: EntityManager): Promise<void> => {
  const { health, asOf } = world;
  const hidden = hiddenChildren(world);
  await seedRestricted(health.children, asOf, manager);
  const children = health.children.map((child) => ({
    ...child,
    gpIsProtected: hidden.has(child.childId),
  }));
  await copyRows<HealthChild>(manager, HealthChild, children);
  await copyRows<TreatingClinician>(manager, TreatingClinician, treating(health));
  await copyRows<CpIsAlert>(manager, CpIsAlert, health.cpIsAlerts);
  const attendances = withArea(health.attendances, health.children);
  await copyRows<UnscheduledAttendance>(manager, UnscheduledAttendance, attendances);
  const injuries = health.attendances.flatMap((attendance) =>
    attendance.injuries.map((injury, place) => ({ ...injury, attendanceId: attendance.id, place })),
  );
  await copyRows<Injury>(manager, Injury, injuries);
  const { childProtectionMedicals, safeguardingContacts, lacHealthAssessments } = health;
  await copyRows<ChildProtectionMedical>(manager, ChildProtectionMedical, childProtectionMedicals);
  await copyRows<HealthSafeguardingContact>(
    manager,
    HealthSafeguardingContact,
    safeguardingContacts,
  );
  await copyRows<LacHealthAssessment>(manager, LacHealthAssessment, lacHealthAssessments);
  await copyRows<CamhsReferral>(manager, CamhsReferral, health.camhsReferrals);
  await copyRows<SexualHealthContact>(manager, SexualHealthContact, health.sexualHealthContacts);
  await copyRows<SarcAttendance>(manager, SarcAttendance, health.sarcAttendances);
  await copyRows<MissedAppointment>(manager, MissedAppointment, health.missedAppointments);
  await copyRows<FgmReport>(manager, FgmReport, health.fgmReports);
};

const recordsOf = ({ health }: World): number =>
  [
    health.children,
    health.cpIsAlerts,
    health.attendances,
    health.childProtectionMedicals,
    health.safeguardingContacts,
    health.lacHealthAssessments,
    health.camhsReferrals,
    health.sexualHealthContacts,
    health.sarcAttendances,
    health.missedAppointments,
    health.fgmReports,
  ].reduce((total, { length }) => total + length, 0);

/**
 * Replaces everything in health's tables by its part of the world; answers the number of records. The
 * manager is a transaction's, so that a failed seed leaves what was there.
 */
export const seedHealth = async (world: World, manager: EntityManager): Promise<number> => {
  await replaceDataset(world, { manager, system: 'HEALTH_RECORDS' });
  await copyRecords(world, manager);
  return recordsOf(world);
};
