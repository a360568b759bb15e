import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Team } from './team.js';

export const seedTeams: SeedPart = async ({ police: { teams } }, manager) => {
  await copyRows<Team>(manager, Team, teams);
  return teams.length;
};
