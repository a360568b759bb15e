import { rowBy, rowsBy } from '../../../shared/loader/rows-by.js';
import { DomesticAbuseIncident } from './domestic-abuse-incident.js';
import { FlagChange } from './flag-change.js';

export const domesticAbuseOfIncident = rowBy(DomesticAbuseIncident, { key: 'incidentId' });

export const flagHistory = rowsBy(FlagChange, {
  key: 'domesticAbuseIncidentId',
  newestFirst: 'at',
});
