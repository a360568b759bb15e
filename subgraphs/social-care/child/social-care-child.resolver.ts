import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { Disclosure } from '../../shared/policy/disclosure.type.js';
import { disclosuresOver } from '../../shared/policy/disclosures.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { operational, summary } from '../marks.js';
import { socialCareHoldings } from '../social-care.holdings.js';
import { workerOf } from '../worker/worker.loader.js';
import { Worker } from '../worker/worker.js';
import { InvolvementStatusEnum, type InvolvementStatus } from './case-enums.js';
import { caseFileOfChild } from './case-file.loader.js';
import { SocialCareChildRecord } from './social-care-child-record.type.js';

const disclosures = disclosuresOver(socialCareHoldings);

@Resolver(() => Child)
export class SocialCareOfChildResolver {
  @FieldResolver(() => SocialCareChildRecord, {
    nullable: true,
    description:
      'What children’s social care holds. Null only when children’s social care did not answer.',
  })
  socialCare(@Root() child: Child): SocialCareChildRecord {
    return Object.assign(new SocialCareChildRecord(), { childId: child.id });
  }
}

@Resolver(() => SocialCareChildRecord)
export class SocialCareChildRecordResolver {
  @Classified({ as: ['IDENTITY'], at: 'FULL' })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The child’s number in the local authority’s own system (SSD PERS001A), up to 20 letters and digits. Null when it has no case file.',
  })
  async laChildId(
    @Root() { childId }: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    return (await caseFileOfChild.load(context, childId))?.laChildId ?? null;
  }

  @Classified(summary)
  @FieldResolver(() => InvolvementStatusEnum, {
    nullable: true,
    description: 'How children’s social care is involved now. Null when it has no case file.',
  })
  async involvementStatus(
    @Root() { childId }: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<InvolvementStatus | null> {
    return (await caseFileOfChild.load(context, childId))?.involvementStatus ?? null;
  }

  @Classified(operational)
  @FieldResolver(() => Worker, {
    nullable: true,
    description: 'The allocated worker. Null when the case is not allocated.',
  })
  async allocatedWorker(
    @Root() { childId }: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<Worker | null> {
    const file = await caseFileOfChild.load(context, childId);
    return workerOf(context, file?.allocatedWorkerId ?? null);
  }

  @Classified(summary)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the record is restricted to named users. Null when there is no case file.',
  })
  async restricted(
    @Root() { childId }: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<boolean | null> {
    return (await caseFileOfChild.load(context, childId))?.isRestricted ?? null;
  }

  @FieldResolver(() => [Disclosure])
  disclosures(
    @Root() { childId }: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Disclosure[]> {
    return disclosures(context, childId);
  }
}
