import type { AreaCode } from '../world/common.js';
import type { Team, Unit } from '../world/police-world.js';
import type { WorldDraft } from '../draft/world-draft.js';

type UnitFacts = readonly [
  key: string,
  name: string,
  kind: Unit['kind'],
  areas: AreaCode[],
  since: string,
];

/** In November 2014 "not yet a year old": the HAUs date from January (assumed day). */
const units2014: readonly UnitFacts[] = [
  ['MASH', 'Hereford MASH', 'MASH', ['E06000019'], '2014-02-03'],
  ['HAU-N', 'Harm assessment unit north', 'HAU', ['E06000051', 'E06000020'], '2014-01-06'],
  ['HAU-S', 'Harm assessment unit south', 'HAU', ['E10000034'], '2014-01-06'],
  [
    'HTCU',
    'High-tech crime unit',
    'HTCU',
    ['E06000019', 'E10000034', 'E06000051', 'E06000020'],
    '2009-04-01',
  ],
];

const forceTeams: readonly (readonly [
  string,
  string,
  Team['kind'],
  Team['specialism'],
  number,
  number,
])[] = [
  ['OM', 'Offender management', 'PVP', 'OFFENDER_MANAGEMENT', 18, 1],
  ['DA', 'Domestic abuse', 'PVP', 'DOMESTIC_ABUSE', 16, 2],
  ['HTCU', 'High-tech crime unit', 'HTCU', 'ONLINE', 14, 2],
  ['YI', 'Youth inclusion', 'YOUTH_INCLUSION', 'NONE', 9, 0],
  ['CTRL', 'Control room', 'CONTROL_ROOM', 'NONE', 60, 4],
  ['CSE', 'Child sexual exploitation (not yet recruited)', 'PVP', 'CSE', 8, 8],
];

/** The three screening units, the force-wide teams, the two funded co-ordinators' posts. */
export const addUnits = (draft: WorldDraft): void => {
  for (const [key, name, kind, areas, establishedOn] of units2014) {
    draft.police.units.push({ id: draft.id('unit', key), name, kind, areas, establishedOn });
  }
  for (const [key, name, kind, specialism, establishment, vacancies] of forceTeams) {
    const id = draft.id('team', key);
    draft.police.teams.push({
      ...{ id, name, kind, specialism, area: null, establishment, vacancies, openCaseload: null },
    });
  }
  for (const area of ['north', 'south']) {
    draft.police.posts.push({
      id: draft.id('post', area),
      title: `Missing person co-ordinator, ${area}`,
      funded: true,
      holderStaffId: null,
    });
  }
};
