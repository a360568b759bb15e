import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { CaseSuspect } from './case-suspect.js';
import { CpsPerson } from './cps-person.js';
import { ProposedCharge } from './proposed-charge.js';

export const suspectsOfCase = rowsBy(CaseSuspect, { key: 'caseId', inOrderOf: 'place' });

export const chargesOfSuspect = rowsBy(ProposedCharge, { key: 'suspectId', inOrderOf: 'place' });

export const chargesOfDecision = rowsBy(ProposedCharge, { key: 'decisionId', inOrderOf: 'place' });

export const personById = rowBy(CpsPerson, { key: 'id' });
