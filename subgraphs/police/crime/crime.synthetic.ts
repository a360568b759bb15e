import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { CrimeReportChild } from './crime-report-child.js';
import { CrimeReport } from './crime-report.js';
import { Offence } from './offence.js';

export const seedCrimes: SeedPart = async ({ police: { crimes } }, manager) => {
  const offences = crimes.flatMap(({ id: crimeId, offences: listed }) =>
    listed.map((offence, place) => ({ ...offence, crimeId, custodyRecordId: null, place })),
  );
  await copyRows<CrimeReport>(manager, CrimeReport, crimes);
  await copyRows<CrimeReportChild>(manager, CrimeReportChild, childLinks(crimes));
  await copyRows<Offence>(manager, Offence, offences);
  return crimes.length;
};
