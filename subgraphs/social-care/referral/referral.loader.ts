import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { Referral } from './referral.js';

export const referralsOfChild = rowsBy(Referral, { key: 'childId', newestFirst: 'receivedAt' });

export const referralById = rowBy(Referral, { key: 'id' });
