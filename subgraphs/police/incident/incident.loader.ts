import { pageBy } from '../../shared/loader/page-by.js';
import { PoliceIncident } from './police-incident.js';

export const incidentsOfChild = pageBy(PoliceIncident, {
  through: { table: 'police_incident_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'openedAt',
});
