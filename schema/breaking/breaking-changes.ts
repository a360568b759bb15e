import { buildSchema, findBreakingChanges, parse } from 'graphql';
import { loosenedMarks } from './loosened-marks.js';

/** The schema at one moment, as its files have it. */
export interface SchemaFiles {
  /** `schema/api.graphql`. */
  readonly api: string;
  /** The marked schema of each subgraph, by name. */
  readonly subgraphs: ReadonlyMap<string, string>;
}

/**
 * What breaks a caller (graphql-js has the list), and what breaks the agreement: a mark that lets somebody see more
 * than before. A sentence each; a subgraph that is new or gone has no marks to compare.
 */
export const breakingChanges = (before: SchemaFiles, after: SchemaFiles): readonly string[] => {
  const ofCallers = findBreakingChanges(buildSchema(before.api), buildSchema(after.api)).map(
    ({ description }) => description,
  );
  const ofTheAgreement = [...before.subgraphs].flatMap(([name, text]) => {
    const now = after.subgraphs.get(name);
    if (now === undefined) return [];
    return loosenedMarks(parse(text), parse(now)).map((sentence) => `${name}: ${sentence}`);
  });
  return [...ofCallers, ...ofTheAgreement];
};
