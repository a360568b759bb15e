import { suppressCounts, suppressPart } from '../../../schema/policy/suppress-counts.js';
import { readRows } from '../loader/read-rows.js';
import { report, type Report } from '../row-security/report.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { AreaCompleteness, CompletenessField, DataCompleteness } from './completeness.type.js';

/** Of each thing that should be written down, how often it is, by area. One report each. */
export type CompletenessFigures = Readonly<Record<CompletenessField, Report>>;

/**
 * One of an owner's figures.
 * @param rows from where and of which rows: SQL that names the area `area`
 * @param recorded SQL: whether it is written down in such a row
 */
export const completenessFigure = (
  field: CompletenessField,
  { rows, recorded }: { readonly rows: string; readonly recorded: string },
): Report =>
  report({
    name: `completeness_of_${field.toLowerCase()}`,
    answers: { area: 'text', total: 'int', recorded: 'int' },
    sql: `select area, count(*)::int as total, count(*) filter (where ${recorded})::int as recorded
      from ${rows} group by area order by area`,
  });

const percentOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

interface AreaCount {
  readonly area: string;
  readonly total: number;
  readonly recorded: number;
}

/**
 * M12: within each area the recorded and the missing hide each other, and among the areas whatever one of
 * them alone would give away once the others are taken from the sum.
 */
const byArea = (areas: readonly AreaCount[]): readonly Readonly<AreaCompleteness>[] => {
  const recorded = suppressCounts(areas.map((area) => area.recorded)).counts;
  const missing = suppressCounts(areas.map((area) => area.total - area.recorded)).counts;
  return areas.map(({ area, total, ...of }, at) => {
    const { part, whole } = suppressPart(of.recorded, total);
    const isHidden = recorded[at] === null || missing[at] === null;
    const shown = isHidden ? null : part;
    return {
      localAuthority: area,
      total: whole,
      recorded: shown,
      percent: percentOf(shown, whole),
    };
  });
};

export const readCompleteness = async (
  context: SubgraphContext,
  field: CompletenessField,
  figures: CompletenessFigures,
): Promise<Readonly<DataCompleteness>> => {
  const rows = await readRows(context, figures[field].statement, {});
  const areas = rows.map((row): AreaCount => {
    return { area: String(row.area), total: Number(row.total), recorded: Number(row.recorded) };
  });
  const sum = (of: 'total' | 'recorded'): number => areas.reduce((all, area) => all + area[of], 0);
  const { part, whole } = suppressPart(sum('recorded'), sum('total'));
  return {
    ...{ field, total: whole, recorded: part, percent: percentOf(part, whole) },
    byLocalAuthority: byArea(areas),
  };
};
