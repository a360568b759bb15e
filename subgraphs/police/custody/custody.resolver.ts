import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { Offence } from '../crime/offence.js';
import { AccommodationRequest } from './accommodation-request.js';
import { CustodyRecord } from './custody-record.js';
import {
  accommodationOfCustody,
  certificateOfCustody,
  custodyOfChild,
  extensionsOfCustody,
  offencesOfCustody,
  reviewsOfCustody,
} from './custody.loader.js';
import { certificateClock, DetentionCertificate } from './detention-certificate.js';
import { detentionClock, DetentionExtension } from './detention-extension.js';
import { countedReviews, PaceReview, paceReviewClock } from './pace-review.js';

@Resolver(() => PoliceChildRecord)
export class CustodyOfChildResolver {
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @FieldResolver(() => [CustodyRecord], {
    nullable: true,
    description: 'Detentions of the child, newest first, at most 200.',
  })
  async custodyRecords(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CustodyRecord[]> {
    // The custody system does not say which investigation a detention belongs to.
    return rowsByFile(
      await custodyOfChild.load(context, record.childId),
      { dataClass: 'CUSTODY', listedAt: 'SUMMARY', investigationsOf: () => [] },
      { source: record, context },
    );
  }
}

@Resolver(() => CustodyRecord)
export class CustodyRecordResolver {
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @FieldResolver(() => [Offence], { nullable: true, description: 'What the arrest was for.' })
  offences(
    @Root() { id }: CustodyRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Offence[]> {
    return offencesOfCustody.load(context, id);
  }

  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @FieldResolver(() => [PaceReview], {
    nullable: true,
    description: 'Reviews of the detention, PACE section 40, earliest first.',
  })
  async reviews(
    @Root() { id, relevantTime }: CustodyRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly PaceReview[]> {
    return countedReviews(await reviewsOfCustody.load(context, id), relevantTime);
  }

  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @FieldResolver(() => [DetentionExtension], {
    nullable: true,
    description:
      'Authority to detain without charge beyond 24 hours, PACE sections 42 to 44, the longest first.',
  })
  extensions(
    @Root() { id }: CustodyRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly DetentionExtension[]> {
    return extensionsOfCustody.load(context, id);
  }

  @Classified({ as: ['CUSTODY', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'How long the child may be held without charge: 24 hours from the relevant time, or as long as was authorised (PACE sections 41 to 44).',
  })
  async detentionClock(
    @Root() custody: CustodyRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading> {
    const [extension = null] = await extensionsOfCustody.load(context, custody.id);
    return detentionClock({ custody, extension }, context);
  }

  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @FieldResolver(() => [AccommodationRequest], {
    nullable: true,
    description: 'Requests for local authority accommodation, PACE section 38(6), newest first.',
  })
  accommodationRequests(
    @Root() { id }: CustodyRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AccommodationRequest[]> {
    return accommodationOfCustody.load(context, id);
  }

  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @FieldResolver(() => DetentionCertificate, {
    nullable: true,
    description:
      'The certificate to the court, PACE section 38(7). Null when none came into question.',
  })
  async certificate(
    @Root() custody: CustodyRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<DetentionCertificate | null> {
    const certificate = await certificateOfCustody.load(context, custody.id);
    return certificate && Object.assign(certificate, { custody });
  }
}

@Resolver(() => PaceReview)
export class PaceReviewResolver {
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'Six hours after detention was authorised, then nine after the review before (PACE section 40(3)). Null where it is not known when that was.',
  })
  clock(@Root() review: PaceReview, @Ctx() context: SubgraphContext): ClockReading | null {
    return paceReviewClock(review, context);
  }
}

@Resolver(() => DetentionCertificate)
export class DetentionCertificateResolver {
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'Ready before the first appearance in court (PACE section 38(6) and (7)). Null when none is required.',
  })
  clock(
    @Root() certificate: DetentionCertificate,
    @Ctx() context: SubgraphContext,
  ): ClockReading | null {
    return certificateClock(certificate, context);
  }
}
