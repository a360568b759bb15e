import { rowsBy } from '../../shared/loader/rows-by.js';
import { BailExtension } from './bail-extension.js';
import { PreChargeBail } from './pre-charge-bail.js';

export const bailOfSuspect = rowsBy(PreChargeBail, {
  key: 'suspectLinkId',
  newestFirst: 'grantedAt',
});

export const extensionsOfBail = rowsBy(BailExtension, {
  key: 'preChargeBailId',
  newestFirst: 'authorisedAt',
});
