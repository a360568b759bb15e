import type { Agency } from '../../../schema/principal/agency.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { IcpcAttendance } from './icpc-attendance.type.js';

export const attendanceFigures = report({
  name: 'icpc_attendance',
  takes: { agency: 'text' },
  answers: { held: 'int', attended: 'int' },
  sql: `select count(*)::int as held, count(*) filter (where a.attended)::int as attended
    from initial_child_protection_conference c
    join agency_attendance a on a.meeting_id = c.id
    where a.agency = $1 and c.held_on is not null`,
});

/** Counts over every conference held; no child and no conference is named. */
export const icpcAttendanceReport = async (
  context: SubgraphContext,
  agency: Agency,
): Promise<IcpcAttendance> => {
  const [row] = await readRows(context, attendanceFigures.statement, { agency });
  const held = Number(row?.held ?? 0);
  const attended = Number(row?.attended ?? 0);
  const percent = held === 0 ? null : Math.round((attended / held) * 1000) / 10;
  return Object.assign(new IcpcAttendance(), { held, attended, percent });
};
