/** Fresh orders about bail before charge. */
import { randomUUID } from 'node:crypto';
import type { Desk, Order } from '../../../../support/command-desk.js';
import { newChild } from './new-child.js';

/** A suspect of another investigation each time, with a child of the case, and not on bail. */
const newSuspect = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into suspect_link (id, investigation_id, person_id, recorded_at, relationship_to_child,
       household_children_known, extended_family_assessed, bail_status, employer_regulated_activity, rso_status)
     select $1, investigation_id, person_id, recorded_at, relationship_to_child,
       household_children_known, extended_family_assessed, 'NONE', false, 'UNKNOWN' from suspect_link limit 1`,
    id,
  );
  await desk.rows(
    'insert into suspect_link_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

const investigator = {
  as: 'police-supervisor',
  purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
} as const;

export const grantPreChargeBail = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'grantPreChargeBail' },
  input: {
    ...{ suspectLinkId: await newSuspect(desk), grantedAt: '2014-11-01T12:00:00Z' },
    ...{ endsOn: '2015-02-01', conditions: ['Not to go near the child.'] },
  },
});

export const extendPreChargeBail = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'extendPreChargeBail' },
  input: {
    preChargeBailId: await desk.done(await grantPreChargeBail(desk)),
    ...{ authority: 'INSPECTOR', authorisedAt: '2014-11-13T12:00:00Z', until: '2015-05-01' },
    grounds: 'The phones are not examined yet.',
  },
});

export const endPreChargeBail = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'endPreChargeBail' },
  input: {
    preChargeBailId: await desk.done(await grantPreChargeBail(desk)),
    ...{ endedAt: '2014-11-14T12:00:00Z', outcome: 'CHARGED' },
  },
});
