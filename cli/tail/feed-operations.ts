import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

const folder = new URL('../../operations/feeds/', import.meta.url);

/** An operation that is registered wherever the product runs: a feed, or what a system that follows for good sends. */
export interface FeedOperation {
  /** Its one root field: the feed's name, or the command's. */
  readonly field: string;
  readonly kind: 'subscription' | 'mutation' | 'query';
  readonly text: string;
  /** Its variables, which are the field's arguments. */
  readonly takes: readonly string[];
}

const operationIn = (text: string): readonly FeedOperation[] =>
  parse(text).definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return [];
    const takes = (node.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    return node.selectionSet.selections.flatMap((field) =>
      field.kind === Kind.FIELD
        ? [{ field: field.name.value, kind: node.operation, text, takes }]
        : [],
    );
  });

/** The operations of `operations/feeds/`. */
export const feedOperations = (): readonly FeedOperation[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => operationIn(readFileSync(new URL(file, folder), 'utf8')));
