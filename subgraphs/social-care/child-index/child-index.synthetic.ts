import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { DisabilityCodeEnum, type DisabilityCode } from './child-identity-enums.js';
import { ChildIdentity } from './child-identity.js';

const isDisabilityCode = (code: string): code is DisabilityCode => code in DisabilityCodeEnum;

export const seedChildIndex: SeedPart = async ({ socialCare }, manager) => {
  const rows = socialCare.children.map((child) => ({
    ...child,
    id: child.childId,
    disabilityCodes: child.disabilityCodes.filter(isDisabilityCode),
  }));
  await copyRows<ChildIdentity>(manager, ChildIdentity, rows);
  return rows.length;
};
