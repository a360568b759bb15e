import { rowsBy } from '../../shared/loader/rows-by.js';
import { ChildInterview } from './child-interview.js';

export const interviewsOfChild = rowsBy(ChildInterview, { key: 'childId', newestFirst: 'at' });
