import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Kind, parse } from 'graphql';
import { otherOperation } from '../../../schema/telemetry/operation-metrics.js';

const operations = new URL('../../../operations/', import.meta.url);

/** The operations that the product ships: how each calls itself, and the name of its file. */
const shippedNames = (): ReadonlyMap<string, string> => {
  const files = readdirSync(operations, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.graphql'),
  );
  const names = files.flatMap((file) => {
    const { definitions } = parse(readFileSync(new URL(file, operations), 'utf8'));
    return definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION && node.name
        ? [[node.name.value, basename(file, '.graphql')] as const]
        : [],
    );
  });
  return new Map(names);
};

/**
 * What metrics call an operation that the gateway sent: it names each of its parts by the caller's
 * operation, the owner and a number. Anything that the product does not ship is `other`, so that no caller
 * makes labels. Throws when the folder cannot be read.
 */
export const operationLabels = (): ((name: string | undefined) => string) => {
  const known = shippedNames();
  return (name = '') => known.get(name.split('__', 1)[0] ?? '') ?? otherOperation;
};
