/** A small graph in the product's manner, for tests of pruning and of what is said to be withheld. */
import { buildASTSchema, parse, type GraphQLSchema, isObjectType } from 'graphql';
import type { DecisionVector } from '../../schema/policy/decision-vector.js';
import type { DataClass } from '../../schema/policy/data-class.js';
import { fieldRule, type FieldRule } from '../../schema/policy/field-rule.js';
import type { Level } from '../../schema/policy/level.js';
import type { Agency } from '../../schema/principal/agency.js';

const sdl = `
  directive @classified(as: [DataClass!]!, at: Level! = FULL, orAs: [DataClass!]) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION
  enum DataClass { CRIME HEALTH SAFEGUARDING CONTACT PROTECTED_ADDRESS }
  enum Level { NONE PRESENCE SUMMARY FULL }
  type Query { child(id: ID!): Child  children(ids: [ID!]!): [Child]!  workList(first: Int, injury: String @classified(as: [HEALTH], at: SUMMARY), order: String = "OLDEST" @classified(as: [HEALTH], at: SUMMARY)): [Crime!] @classified(as: [CRIME], at: SUMMARY) }
  type Child { id: ID!  police: PoliceChildRecord  records: [Record!] @classified(as: [CRIME], at: PRESENCE)  sources: [String!]! }
  type PoliceChildRecord { crimes: [Crime!] @classified(as: [CRIME], at: SUMMARY)  undecided(injury: String @classified(as: [HEALTH], at: SUMMARY)): String }
  interface Record { id: ID!  text: String }
  type Crime implements Record { id: ID!  text: String @classified(as: [CRIME], at: FULL)  status: String @classified(as: [CRIME], at: SUMMARY) }
  type Contact implements Record { id: ID!  text: String @classified(as: [CONTACT], at: FULL, orAs: [PROTECTED_ADDRESS]) }
`;

export const smallSchema: GraphQLSchema = buildASTSchema(parse(sdl));

export const smallRules: ReadonlyMap<string, FieldRule> = new Map(
  Object.values(smallSchema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, fieldRule(type, field, 'POLICE')] as const,
      ),
    ),
);

/** Decisions as given; NONE for every class that is not named. */
export const vectorWith =
  (levels: Readonly<Partial<Record<DataClass, Level>>>) =>
  (owner: Agency): DecisionVector => {
    const level = (dataClass: DataClass): Level => levels[dataClass] ?? 'NONE';
    const vector: DecisionVector = {
      owner,
      level,
      of: (dataClass) => ({
        level: level(dataClass),
        reason: 'NOT_SHARED',
        policies: [],
        lawfulBasis: 'test',
      }),
      about: () => vector,
    };
    return vector;
  };
