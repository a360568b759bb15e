import { dataBreachCommands } from '../shared/data-breach/data-breach-commands.js';
import { accessFindingCommand } from '../shared/access-review/access-finding-command.js';
import { breakGlassCommands } from '../shared/break-glass/break-glass-commands.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { recordHealthAttendanceConcern } from './attendance/do-record-health-attendance-concern.js';
import { recordChildProtectionMedical } from './examination/do-record-child-protection-medical.js';
import { recordSharingRefusal } from './sharing-refusal/do-record-sharing-refusal.js';
import { withdrawSharingRefusal } from './sharing-refusal/do-withdraw-sharing-refusal.js';
import { endTreatment } from './treatment/do-end-treatment.js';
import { nameTreatingClinician } from './treatment/do-name-treating-clinician.js';

/** What health's people may do. */
export const healthCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [
    recordHealthAttendanceConcern,
    recordChildProtectionMedical,
    recordSharingRefusal,
    withdrawSharingRefusal,
    nameTreatingClinician,
    endTreatment,
    ...breakGlassCommands('Health'),
    accessFindingCommand('Health'),
    ...dataBreachCommands('Health'),
  ],
  entities: [],
  migrations: [],
};
