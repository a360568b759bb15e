import { namedEnum } from '../../shared/server/named-enum.js';

export const DeviceTypeEnum = namedEnum('DeviceType', 'What a seized device is.', {
  COMPUTER: 'Computer.',
  PHONE: 'Telephone.',
  TABLET: 'Tablet.',
  STORAGE: 'Disk, stick or card.',
  OTHER: 'Something else.',
});
export type DeviceType = keyof typeof DeviceTypeEnum;

export const DeviceOwnerEnum = namedEnum('DeviceOwner', 'Whose device it is.', {
  SUSPECT: "A suspect's.",
  VICTIM: "A victim's.",
  WITNESS: "A witness's.",
  OTHER: "Somebody else's.",
});
export type DeviceOwner = keyof typeof DeviceOwnerEnum;

export const ExhibitStatusEnum = namedEnum('ExhibitStatus', 'Where a seized device stands.', {
  WAITING: 'Waits for examination.',
  IN_EXAMINATION: 'Is being examined.',
  EXAMINED: 'Was examined.',
  RETURNED: 'Was given back.',
});
export type ExhibitStatus = keyof typeof ExhibitStatusEnum;
