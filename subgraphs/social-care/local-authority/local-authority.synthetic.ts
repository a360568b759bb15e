import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { LocalAuthority } from './local-authority.js';

export const seedLocalAuthorities: SeedPart = async ({ part, reference }, manager) => {
  if (part > 0) return 0; // Every part names the same.
  const rows = reference.localAuthorities.map(({ code, judgement, ...authority }) => ({
    ...authority,
    id: code,
    judgementGrade: judgement?.grade ?? null,
    judgementOn: judgement?.on ?? null,
  }));
  await copyRows<LocalAuthority>(manager, LocalAuthority, rows);
  return rows.length;
};
