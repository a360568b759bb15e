import { rowsBy } from '../../shared/loader/rows-by.js';
import { Contact } from './contact.js';

export const contactsOfChild = rowsBy(Contact, { key: 'childId', newestFirst: 'receivedAt' });
