/**
 * What decisions of cached vectors cost, beside what graphql-js takes to execute the same operation over values that
 * are at hand: a child view takes one vector an owner, and reads it once for each of its fields.
 */
import { performance } from 'node:perf_hooks';
import {
  execute,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  getNullableType,
  visit,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { dataClasses } from '../schema/policy/data-class.js';
import { decisionVector } from '../schema/policy/decision-vector.js';
import { plainChild, plainRecord } from '../schema/policy/question.js';
import { agencies } from '../schema/principal/agency.js';
import { quantile } from './figures.js';
import { policePerson } from './owner-part.js';

const WARM_UP = 300;
const ROUNDS = 1_000;

/** Records of a list: enough that what is executed is of a child view's size. */
const LIST_LENGTH = 2;

/** Something of each type: no resolver of ours, and nothing to wait for. */
const valueOf = (type: GraphQLOutputType, schema: GraphQLSchema): unknown => {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return Array.from({ length: LIST_LENGTH }, () => valueOf(nullable.ofType, schema));
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
  if (isLeafType(nullable))
    return nullable.name === 'Boolean' ? true : nullable.name === 'String' ? '' : 1;
  const concrete = isAbstractType(nullable) ? schema.getPossibleTypes(nullable)[0] : nullable;
  return { __typename: concrete?.name };
};

const anything: GraphQLFieldResolver<unknown, unknown> = (_source, _args, _context, info) =>
  valueOf(info.returnType, info.schema);

/** Leaves of an operation, that is what a guard decides about. */
const leavesOf = (document: DocumentNode): number => {
  let leaves = 0;
  visit(document, {
    Field: ({ selectionSet }) => {
      if (!selectionSet) leaves += 1;
    },
  });
  return leaves;
};

/** Microseconds of each of so many rounds, sorted. */
const timed = (run: () => unknown): readonly number[] => {
  for (let round = 0; round < WARM_UP; round += 1) run();
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    run();
    return (performance.now() - started) * 1_000;
  });
  return times.toSorted((a, b) => a - b);
};

const caller = policePerson('mash-police');

const decideAll = (reads: number): void => {
  for (const owner of agencies) {
    const vector = decisionVector({
      ...{ caller, owner, purpose: 'S47_STRATEGY_CP' },
      relation: { ...plainChild, ...plainRecord, kind: 'SD', named: null, justified: [] },
    });
    for (let read = 0; read < reads / agencies.length; read += 1) {
      vector.level(dataClasses[read % dataClasses.length] ?? 'IDENTITY');
    }
  }
};

/** A sentence with both figures. */
export function decisions(document: DocumentNode, schema: GraphQLSchema): string {
  const reads = leavesOf(document);
  const variableValues = { id: 'nobody' };
  const executed = timed(() =>
    execute({ schema, document, variableValues, fieldResolver: anything }),
  );
  const decided = timed(() => {
    decideAll(reads);
  });
  const of = (times: readonly number[], share: number): string => quantile(times, share).toFixed(0);
  return [
    `${String(agencies.length)} cached vectors and ${String(reads)} decisions of them: ${of(decided, 0.5)} µs;`,
    `graphql-js alone, the same operation over values at hand: ${of(executed, 0.5)} µs,`,
    `of which a quarter of all runs differ by more (${of(executed, 0.25)} to ${of(executed, 0.75)}).`,
  ].join(' ');
}
