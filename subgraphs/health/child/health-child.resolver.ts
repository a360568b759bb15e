import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { Disclosure } from '../../shared/policy/disclosure.type.js';
import { disclosuresOver } from '../../shared/policy/disclosures.js';
import { rowsByClass } from '../../shared/policy/row-class.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { healthHoldings } from '../health.holdings.js';
import { GpRegistration } from './gp-registration.type.js';
import { HealthChildRecord } from './health-child-record.type.js';
import { registrationOfChild } from './health-child.loader.js';
import { protectedPractice } from './protected-practice.js';

const disclosures = disclosuresOver(healthHoldings);

@Resolver(() => Child)
export class HealthOfChildResolver {
  @FieldResolver(() => HealthChildRecord, {
    nullable: true,
    description: 'What health holds. Null only when health did not answer.',
  })
  health(@Root() child: Child): HealthChildRecord {
    return Object.assign(new HealthChildRecord(), { childId: child.id });
  }
}

@Resolver(() => HealthChildRecord)
export class HealthChildRecordResolver {
  @Classified({ as: ['IDENTITY_NHS_UPN'], at: 'FULL' })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The NHS number: ten digits. Null for an unborn child, or when none is held.',
  })
  async nhsNumber(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    const registration = await registrationOfChild.load(context, record.childId);
    return registration?.nhsNumber ?? null;
  }

  @Classified({ as: ['IDENTITY_NHS_UPN'], at: 'SUMMARY' })
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the NHS number was traced on the Personal Demographics Service. Null when the child is not registered.',
  })
  async nhsNumberVerified(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<boolean | null> {
    const registration = await registrationOfChild.load(context, record.childId);
    return registration?.nhsNumberVerified ?? null;
  }

  @Classified({ as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] })
  @FieldResolver(() => GpRegistration, {
    nullable: true,
    description:
      'The general practice. Null when the child is registered with none that may be disclosed.',
  })
  async gp(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<GpRegistration | null> {
    const registration = await registrationOfChild.load(context, record.childId);
    if (!registration?.gpPractice) return null;
    const { gpPractice: practice, gpRegisteredOn: registeredOn, gpIsProtected } = registration;
    const gp = Object.assign(new GpRegistration(), { practice, registeredOn, gpIsProtected });
    return rowsByClass([gp], protectedPractice, { source: record, context })[0] ?? null;
  }

  @FieldResolver(() => [Disclosure])
  disclosures(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Disclosure[]> {
    return disclosures(context, record.childId);
  }
}
