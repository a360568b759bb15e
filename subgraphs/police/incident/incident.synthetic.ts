import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { DomesticAbuseIncident } from './domestic-abuse/domestic-abuse-incident.js';
import { FlagChange } from './domestic-abuse/flag-change.js';
import { PoliceIncidentChild } from './police-incident-child.js';
import { PoliceIncident } from './police-incident.js';

export const seedIncidents: SeedPart = async ({ police: { incidents } }, manager) => {
  const abuse = incidents.flatMap(({ id: incidentId, domesticAbuse }) =>
    domesticAbuse === null ? [] : [{ ...domesticAbuse, incidentId }],
  );
  const changes = abuse.flatMap(({ id: domesticAbuseIncidentId, flagHistory }) =>
    flagHistory.map((change) => ({ ...change, domesticAbuseIncidentId })),
  );
  await copyRows<PoliceIncident>(manager, PoliceIncident, incidents);
  await copyRows<PoliceIncidentChild>(manager, PoliceIncidentChild, childLinks(incidents));
  await copyRows<DomesticAbuseIncident>(manager, DomesticAbuseIncident, abuse);
  await copyRows<FlagChange>(manager, FlagChange, changes);
  return incidents.length;
};
