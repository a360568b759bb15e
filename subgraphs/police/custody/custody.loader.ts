import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { Offence } from '../crime/offence.js';
import { AccommodationRequest } from './accommodation-request.js';
import { CustodyRecord } from './custody-record.js';
import { DetentionCertificate } from './detention-certificate.js';
import { DetentionExtension } from './detention-extension.js';
import { PaceReview } from './pace-review.js';

export const custodyOfChild = rowsBy(CustodyRecord, { key: 'childId', newestFirst: 'arrestedAt' });

export const offencesOfCustody = rowsBy(Offence, { key: 'custodyRecordId', inOrderOf: 'place' });

export const reviewsOfCustody = rowsBy(PaceReview, {
  key: 'custodyRecordId',
  inOrderOf: 'dueAt',
});

export const accommodationOfCustody = rowsBy(AccommodationRequest, {
  key: 'custodyRecordId',
  newestFirst: 'requestedAt',
});

export const extensionsOfCustody = rowsBy(DetentionExtension, {
  key: 'custodyRecordId',
  newestFirst: 'until',
});

export const certificateOfCustody = rowBy(DetentionCertificate, { key: 'custodyRecordId' });
