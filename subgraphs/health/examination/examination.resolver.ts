import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByClass } from '../../shared/policy/row-class.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { ChildProtectionMedical } from './child-protection-medical.js';
import { servedExhibit } from './served-exhibit.js';

const medicalsOfChild = rowsBy(ChildProtectionMedical, {
  key: 'childId',
  newestFirst: 'requestedAt',
});

@Resolver(() => HealthChildRecord)
export class MedicalsOfChildResolver {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY', orAs: ['CRIME'] })
  @FieldResolver(() => [ChildProtectionMedical], {
    nullable: true,
    description: 'Child protection medicals, newest first, at most 200.',
  })
  async childProtectionMedicals(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ChildProtectionMedical[]> {
    const medicals = await medicalsOfChild.load(context, record.childId);
    return rowsByClass(medicals, servedExhibit, { source: record, context });
  }
}
