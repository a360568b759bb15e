import { suppressCounts, suppressPart } from '../../../schema/policy/suppress-counts.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { report, type Report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type {
  AreaCompleteness,
  CompletenessField,
  DataCompleteness,
} from './data-completeness.type.js';

const answers = { area: 'text', total: 'int', recorded: 'int' } as const;

const counted = (recorded: string): string =>
  `count(*)::int as total, count(*) filter (where ${recorded})::int as recorded`;

/** A refusal to say (REFU) is an answer; not yet obtained (NOBT) is none. */
const ethnicityFigures = report({
  name: 'completeness_of_ethnicity',
  answers,
  sql: `select area, ${counted(`ethnicity is not null and ethnicity <> 'NOBT'`)}
    from child_identity where not is_unborn group by area order by area`,
});

const specialNeedsFigures = report({
  name: 'completeness_of_special_needs',
  answers,
  sql: `select area, ${counted('send_status is not null')}
    from child_identity where not is_unborn group by area order by area`,
});

const childsVoiceFigures = report({
  name: 'completeness_of_childs_voice',
  answers,
  sql: `select c.area, ${counted('a.voice_of_child_recorded')}
    from child_and_family_assessment a join child_identity c on c.id = a.child_id
    group by c.area order by c.area`,
});

const figuresOf: Readonly<Record<CompletenessField, Report>> = {
  ETHNICITY: ethnicityFigures,
  SPECIAL_NEEDS: specialNeedsFigures,
  CHILDS_VOICE: childsVoiceFigures,
};

export const completenessReports: readonly Report[] = Object.values(figuresOf);

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

export const dataCompleteness = async (
  context: SubgraphContext,
  field: CompletenessField,
): Promise<Readonly<DataCompleteness>> => {
  const rows = await readRows(context, figuresOf[field].statement, {});
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
