import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { keptBy } from '../../../schema/policy/kept-by.js';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import type { Role } from '../../../schema/principal/role.js';
import { reaches } from '../../../schema/policy/level.js';
import type { EntityClass } from '../database/data-source.js';
import { Classified } from '../policy/classified.js';
import { authorityOf } from '../policy/row-authority.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { HandlingMarking, type GscpMarking } from './handling-marking.type.js';
import { recordKind, type RecordKind } from './kept-record.js';
import { provenanceLoader, type ProvenanceRow } from './provenance.loader.js';
import { Provenance } from './provenance.type.js';

interface RecordRoot {
  readonly id: string;
}

/** Derived, and so the same of all records of a class: what is OPERATIONAL alone names no child. */
const markingOf = ({ as }: RecordKind): GscpMarking =>
  as.every((dataClass) => dataClass === 'OPERATIONAL') ? 'OFFICIAL' : 'OFFICIAL_SENSITIVE';

/**
 * Roles that say by themselves what a record may not: that there is intelligence (M6), that an offender is managed, that a
 * sexual health service was there. Told to whoever may know that of the child, whatever the record is of.
 */
const givenAwayBy: Partial<Record<string, DataClass>> = {
  INTELLIGENCE_OFFICER: 'INTELLIGENCE',
  OFFENDER_MANAGER: 'CRIME_RSO_MAPPA',
  SEXUAL_HEALTH: 'HEALTH_SENSITIVE',
} satisfies Partial<Record<Role, DataClass>>;

const asTold = (row: ProvenanceRow, authority: DecisionVector): ProvenanceRow => {
  const givenAway = givenAwayBy[String(row.recordedByRole)];
  return givenAway === undefined || reaches(authority.level(givenAway), 'FULL')
    ? row
    : { ...row, recordedByRole: null };
};

/** INVARIANT: marked with the classes of the whole record: neither is answered of a record that is withheld. */
const resolverOf = (entity: EntityClass, kind: RecordKind): ResolverClass => {
  const provenances = provenanceLoader(entity);
  const { as, orAs = [], markedIn = 'handling' } = kind;

  @Resolver(() => entity)
  class RecordResolver {
    @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
    @Classified({ as, at: 'FULL', orAs })
    @FieldResolver(() => Provenance, {
      nullable: true,
      description: kind.provenanceUnder
        ? 'From which system it came, when, and by whom it was recorded. To other agencies there is none: it would point to the source.'
        : 'From which system it came, when, and by whom it was recorded.',
    })
    async provenance(
      @Root() record: RecordRoot,
      @Ctx() context: SubgraphContext,
    ): Promise<ProvenanceRow | null> {
      const authority = authorityOf(record, context);
      const about = kind.provenanceUnder ? authority.about(kind.provenanceUnder) : authority;
      if (!as.every((dataClass) => reaches(about.level(dataClass), 'FULL'))) return null;
      const row = await provenances.load(context, record.id);
      return row && asTold(row, authority);
    }

    @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
    @Classified({ as, at: 'SUMMARY', orAs })
    @FieldResolver(() => HandlingMarking, {
      name: markedIn,
      nullable: true,
      description: 'How it is to be handled by whoever has it.',
    })
    marking(): { readonly marking: GscpMarking } {
      return { marking: markingOf(kind) };
    }
  }
  return RecordResolver;
};

const resolversOf = keptBy((entity: EntityClass): readonly ResolverClass[] => {
  const kind = recordKind(entity);
  return kind ? [resolverOf(entity, kind)] : [];
});

/** `provenance` and `handling` of every class of records, and of nothing else. */
export const recordResolvers = (entities: readonly EntityClass[]): readonly ResolverClass[] =>
  entities.flatMap(resolversOf);
