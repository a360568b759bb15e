import { subscriberCommands } from '../shared/feed/subscriber/subscriber-commands.js';
import { dataBreachCommands } from '../shared/data-breach/data-breach-commands.js';
import { accessFindingCommand } from '../shared/access-review/access-finding-command.js';
import { areaIn, episodeCommands, type EpisodeStore } from '../shared/episode/episode-commands.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { ChargingCase } from './charging-case/charging-case.js';
import { recordChargingDecision } from './charging-request/do-record-charging-decision.js';
import { returnActionPlan } from './charging-request/do-return-action-plan.js';
import { submitChargingRequest } from './charging-request/do-submit-charging-request.js';
import { recordEarlyAdvice } from './early-advice/do-record-early-advice.js';
import { requestEarlyAdvice } from './early-advice/do-request-early-advice.js';
import { AdviceAndMeasureCommands1416210000010 } from './migrations/1416210000010-advice-and-measure-commands.js';
import { CpsCommands1416200000003 } from './migrations/1416200000003-commands.js';
import { applyForSpecialMeasure } from './special-measure/do-apply-for-special-measure.js';
import { recordSpecialMeasureRuling } from './special-measure/do-record-special-measure-ruling.js';
import { requestSpecialMeasure } from './special-measure/do-request-special-measure.js';
import { raiseVictimInformationRequest } from './victim-information/do-raise-victim-information-request.js';
import { VictimInformationRequest } from './victim-information/victim-information-request.js';

const chargingFiles: EpisodeStore = {
  record: ChargingCase,
  reference: 'urn',
  areaOf: areaIn('localAuthority'),
  childIds: (id, work) => work.childrenOf('charging_case_child', id),
};

/** What prosecutors and the police may do about a charging file, and the tables that only commands write. */
export const cpsCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [
    ...subscriberCommands('Cps'),
    submitChargingRequest,
    recordChargingDecision,
    returnActionPlan,
    raiseVictimInformationRequest,
    requestEarlyAdvice,
    recordEarlyAdvice,
    requestSpecialMeasure,
    applyForSpecialMeasure,
    recordSpecialMeasureRuling,
    ...episodeCommands('ChargingFile', { URN: chargingFiles }),
    accessFindingCommand('Cps'),
    ...dataBreachCommands('Cps'),
  ],
  entities: [VictimInformationRequest],
  migrations: [CpsCommands1416200000003, AdviceAndMeasureCommands1416210000010],
};
