import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Contact } from './contact.js';

export const seedContacts: SeedPart = async ({ socialCare }, manager) => {
  await copyRows<Contact>(manager, Contact, socialCare.contacts);
  return socialCare.contacts.length;
};
