import type { AreaCode } from '../world/common.js';
import type { WorldDraft } from './world-draft.js';

/** The teams that investigate; each area has one of each. */
export type TeamKind = 'PVP' | 'CID' | 'RESPONSE' | 'NEIGHBOURHOOD';

/* Ids are hashes of keys, so that a record can name its team before the team is written. */
export const teamId = (draft: WorldDraft, kind: TeamKind, area: AreaCode): string =>
  draft.id('team', `${kind}:${area}`);

export const officerId = (draft: WorldDraft, kind: TeamKind, area: AreaCode): string =>
  draft.id('officer', `${kind}:${area}`);

/** An officer, worker, clinician or prosecutor who is one of the demo people of the issuers. */
export const demoPersonId = (draft: WorldDraft, subject: string): string =>
  draft.id('demo-person', subject);

export const workerId = (draft: WorldDraft, area: AreaCode, number: number): string =>
  draft.id('worker', `${area}:${String(number)}`);

export const iroId = (draft: WorldDraft, area: AreaCode): string => draft.id('iro', area);

export const clinicianId = (draft: WorldDraft, number: number): string =>
  draft.id('clinician', number);

/** HAU-N (Shropshire, Telford and Wrekin), HAU-S (Worcestershire), the Hereford MASH. */
export const screeningUnitId = (draft: WorldDraft, area: AreaCode): string =>
  draft.id('unit', screeningUnitOf[area]);

const screeningUnitOf: Readonly<Record<AreaCode, string>> = {
  E06000019: 'MASH',
  E10000034: 'HAU-S',
  E06000051: 'HAU-N',
  E06000020: 'HAU-N',
};
