/** Fresh orders for health's commands. */
import { breakGlassOrders } from '../../../support/break-glass-orders.js';
import type { Desk, Order } from '../../../support/command-desk.js';
import type { OrderOf } from '../../../support/command-laws.js';

const aChild = async (desk: Desk): Promise<string> => {
  const [row] = await desk.rows('select child_id from health_child order by child_id limit 1');
  return String(row?.child_id);
};

export const recordHealthAttendanceConcern = async (desk: Desk): Promise<Order> => ({
  as: 'ed-clinician',
  ...{ purpose: 'DIRECT_CARE', command: 'recordHealthAttendanceConcern' },
  input: {
    ...{ childId: await aChild(desk), seenAt: '2014-11-14T15:00:00Z', cpIsViewed: true },
    ...{
      setting: 'EMERGENCY_DEPARTMENT',
      presentingComplaint: 'Fell down the stairs.',
      explanationConsistent: 'NO',
    },
    injuries: [{ kind: 'BRUISE', site: 'BACK', fracture: false }],
  },
});

export const recordChildProtectionMedical = async (desk: Desk): Promise<Order> => ({
  as: 'named-doctor',
  ...{ purpose: 'S47_STRATEGY_CP', command: 'recordChildProtectionMedical' },
  input: {
    ...{ childId: await aChild(desk), requestedAt: '2014-11-14T09:00:00Z' },
    ...{ attendedAt: '2014-11-14T11:00:00Z', reportAt: '2014-11-14T14:00:00Z' },
    ...{ clinicianGrade: 'Consultant', findings: 'Bruises of several ages.' },
    opinion: 'LIKELY_INFLICTED',
  },
});

const whoMayRefuse = async (desk: Desk): Promise<string> => {
  const [row] = await desk.rows(`select child_id from health_child where child_id not in
    (select child_id from sharing_refusal where withdrawn_at is null) order by child_id limit 1`);
  return String(row?.child_id);
};

export const recordSharingRefusal = async (desk: Desk): Promise<Order> => ({
  as: 'named-nurse',
  ...{ purpose: 'S17_CIN_LAC_EARLYHELP', command: 'recordSharingRefusal' },
  input: {
    ...{ childId: await whoMayRefuse(desk), competentAt: '2014-11-13T10:00:00Z' },
    refusedAt: '2014-11-13T10:20:00Z',
  },
});

export const withdrawSharingRefusal = async (desk: Desk): Promise<Order> => {
  const standing = await desk.rows('select id from sharing_refusal where withdrawn_at is null');
  const refusalId = standing[0]?.id ?? (await desk.done(await recordSharingRefusal(desk)));
  return {
    as: 'named-nurse',
    ...{ purpose: 'S17_CIN_LAC_EARLYHELP', command: 'withdrawSharingRefusal' },
    input: { refusalId },
  };
};

let named = 0;

export const nameTreatingClinician = async (desk: Desk): Promise<Order> => {
  named += 1;
  return {
    ...{ as: 'named-nurse', purpose: 'MASH_SCREENING', command: 'nameTreatingClinician' },
    input: { childId: await aChild(desk), clinician: `clinician-${String(named)}` },
  };
};

export const endTreatment = async (desk: Desk): Promise<Order> => {
  const order = await nameTreatingClinician(desk);
  await desk.done(order);
  return { ...order, command: 'endTreatment' };
};

export const orders: Readonly<Record<string, OrderOf>> = {
  recordHealthAttendanceConcern,
  recordChildProtectionMedical,
  recordSharingRefusal,
  withdrawSharingRefusal,
  nameTreatingClinician,
  endTreatment,
  ...breakGlassOrders({
    name: 'Health',
    as: 'ed-clinician',
    purpose: 'DIRECT_CARE',
    reviewer: 'named-doctor',
  }),
};
