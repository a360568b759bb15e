import { hoursLater } from '../civil-time.js';
import type { EarlyAdvice, SpecialMeasure, VictimInformationRequest } from '../world/cps-world.js';
import type { Facts, WorldDraft } from './world-draft.js';

export const addEarlyAdvice = (
  draft: WorldDraft,
  key: string,
  facts: Facts<EarlyAdvice, 'caseId' | 'requestedAt' | 'respondedAt' | 'questions' | 'advice'>,
): EarlyAdvice => {
  const advice: EarlyAdvice = {
    ...draft.recorded('EADV', key, { at: facts.requestedAt, by: 'RASSO_PROSECUTOR' }),
    ...facts,
  };
  draft.cps.earlyAdvice.push(advice);
  return advice;
};

export const addSpecialMeasure = (
  draft: WorldDraft,
  key: string,
  facts: Facts<SpecialMeasure, 'caseId' | 'childId' | 'kind' | 'recordedAt'>,
): SpecialMeasure => {
  const measure: SpecialMeasure = {
    ...draft.recorded('SPM', key, { at: facts.recordedAt, by: 'CPS_PARALEGAL' }),
    applied: false,
    ...facts,
  };
  draft.cps.specialMeasures.push(measure);
  return measure;
};

/** Raised, and not answered, unless the facts say otherwise. */
export const addVictimInformationRequest = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    VictimInformationRequest,
    'caseId' | 'childId' | 'requestedAt' | 'holder' | 'material' | 'reasonableLine' | 'necessity'
  >,
): VictimInformationRequest => {
  const request: VictimInformationRequest = {
    ...draft.recorded('VIR', key, { at: facts.requestedAt, by: 'RASSO_PROSECUTOR' }),
    ...{ requestedBy: 'CPS', counselling: false, substantialProbativeValue: null },
    ...{ authorisedByRank: null, victimNoticeAt: hoursLater(facts.requestedAt, 2) },
    ...{ status: 'RAISED', respondedAt: null },
    ...facts,
  };
  draft.cps.victimInformationRequests.push(request);
  return request;
};
