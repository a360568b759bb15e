import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { RawRow } from '../../shared/database/hydrate.js';
import { sqlStatement } from '../../shared/database/named-statement.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { Unit } from '../unit/unit.js';
import { Force } from './force.js';
import { PolicingArea } from './policing-area.js';

const reference = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

const theForce = sqlStatement(
  `select id, code, name, staff_approx as "staffApprox", officers, police_staff as "policeStaff", pcsos,
    area_sq_miles as "areaSqMiles", population, alliance from force`,
  [],
);

const everyArea = sqlStatement(
  'select id, name, local_authority_code as "localAuthorityCode" from policing_area order by name',
  [],
);

const everyUnit = sqlStatement(
  `select id, name, kind, areas, established_on::text as "establishedOn" from unit order by name`,
  [],
);

const filled = <Row extends object>(record: new () => Row, rows: readonly RawRow[]): Row[] =>
  rows.map((row) => Object.assign(new record(), row));

@Resolver(() => Force)
export class ForceResolver {
  @Classified(reference)
  @Query(() => Force, { nullable: true, description: 'The force. Null where none is loaded.' })
  async force(@Ctx() context: SubgraphContext): Promise<Force | null> {
    return filled(Force, await readRows(context, theForce, {}))[0] ?? null;
  }

  @Classified(reference)
  @FieldResolver(() => [PolicingArea], {
    nullable: true,
    description: 'Its territorial policing areas, by name.',
  })
  async policingAreas(@Ctx() context: SubgraphContext): Promise<readonly PolicingArea[]> {
    return filled(PolicingArea, await readRows(context, everyArea, {}));
  }

  @Classified(reference)
  @FieldResolver(() => [Unit], {
    nullable: true,
    description: 'Its units: MASH desks, harm assessment units and others, by name.',
  })
  async units(@Ctx() context: SubgraphContext): Promise<readonly Unit[]> {
    return filled(Unit, await readRows(context, everyUnit, {}));
  }
}
