import type { ClockCode } from '../clock-code.js';
import type { ClockRule } from '../clock-rule.js';

type Given = 'isAlerted' | 'isInForce';

/** A rule that is in force and whose breach alerts somebody: what nearly every rule is. */
export const inForce = <Code extends ClockCode>(
  rule: Omit<ClockRule, Given> & { readonly code: Code },
): ClockRule & { readonly code: Code } => ({ ...rule, isAlerted: true, isInForce: true });

/** The same rule under an authority of another time: the number stays where it is. */
export const cited = <Rule extends ClockRule>(rule: Rule, legalRef: string): Rule => ({
  ...rule,
  legalRef,
});

/** The rule is computed and shown, but alerts nobody. */
export const reportOnly = <Rule extends ClockRule>(rule: Rule, legalRef: string): Rule => ({
  ...rule,
  legalRef,
  isAlerted: false,
});

/** The ruleset has no such clock; `since` says which law or practice brought it. */
export const notYet = <Rule extends ClockRule>(rule: Rule, since: string): Rule => ({
  ...rule,
  legalRef: since,
  isAlerted: false,
  isInForce: false,
});
