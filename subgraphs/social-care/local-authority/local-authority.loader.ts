import { readRows } from '../../shared/loader/read-rows.js';
import { sqlStatement } from '../../shared/database/named-statement.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { LocalAuthority } from './local-authority.js';

const every = sqlStatement(
  `select id, dfe_code as "dfeCode", name, judgement_grade as "judgementGrade",
    judgement_on as "judgementOn", edt_phone as "edtPhone" from local_authority order by name`,
  [],
);

/** Every local authority, by name. */
export const everyLocalAuthority = async (
  context: SubgraphContext,
): Promise<readonly LocalAuthority[]> =>
  (await readRows(context, every, {})).map((row) => Object.assign(new LocalAuthority(), row));
