import {
  indicatorCatalogue,
  indicatorCodes,
  type IndicatorCode,
  type IndicatorState,
} from '../../../schema/indicators/indicator-catalogue.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import type { DeriveSite, RawObject } from '../../execute/engine-operation.js';
import { agencyParts } from '../agency-parts.js';
import { need, type DerivedField } from '../derived-field.js';
import { Given } from '../given.js';
import { Evidence } from './facts.js';
import type { Facts, Finding, ViewRule } from './view-rule.js';
import { viewRules } from './view-rules.js';

const MOST_EVIDENCE = 20;

/** What comes of one rule, as the type `RiskIndicator` answers it. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly title: string;
  readonly threshold: string;
  readonly state: IndicatorState;
  readonly since: CivilDate | null;
  readonly evidence: readonly { readonly id: string; readonly agency: Agency }[];
  readonly [field: string]: unknown;
}

const ruled: ReadonlyMap<IndicatorCode, ViewRule> = new Map(
  viewRules.map((rule) => [rule.code, rule]),
);

/** Whether a rule rests on records of several agencies. */
export const isOfView = (code: IndicatorCode): boolean => ruled.has(code);

const silent = (code: IndicatorCode, state: IndicatorState): Indicator => ({
  code,
  ...indicatorCatalogue[code],
  state,
  since: null,
  evidence: [],
});

const evidenceOf = (findings: readonly Finding[]): Indicator['evidence'] => {
  const records = findings.flatMap(({ id, agency }) => (id === null ? [] : [{ id, agency }]));
  return [...new Map(records.map((record) => [record.id, record])).values()].slice(
    0,
    MOST_EVIDENCE,
  );
};

const evaluated = (rule: ViewRule, evidence: Evidence, facts: Facts | null): Indicator => {
  const isEvaluable = rule.inputs.every((input) => evidence.isGiven(input));
  if (facts === null || !isEvaluable) return silent(rule.code, 'NOT_EVALUABLE');
  const findings = rule.find(facts);
  if (findings.length === 0) return silent(rule.code, 'NOT_RAISED');
  const [since = null] = findings.map((finding) => finding.since).toSorted();
  return { ...silent(rule.code, 'RAISED'), since, evidence: evidenceOf(findings) };
};

/** Those that an agency evaluated itself, as it answered them. */
const answered = (evidence: Evidence): ReadonlyMap<string, RawObject> =>
  new Map(
    agencies.flatMap((agency) =>
      (evidence.part(agency)?.all('indicators') ?? []).map(
        (one) => [one.text('code') ?? '', one.raw] as const,
      ),
    ),
  );

const ofAgencies = 'code title state since threshold evidence { id agency }';

const partNeed = (agency: Agency): string =>
  `${agencyParts[agency]} {
    disclosures { class state checkedAt }
    ${agency === 'POLICE' || agency === 'SOCIAL_CARE' ? `indicators { ${ofAgencies} }` : ''}
    ${viewRules.map(({ needs }) => needs[agency] ?? '').join('\n')}
  }`;

/** What the indicators of a child are computed from: selections on the child. */
export const indicatorsNeed = agencies.map(partNeed).join('\n');

/**
 * All rules, in the order of their numbers: those of one agency as it answers them, the others from what
 * this caller may see. What neither an agency nor the view could look at is NOT_EVALUABLE.
 */
export const indicatorsOf = (
  child: RawObject,
  site: DeriveSite,
): readonly {
  readonly code: IndicatorCode;
  readonly answer: unknown;
  readonly state: string;
}[] => {
  const evidence = new Evidence(child, site);
  const facts = evidence.facts();
  const own = answered(evidence);
  return indicatorCodes.map((code) => {
    const rule = ruled.get(code);
    const answer = rule ? evaluated(rule, evidence, facts) : own.get(code);
    const made = answer ?? silent(code, 'NOT_EVALUABLE');
    return { code, answer: made, state: new Given(made).text('state') ?? '' };
  });
};

export const indicators: DerivedField = {
  coordinate: 'Child.indicators',
  needs: need(`{ ${indicatorsNeed} }`),
  derive: (child, _args, site) => indicatorsOf(child, site).map(({ answer }) => answer),
};
