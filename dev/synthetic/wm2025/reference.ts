import type { WorldDraft } from '../draft/world-draft.js';
import type { AreaCode } from '../world/common.js';
import type { Assumption, Reference } from '../world/reference.js';

const authorities: readonly (readonly [AreaCode, string, string])[] = [
  ['E06000019', '884', 'Herefordshire'],
  ['E06000051', '893', 'Shropshire'],
  ['E06000020', '894', 'Telford and Wrekin'],
  ['E10000034', '885', 'Worcestershire'],
];

/** The force and its areas. What was not published of it is 0, or null; `assumptions` says so. */
export const reference2025 = (draft: WorldDraft): Reference => ({
  sourceSystems: {
    POLICE: 'West Mercia crime and incident systems',
    SOCIAL_CARE: 'Authorities’ case systems',
    HEALTH: 'Health community record',
    CPS: 'CPS case management',
  },
  force: {
    ...{ id: draft.id('force', '22'), code: '22', name: 'West Mercia Police' },
    ...{ staffApprox: 0, officers: 0, policeStaff: 0, pcsos: 0, areaSqMiles: 2860, population: 0 },
    alliance: null,
  },
  localAuthorities: authorities.map(([code, dfeCode, name]) => ({
    ...{ id: draft.id('local-authority', code), code, dfeCode, name, judgement: null },
    edtPhone: '07700 900200',
  })),
  policingAreas: authorities.map(([localAuthorityCode, , name]) => ({
    ...{ id: draft.id('policing-area', name), name, localAuthorityCode },
  })),
  assumptions,
});

const assumptions: readonly Assumption[] = [
  [
    'sources',
    'HMICFRS, accelerated cause of concern about West Mercia Police, September 2025, as the BBC, wired-gov and the Shropshire Star reported it: 1,023 safeguarding referrals waited in December 2024, with a delay of 16 days; 2,828 in September 2025; high risks among them; some graded as standard or medium wrongly.',
  ],
  [
    'day',
    'The reports name months: the dataset stands at 30 September 2025, and at 31 December 2024 before it.',
  ],
  [
    'delay',
    '16 days is the figure of December 2024, of the 1,023; none was published for the 2,828.',
  ],
  ['grades', 'How many of those that wait are of which grade: 5 % high, 40 % medium.'],
  [
    'children',
    'Four in ten of those that wait are linked to a child, as in 2014 (assumed there as well).',
  ],
  ['arrivals', 'The 2,828 came in from 15 May to 29 September 2025, ever more of them.'],
  ['wrong-grades', 'One in eight of those assessed from December 2024 on was raised to high.'],
  ['hub', 'One vulnerability hub for the force took the place of the harm assessment units.'],
  ['rest', 'Everything else of the force in 2025 is left out, and no staff figure is given.'],
].map(([key = '', text = '']) => ({ key, text }));

/** Since when there is one is not known. */
export const addHub2025 = (draft: WorldDraft): string => {
  const id = draft.id('unit', 'HUB');
  draft.police.units.push({
    ...{ id, name: 'Vulnerability hub', kind: 'VULNERABILITY_HUB', establishedOn: null },
    areas: authorities.map(([code]) => code),
  });
  return id;
};
