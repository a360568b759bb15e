/** Fresh orders about missing and protected children, and the case that agencies read under. */
import type { Desk, Order } from '../../../../support/command-desk.js';
import type { OrderOf } from '../../../../support/command-laws.js';
import { newChild } from './new-child.js';

const missing = { as: 'mash-police', purpose: 'MISSING_EXPLOITATION' } as const;

export const openMissingCase = async (desk: Desk): Promise<Order> => ({
  ...{ ...missing, command: 'openMissingCase' },
  input: {
    ...{ childId: await newChild(desk), reportedAt: '2014-11-14T09:00:00Z', grade: 'MEDIUM' },
    ...{ missingFrom: 'CHILDRENS_HOME', invitedAgencies: ['SOCIAL_CARE', 'HEALTH'] },
  },
});

export const recordMissingReturn = async (desk: Desk): Promise<Order> => ({
  ...{ ...missing, command: 'recordMissingReturn' },
  input: {
    missingEpisodeId: await desk.done(await openMissingCase(desk)),
    ...{ foundAt: '2014-11-14T15:00:00Z', foundLocationType: 'FRIENDS_ADDRESS' },
    ...{ foundWithPersonsOfConcern: true, exploitationMarkers: ['SECOND_PHONE'] },
  },
});

export const startPoliceProtection = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'startPoliceProtection' },
  input: {
    ...{ childId: await newChild(desk), takenAt: '2014-11-14T03:00:00Z', place: 'FOSTER_CARE' },
    ...{ initiatingOfficer: 'PC 4411', grounds: 'Alone at night.', childInformed: true },
  },
});

export const endPoliceProtection = async (desk: Desk): Promise<Order> => ({
  ...{ as: 'response-officer', purpose: 'MASH_SCREENING', command: 'endPoliceProtection' },
  input: {
    policeProtectionId: await desk.done(await startPoliceProtection(desk)),
    ...{ endedAt: '2014-11-14T12:00:00Z', outcome: 'LA_ACCOMMODATION', followUp: true },
  },
});

/** The reference of a missing case that was just opened. */
export const newMissingCase = async (desk: Desk): Promise<string> => {
  const episodeId = await desk.done(await openMissingCase(desk));
  const [row] = await desk.rows(
    `select c.reference from missing_case c join missing_episode e on e.missing_case_id = c.id
     where e.id = $1`,
    episodeId,
  );
  return String(row?.reference);
};

export const invitation =
  (command: string): OrderOf =>
  async (desk) => ({
    ...{ as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION', command },
    type: 'EpisodeInvitationInput',
    input: { reference: await newMissingCase(desk), agency: 'HEALTH' },
  });

export const closePoliceEpisode: OrderOf = async (desk) => ({
  ...{ as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION', command: 'closePoliceEpisode' },
  type: 'EpisodeClosingInput',
  input: { reference: await newMissingCase(desk) },
});
