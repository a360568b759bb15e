import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { PersonRef } from '../../shared/server/person-ref.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { CaseSuspect } from './case-suspect.js';
import { chargesOfSuspect, personById, suspectsOfCase } from './case-suspect.loader.js';
import { ProposedCharge } from './proposed-charge.js';

const full = { as: ['CRIME'], at: 'FULL' } as const;

@Resolver(() => ChargingCase)
export class SuspectsOfCaseResolver {
  @Classified(full)
  @FieldResolver(() => [CaseSuspect], { nullable: true, description: 'Suspects of the file.' })
  suspects(
    @Root() file: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CaseSuspect[]> {
    return suspectsOfCase.load(context, file.id);
  }
}

@Resolver(() => CaseSuspect)
export class CaseSuspectResolver {
  @Classified(full)
  @FieldResolver(() => PersonRef, {
    nullable: true,
    description: 'Who it is, without a name. Null where the CPS holds nobody of that id.',
  })
  async personRef(
    @Root() suspect: CaseSuspect,
    @Ctx() context: SubgraphContext,
  ): Promise<PersonRef | null> {
    const person = await personById.load(context, suspect.personId);
    return person && Object.assign(new PersonRef(), { id: person.id, role: person.role });
  }

  @Classified(full)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Given and family name of the suspect. Null where the CPS holds nobody of that id.',
  })
  async name(
    @Root() suspect: CaseSuspect,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    const person = await personById.load(context, suspect.personId);
    return person && `${person.givenName} ${person.familyName}`;
  }

  @Classified(full)
  @FieldResolver(() => [ProposedCharge], {
    nullable: true,
    description: 'Charges that the police propose.',
  })
  charges(
    @Root() suspect: CaseSuspect,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ProposedCharge[]> {
    return chargesOfSuspect.load(context, suspect.id);
  }
}
