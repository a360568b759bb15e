import type { Role } from '../../../schema/principal/role.js';
import type { StaffMember } from '../../../dev/synthetic/world/common.js';
import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart, SocialCareSeed } from '../seed-part.synthetic.js';
import { Worker } from './worker.js';

const teams: Readonly<Partial<Record<Role, string>>> = {
  MASH_PRACTITIONER: 'Multi-agency safeguarding hub',
  SOCIAL_WORKER: 'Safeguarding and family support',
  TEAM_MANAGER: 'Safeguarding and family support',
  EDT_SOCIAL_WORKER: 'Emergency duty team',
  IRO: 'Independent reviewing service',
  CP_CHAIR: 'Child protection conference service',
  LADO: 'Designated officer service',
};

/** Somebody of several areas works for all of them: the team then stands without a place. */
const teamName = ({ role, areas }: StaffMember, { reference }: SocialCareSeed): string | null => {
  const team = teams[role];
  if (team === undefined) return null;
  const places = reference.localAuthorities.filter(({ code }) => areas.includes(code));
  const [place] = places;
  return place && places.length === 1 ? `${place.name}: ${team}` : team;
};

export const seedWorkers: SeedPart = async (world, manager) => {
  const rows = world.socialCare.workers.map((worker) => ({
    ...worker,
    team: teamName(worker, world),
  }));
  await copyRows<Worker>(manager, Worker, rows);
  return rows.length;
};
