import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { AccommodationResponse } from './accommodation-response.js';

export const seedAccommodationResponses: SeedPart = async ({ socialCare }, manager) => {
  const { accommodationResponses } = socialCare;
  await copyRows<AccommodationResponse>(manager, AccommodationResponse, accommodationResponses);
  return accommodationResponses.length;
};
