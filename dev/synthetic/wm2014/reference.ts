import type { WorldDraft } from '../draft/world-draft.js';
import type { AreaCode } from '../world/common.js';
import type { Assumption, LocalAuthority, OfstedGrade, Reference } from '../world/reference.js';

/** Chapter 3 of the report: the force, its five areas and four authorities, Ofsted's judgements. */
export const reference2014 = (draft: WorldDraft): Reference => ({
  sourceSystems: {
    POLICE: 'West Mercia crime and incident systems',
    SOCIAL_CARE: 'Authorities’ case systems',
    HEALTH: 'Health community record',
    CPS: 'CPS case management',
  },
  force: {
    id: draft.id('force', '22'),
    code: '22',
    name: 'West Mercia Police',
    staffApprox: 3550,
    officers: 1915,
    policeStaff: 1405,
    pcsos: 226,
    areaSqMiles: 2860,
    population: 1_200_000,
    alliance: 'Warwickshire Police, since 2011',
  },
  localAuthorities: authorities.map((facts) => authorityOf(draft, facts)),
  policingAreas: policingAreas.map(([name, localAuthorityCode]) => ({
    id: draft.id('policing-area', name),
    name,
    localAuthorityCode,
  })),
  assumptions,
});

type AuthorityFacts = readonly [AreaCode, string, string, OfstedGrade, string];

const authorities: readonly AuthorityFacts[] = [
  ['E06000019', '884', 'Herefordshire', 'INADEQUATE', '2014-05'],
  ['E06000051', '893', 'Shropshire', 'ADEQUATE', '2012-11'],
  ['E06000020', '894', 'Telford and Wrekin', 'ADEQUATE', '2012-07'],
  ['E10000034', '885', 'Worcestershire', 'ADEQUATE', '2012-03'],
];

const authorityOf = (
  draft: WorldDraft,
  [code, dfeCode, name, grade, on]: AuthorityFacts,
): LocalAuthority => ({
  id: draft.id('local-authority', code),
  code,
  dfeCode,
  name,
  judgement: { grade, on },
  edtPhone: '07700 900200',
});

/** Five areas on four authorities: Worcestershire has two (assumed). */
const policingAreas: readonly (readonly [string, AreaCode])[] = [
  ['Herefordshire', 'E06000019'],
  ['North Worcestershire', 'E10000034'],
  ['South Worcestershire', 'E10000034'],
  ['Shropshire', 'E06000051'],
  ['Telford and Wrekin', 'E06000020'],
];

const assumptions: readonly Assumption[] = [
  ['dates', 'Days inside a month, where the report names only the month.'],
  ['areas', 'Which local authority each story lives in: the report does not say.'],
  ['backlog-approximate', '“About 200” assessments wait: exactly 200 here.'],
  ['backlog-children', '80 of the 200 waiting assessments are linked to a child.'],
  ['hau-split', 'North (Shropshire, Telford and Wrekin) 96 waiting, south (Worcestershire) 104.'],
  ['cse-plans', '19 of the 280 children have a risk management plan (“even fewer” than 32).'],
  ['certificates', 'The nine due: four without attempt, four without bed, one expedited to court.'],
  ['certificate-recorded', 'The one certificate on file is that of the child expedited to court.'],
  ['sample-dates', 'The fifteen detained children were arrested from June to October 2014.'],
  [
    'self-assessed-care-home',
    'The three self-assessed care-home detentions are the three custody audits.',
  ],
  ['short-team', 'The team of 11 with 4 vacancies is the Worcestershire child protection team.'],
  ['charging-queue', '75 files await the CPS; the report names three of them and gives no total.'],
  ['july-group', 'The file with several children was submitted on 15 July 2014.'],
].map(([key = '', text = '']) => ({ key, text }));
