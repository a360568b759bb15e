import type { Role } from '../../../schema/principal/role.js';
import { dramaPhone } from '../identifiers.js';
import { boys, girls, surnames } from '../names.js';
import type { AreaCode, StaffMember } from '../world/common.js';
import type { Team } from '../world/police-world.js';
import { clinicianId, demoPersonId, iroId, officerId, teamId, workerId } from './staff-ids.js';
import type { TeamKind } from './staff-ids.js';
import type { WorldDraft } from './world-draft.js';

const areaCodes: readonly AreaCode[] = ['E06000019', 'E10000034', 'E06000051', 'E06000020'];

const areaNames: Readonly<Record<AreaCode, string>> = {
  E06000019: 'Herefordshire',
  E10000034: 'Worcestershire',
  E06000051: 'Shropshire',
  E06000020: 'Telford and Wrekin',
};

/** Officers, workers, clinicians and prosecutors; the issuers' demo people are among them. */
export const addStaff = (draft: WorldDraft): void => {
  for (const area of areaCodes) {
    addTeams(draft, area);
    for (const number of [1, 2, 3, 4]) {
      addWorker(draft, { id: workerId(draft, area, number), role: 'SOCIAL_WORKER', areas: [area] });
    }
    addWorker(draft, { id: iroId(draft, area), role: 'IRO', areas: [area] });
  }
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const role = number < 4 ? 'ED_CLINICIAN' : 'PAEDIATRICIAN';
    draft.health.clinicians.push(
      member(draft, { id: clinicianId(draft, number), role, areas: areaCodes }),
    );
  }
  for (const person of demoPeople) addDemoPerson(draft, person);
};

interface MemberFacts {
  readonly id: string;
  readonly role: Role;
  readonly areas: readonly AreaCode[];
  readonly subject?: string;
  readonly teamId?: string;
}

const member = (draft: WorldDraft, facts: MemberFacts): StaffMember => {
  const random = draft.stream(`staff:${facts.id}`);
  const givenName = random.pick(random.chance(0.5) ? girls : boys);
  return {
    id: facts.id,
    subject: facts.subject ?? null,
    name: `${givenName} ${random.pick(surnames)}`,
    role: facts.role,
    phone: dramaPhone(draft.serial('phone')),
    teamId: facts.teamId ?? null,
    areas: facts.areas,
  };
};

const addWorker = (draft: WorldDraft, facts: MemberFacts): void => {
  draft.socialCare.workers.push(member(draft, facts));
};

const teamKinds = {
  PVP: { title: 'child protection team', specialism: 'CHILD_PROTECTION', role: 'PVP_INVESTIGATOR' },
  CID: { title: 'CID', specialism: 'NONE', role: 'PVP_INVESTIGATOR' },
  RESPONSE: { title: 'response', specialism: 'NONE', role: 'RESPONSE_OFFICER' },
  NEIGHBOURHOOD: { title: 'safer neighbourhood', specialism: 'NONE', role: 'RESPONSE_OFFICER' },
} as const satisfies Readonly<
  Record<TeamKind, { title: string; specialism: Team['specialism']; role: Role }>
>;

/** The child protection team of 11 with 4 vacancies is Worcestershire's (assumed). */
const addTeams = (draft: WorldDraft, area: AreaCode): void => {
  for (const kind of ['PVP', 'CID', 'RESPONSE', 'NEIGHBOURHOOD'] as const) {
    const id = teamId(draft, kind, area);
    const isShort = kind === 'PVP' && area === 'E10000034';
    const { title, specialism, role } = teamKinds[kind];
    draft.police.teams.push({
      ...{ id, kind, specialism, area, name: `${areaNames[area]} ${title}` },
      establishment: isShort ? 11 : 10,
      vacancies: isShort ? 4 : 1,
      openCaseload: null,
    });
    draft.police.staff.push(
      member(draft, { id: officerId(draft, kind, area), role, areas: [area], teamId: id }),
    );
  }
};

interface DemoPerson {
  readonly subject: string;
  readonly of: 'police' | 'socialCare' | 'health' | 'cps';
  readonly role: Role;
  readonly areas: readonly AreaCode[];
  readonly team?: TeamKind;
}

/** The persons of the development issuers: one directory, read here for who works where. */
const demoPeople: readonly DemoPerson[] = [
  { subject: 'mash-police', of: 'police', role: 'MASH_PRACTITIONER', areas: areaCodes },
  {
    subject: 'response-officer',
    of: 'police',
    role: 'RESPONSE_OFFICER',
    areas: ['E06000051'],
    team: 'RESPONSE',
  },
  { subject: 'custody-officer', of: 'police', role: 'CUSTODY_OFFICER', areas: ['E10000034'] },
  {
    subject: 'investigator',
    of: 'police',
    role: 'PVP_INVESTIGATOR',
    areas: ['E06000019'],
    team: 'PVP',
  },
  { subject: 'police-supervisor', of: 'police', role: 'SUPERVISOR_INSPECTOR', areas: areaCodes },
  { subject: 'intelligence-officer', of: 'police', role: 'INTELLIGENCE_OFFICER', areas: areaCodes },
  { subject: 'mash-social-worker', of: 'socialCare', role: 'MASH_PRACTITIONER', areas: areaCodes },
  { subject: 'social-worker', of: 'socialCare', role: 'SOCIAL_WORKER', areas: ['E06000051'] },
  { subject: 'team-manager', of: 'socialCare', role: 'TEAM_MANAGER', areas: ['E06000051'] },
  { subject: 'edt-social-worker', of: 'socialCare', role: 'EDT_SOCIAL_WORKER', areas: areaCodes },
  { subject: 'linkage-steward', of: 'socialCare', role: 'LINKAGE_STEWARD', areas: areaCodes },
  { subject: 'named-nurse', of: 'health', role: 'NAMED_NURSE', areas: areaCodes },
  { subject: 'named-doctor', of: 'health', role: 'NAMED_DOCTOR', areas: areaCodes },
  { subject: 'ed-clinician', of: 'health', role: 'ED_CLINICIAN', areas: ['E10000034'] },
  { subject: 'sexual-health-clinician', of: 'health', role: 'SEXUAL_HEALTH', areas: ['E06000020'] },
  { subject: 'prosecutor', of: 'cps', role: 'RASSO_PROSECUTOR', areas: [] },
  { subject: 'cps-paralegal', of: 'cps', role: 'CPS_PARALEGAL', areas: [] },
  { subject: 'cps-manager', of: 'cps', role: 'CPS_MANAGER', areas: [] },
];

const addDemoPerson = (draft: WorldDraft, person: DemoPerson): void => {
  const area = person.areas[0];
  const staff = member(draft, {
    ...{ id: demoPersonId(draft, person.subject), role: person.role, areas: person.areas },
    subject: person.subject,
    teamId: person.team && area && teamId(draft, person.team, area),
  });
  if (person.of === 'socialCare') draft.socialCare.workers.push(staff);
  else if (person.of === 'health') draft.health.clinicians.push(staff);
  else draft[person.of].staff.push(staff);
};
