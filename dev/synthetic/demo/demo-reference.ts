import type { WorldDraft } from '../draft/world-draft.js';
import type { AreaCode } from '../world/common.js';
import type { Reference } from '../world/reference.js';

const areas: readonly (readonly [AreaCode, string, string])[] = [
  ['E06000019', '884', 'Herefordshire'],
  ['E06000051', '893', 'Shropshire'],
  ['E06000020', '894', 'Telford and Wrekin'],
  ['E10000034', '885', 'Worcestershire'],
];

/** A force of no number: code 99, so that nothing here is taken for a published figure. */
export const demoReference = (draft: WorldDraft): Reference => ({
  sourceSystems: {
    POLICE: 'Demonstration police system',
    SOCIAL_CARE: 'Demonstration case system',
    HEALTH: 'Demonstration health record',
    CPS: 'Demonstration case management',
  },
  force: {
    ...{ id: draft.id('force', '99'), code: '99', name: 'Demonstration force' },
    ...{ staffApprox: 0, officers: 0, policeStaff: 0, pcsos: 0, areaSqMiles: 0, population: 0 },
    alliance: null,
  },
  localAuthorities: areas.map(([code, dfeCode, name]) => ({
    ...{ id: draft.id('local-authority', code), code, dfeCode, name, judgement: null },
    edtPhone: '07700 900200',
  })),
  policingAreas: areas.map(([localAuthorityCode, , name]) => ({
    ...{ id: draft.id('policing-area', name), name, localAuthorityCode },
  })),
  assumptions: [
    { key: 'everything', text: 'This dataset is invented; it shows no published figure.' },
  ],
});

/** One vulnerability hub, a digital forensics unit. Its key is that of a HAU: one hub for all areas. */
export const addDemoUnits = (draft: WorldDraft): void => {
  const all: AreaCode[] = areas.map(([code]) => code);
  const id = draft.id('unit', 'HAU-S');
  draft.police.units.push({
    ...{
      id,
      name: 'Vulnerability hub',
      kind: 'VULNERABILITY_HUB',
      areas: all,
      establishedOn: '2023-04-03',
    },
  });
};
