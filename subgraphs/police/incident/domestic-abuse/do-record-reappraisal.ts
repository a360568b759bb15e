import { InputType } from 'type-graphql';
import { command } from '../../../shared/command/command.js';
import { ChangeInput } from '../../../shared/command/command-input.js';
import { outOfOrder } from '../../../shared/command/refusals.js';
import { TakesId, TakesText } from '../../../shared/command/takes.js';
import { PoliceIncident } from '../police-incident.js';
import { DomesticAbuseIncident } from './domestic-abuse-incident.js';

@InputType({ description: 'A new look at an incident whose pattern has changed.' })
class RecordReappraisalInput extends ChangeInput {
  @TakesId('Opaque id of the incident of domestic abuse.')
  domesticAbuseIncidentId!: string;

  @TakesText('What was found.')
  note!: string;
}

/** A change of the flag to harassment or stalking asks for a new look within a working day (R02). */
const asksForReappraisal: readonly string[] = ['HARASSMENT', 'STALKING'];

export const recordReappraisal = command({
  name: 'recordReappraisal',
  does: 'Records that an incident flagged as harassment or stalking was looked at anew.',
  input: RecordReappraisalInput,
  shows: { field: 'domesticAbuseIncident', record: DomesticAbuseIncident },
  act: async ({ domesticAbuseIncidentId: id, note, expectedVersion }, work) => {
    const argument = 'input.domesticAbuseIncidentId';
    const incident = await work.lock(DomesticAbuseIncident, id, { argument, expectedVersion });
    const { area } = await work.manager.findOneByOrFail(PoliceIncident, {
      id: incident.incidentId,
    });
    work.requireArea(area);
    if (!asksForReappraisal.includes(incident.flag)) {
      throw outOfOrder('The incident is flagged neither as harassment nor as stalking.');
    }
    if (incident.reappraisedAt !== null) throw outOfOrder('The incident is reappraised already.');
    const found = { reappraisedAt: work.now, reappraisalNote: note };
    await work.change(DomesticAbuseIncident, incident, found);
    const childIds = await work.childrenOf('police_incident_child', incident.incidentId);
    work.announce({ topic: 'reappraisalRecorded', key: id, payload: { childIds } });
    return { recordId: id, childIds };
  },
});
