import type { CommandRule } from './command-rule.js';

export const healthCommandRules: readonly CommandRule[] = [];

/** Charging: the police ask, a prosecutor decides; the file is the CPS'. */
export const cpsCommandRules: readonly CommandRule[] = [];
