import { rowsBy } from '../../shared/loader/rows-by.js';
import { AccommodationResponse } from './accommodation-response.js';

export const accommodationResponsesOfChild = rowsBy(AccommodationResponse, {
  key: 'childId',
  newestFirst: 'receivedAt',
});
