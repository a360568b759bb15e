import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { AgencyIdentifier } from './agency-identifier.js';
import { DisabilityCodeEnum, type DisabilityCode } from './child-identity-enums.js';
import { ChildIdentity } from './child-identity.js';
import { LinkedRecord } from './linked-record.js';

const isDisabilityCode = (code: string): code is DisabilityCode => code in DisabilityCodeEnum;

export const seedChildIndex: SeedPart = async ({ socialCare }, manager) => {
  const rows = socialCare.children.map((child) => ({
    ...child,
    id: child.childId,
    disabilityCodes: child.disabilityCodes.filter(isDisabilityCode),
  }));
  const { identifiers, linkedRecords } = socialCare;
  await copyRows<ChildIdentity>(manager, ChildIdentity, rows);
  await copyRows<AgencyIdentifier>(manager, AgencyIdentifier, identifiers);
  await copyRows<LinkedRecord>(manager, LinkedRecord, linkedRecords);
  return rows.length + identifiers.length + linkedRecords.length;
};
