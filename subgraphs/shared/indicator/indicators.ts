import {
  indicatorCatalogue,
  type IndicatorCode,
} from '../../../schema/indicators/indicator-catalogue.js';
import { reaches } from '../../../schema/policy/level.js';
import type { SqlLoader } from '../loader/sql-loader.js';
import { authorityOf } from '../policy/row-authority.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { findingsOver, type Findings } from './findings.js';
import type { IndicatorRule } from './indicator-rule.js';
import type { IndicatorEvidence, RiskIndicator } from './risk-indicator.type.js';
import type { NarrowedTables } from './rule-statement.js';

/** What a resolver hands to the type `RiskIndicator`. */
export type IndicatorAnswer = Readonly<Omit<RiskIndicator, 'evidence'>> & {
  readonly evidence: readonly Readonly<Pick<IndicatorEvidence, 'id' | 'agency'>>[];
};

const MOST_EVIDENCE = 20;

const silent = (code: IndicatorCode, state: 'NOT_RAISED' | 'NOT_EVALUABLE'): IndicatorAnswer => ({
  code,
  ...indicatorCatalogue[code],
  state,
  since: null,
  evidence: [],
});

const answerOf = (
  { code }: IndicatorRule,
  findings: Findings,
  { owner }: SubgraphContext,
): IndicatorAnswer => {
  const own = findings.filter((row) => row.code === code);
  if (own.length === 0) return silent(code, 'NOT_RAISED');
  const ids = new Set(own.map((row) => String(row.evidence_id)));
  return {
    ...silent(code, 'NOT_RAISED'),
    state: 'RAISED',
    since: String(own[0]?.since),
    evidence: [...ids].slice(0, MOST_EVIDENCE).map((id) => ({ id, agency: owner })),
  };
};

/**
 * An agency's own indicators of a child. INVARIANT: a rule of which the caller does not reach every class
 * at SUMMARY is not looked up, and is NOT_EVALUABLE whatever is held.
 */
export const indicatorsOver = (
  rules: readonly IndicatorRule[],
  tables: NarrowedTables = {},
): ((
  record: { readonly childId: string },
  context: SubgraphContext,
) => Promise<readonly IndicatorAnswer[]>) => {
  const loaders = new Map<string, SqlLoader<Findings>>();
  const loaderFor = (asked: readonly IndicatorRule[]): SqlLoader<Findings> => {
    const key = asked.map(({ code }) => code).join(' ');
    const known = loaders.get(key) ?? findingsOver(asked, tables);
    loaders.set(key, known);
    return known;
  };
  return async (record, context) => {
    const authority = authorityOf(record, context);
    const open = rules.filter(({ classes }) =>
      classes.every((dataClass) => reaches(authority.level(dataClass), 'SUMMARY')),
    );
    const findings = open.length > 0 ? await loaderFor(open).load(context, record.childId) : [];
    return rules.map((rule) =>
      open.includes(rule) ? answerOf(rule, findings, context) : silent(rule.code, 'NOT_EVALUABLE'),
    );
  };
};
