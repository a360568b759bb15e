import { screeningUnitId } from '../draft/staff-ids.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { AreaCode } from '../world/common.js';
import type { Reference } from '../world/reference.js';

const areas: readonly (readonly [AreaCode, string, string])[] = [
  ['E06000019', '884', 'Herefordshire'],
  ['E06000051', '893', 'Shropshire'],
  ['E06000020', '894', 'Telford and Wrekin'],
  ['E10000034', '885', 'Worcestershire'],
];

/**
 * A force of no number: code 99, so that nothing here is taken for a published figure. The authorities
 * are those that the demo people work in, or nobody could ask about these children.
 */
export const loadReference = (draft: WorldDraft): Reference => ({
  sourceSystems: {
    POLICE: 'Load police system',
    SOCIAL_CARE: 'Load case system',
    HEALTH: 'Load health record',
    CPS: 'Load case management',
  },
  force: {
    ...{ id: draft.id('force', '99'), code: '99', name: 'Load force' },
    ...{ staffApprox: 0, officers: 0, policeStaff: 0, pcsos: 0, areaSqMiles: 0, population: 0 },
    alliance: null,
  },
  localAuthorities: areas.map(([code, dfeCode, name]) => ({
    ...{ id: draft.id('local-authority', code), code, dfeCode, name, judgement: null },
    edtPhone: '07700 900200',
  })),
  policingAreas: areas.map(([localAuthorityCode, , name]) => ({
    ...{ id: draft.id('policing-area', name), name: `Load ${name}`, localAuthorityCode },
  })),
  assumptions: [
    { key: 'everything', text: 'This dataset is invented; it shows no published figure.' },
    { key: 'rates', text: 'Rates per 10,000 children are those of England as a whole.' },
  ],
});

/** A hub for each screening area of the force. */
export const addLoadUnits = (draft: WorldDraft): void => {
  const hubs = new Map<string, AreaCode[]>();
  for (const [code] of areas) {
    const id = screeningUnitId(draft, code);
    hubs.set(id, [...(hubs.get(id) ?? []), code]);
  }
  for (const [id, covered] of hubs) {
    draft.police.units.push({
      ...{ id, name: 'Vulnerability hub', kind: 'VULNERABILITY_HUB', areas: covered },
      establishedOn: '2023-04-03',
    });
  }
};
