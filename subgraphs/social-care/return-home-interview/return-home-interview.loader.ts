import { rowsBy } from '../../shared/loader/rows-by.js';
import { ReturnHomeInterview } from './return-home-interview.js';

export const returnHomeInterviewsOfChild = rowsBy(ReturnHomeInterview, {
  key: 'childId',
  newestFirst: 'returnedAt',
});
