/** Fresh orders about a child in custody. */
import type { Desk, Order } from '../../../../support/command-desk.js';
import { newChild } from './new-child.js';

const custody = { as: 'custody-officer', purpose: 'CUSTODY_WELFARE' } as const;
const worcestershire = 'E10000034';

export const openCustodyRecord = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'openCustodyRecord' },
  input: {
    ...{ childId: await newChild(desk), custodyNumber: 'ZZ/1/14', localAuthority: worcestershire },
    ...{ arrestedAt: '2014-11-14T08:00:00Z', relevantTimeAt: '2014-11-14T08:30:00Z' },
    ...{ basis: 'ARREST', ageAtArrest: 15, sex: 'MALE', arrestedAtChildrensHome: true },
    ...{ lacStatus: 'LOOKED_AFTER', invitedAgencies: ['SOCIAL_CARE'] },
  },
});

/** The relevant time is 08:30: 24 hours end at that hour the day after, 36 at 20:30. */
export const recordDetentionExtension = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordDetentionExtension' },
  input: {
    custodyRecordId: await desk.done(await openCustodyRecord(desk)),
    ...{ authority: 'SUPERINTENDENT', authorisedAt: '2014-11-14T16:00:00Z' },
    ...{ until: '2014-11-15T20:30:00Z', grounds: 'To secure evidence.' },
  },
});

export const recordCharge = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordCharge' },
  input: {
    custodyRecordId: await desk.done(await openCustodyRecord(desk)),
    ...{ chargedAt: '2014-11-14T11:00:00Z', bailRefused: true },
    bailRefusalReason: 'Fear of further offences.',
  },
});

/** A child who is charged and was refused bail. */
const charged = async (desk: Desk): Promise<string> => desk.done(await recordCharge(desk));

export const recordAccommodationRequest = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordAccommodationRequest' },
  input: {
    ...{ custodyRecordId: await charged(desk), requestedAt: '2014-11-14T12:00:00Z' },
    ...{ kind: 'NON_SECURE', toLocalAuthority: worcestershire, reason: 'No risk to the public.' },
    ...{ outOfHours: false, isLateApproach: false },
  },
});

export const recordAccommodationAnswer = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordAccommodationAnswer' },
  input: {
    accommodationRequestId: await desk.done(await recordAccommodationRequest(desk)),
    ...{ response: 'NO_BED', respondedAt: '2014-11-14T14:00:00Z' },
    impracticableReason: 'No authority within reach has a bed.',
  },
});

export const recordDetentionCertificate = async (desk: Desk): Promise<Order> => ({
  ...{ ...custody, command: 'recordDetentionCertificate' },
  input: {
    ...{ custodyRecordId: await charged(desk), completedAt: '2014-11-14T16:30:00Z' },
    ...{ copyOnFile: true, effortsToFindAccommodation: 'Three authorities were asked.' },
  },
});
