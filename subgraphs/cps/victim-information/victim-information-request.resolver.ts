import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowBy } from '../../shared/loader/rows-by.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { VictimInformationRequest } from './victim-information-request.js';

const caseById = rowBy(ChargingCase, { key: 'id' });

@Resolver(() => VictimInformationRequest)
export class VictimInformationRequestResolver {
  @Classified({ as: ['CRIME', 'IDENTITY_PNC_CRO'], at: 'FULL' })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Unique Reference Number of the file for which the material is asked, as 22ZZ0011314. Null where the file is not one that you may see.',
  })
  async urn(
    @Root() { caseId }: VictimInformationRequest,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    const file = await caseById.load(context, caseId);
    return file?.urn ?? null;
  }
}
