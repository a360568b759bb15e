import { copyRows } from '../../shared/database/copy-rows.js';
import { Offence } from '../crime/offence.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { AccommodationRequest } from './accommodation-request.js';
import { CustodyRecord } from './custody-record.js';
import { DetentionCertificate } from './detention-certificate.js';
import { PaceReview } from './pace-review.js';

export const seedCustody: SeedPart = async ({ police: { custodyRecords } }, manager) => {
  const partsOf = <Part>(
    list: (record: (typeof custodyRecords)[number]) => readonly Part[],
  ): (Part & { custodyRecordId: string })[] =>
    custodyRecords.flatMap((record) =>
      list(record).map((part) => ({ ...part, custodyRecordId: record.id })),
    );
  const offences = partsOf((record) =>
    record.offences.map((offence, place) => ({ ...offence, crimeId: null, place })),
  );
  const certificates = partsOf(({ certificate }) => (certificate ? [certificate] : []));
  await copyRows<CustodyRecord>(manager, CustodyRecord, custodyRecords);
  await copyRows<Offence>(manager, Offence, offences);
  const reviews = partsOf((record) => record.reviews);
  await copyRows<PaceReview>(manager, PaceReview, reviews);
  const requests = partsOf((record) => record.accommodationRequests);
  await copyRows<AccommodationRequest>(manager, AccommodationRequest, requests);
  await copyRows<DetentionCertificate>(manager, DetentionCertificate, certificates);
  return custodyRecords.length;
};
