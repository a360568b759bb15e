import { rule01 } from './rules/01-age.js';
import { rule02 } from './rules/02-protection-chain.js';
import { rule03 } from './rules/03-looked-after.js';
import { rule04 } from './rules/04-certificate.js';
import { rule05 } from './rules/05-custody-order.js';
import { rule06 } from './rules/06-missing.js';
import { rule07 } from './rules/07-charging-order.js';
import { rule08 } from './rules/08-exhibits.js';
import { rule09 } from './rules/09-law-in-force.js';
import { rule10 } from './rules/10-one-child.js';
import { rule11 } from './rules/11-fictional.js';
import { rule12 } from './rules/12-intelligence.js';
import { rule13 } from './rules/13-child-linked.js';
import type { Rule, Violation } from './rules/rule.js';
import type { World } from './world.js';

export const rules: readonly Rule[] = [
  ...[rule01, rule02, rule03, rule04, rule05, rule06, rule07],
  ...[rule08, rule09, rule10, rule11, rule12, rule13],
];

/** Every breach of the thirteen consistency rules; a dataset with one must be refused. */
export const validate = (world: World): Violation[] => rules.flatMap(({ check }) => check(world));
