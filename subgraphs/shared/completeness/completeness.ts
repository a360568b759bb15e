import { suppressCounts, suppressPart } from '../../../schema/policy/suppress-counts.js';
import { readRows } from '../loader/read-rows.js';
import { report, type Report } from '../row-security/report.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { AreaCompleteness, CompletenessField, DataCompleteness } from './completeness.type.js';

/** Of each thing that should be written down, how often it is, by area. One report each. */
export type CompletenessFigures = Readonly<Record<CompletenessField, Report>>;

/** Of which rows a figure is: SQL over a table with an `area`. */
interface FigureOptions {
  readonly table: string;
  /** Which rows should have it written down. */
  readonly among: string;
  /** Whether such a row has it. */
  readonly recorded: string;
}

/**
 * One of an owner's figures. The rows of each area are counted by themselves, in an index on `area` of those that are
 * `among`, and in one of those that are `recorded` too: without these indexes the whole table is read for each.
 */
export const completenessFigure = (
  field: CompletenessField,
  { table, among, recorded }: FigureOptions,
): Report => {
  const rows = `"${table}" where (${among})`;
  return report({
    name: `completeness_of_${field.toLowerCase()}`,
    answers: { area: 'text', total: 'int', recorded: 'int' },
    sql: `with recursive a(code) as (
        select min(area) from ${rows}
        union all
        select (select min(area) from ${rows} and area > a.code) from a where a.code is not null)
      select a.code as area,
        (select count(*)::int from ${rows} and area = a.code) as total,
        (select count(*)::int from ${rows} and area = a.code and (${recorded})) as recorded
      from a where a.code is not null order by a.code`,
  });
};

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
