import { rowBy } from '../../shared/loader/rows-by.js';
import { Team } from './team.js';

export const teamById = rowBy(Team, { key: 'id' });
