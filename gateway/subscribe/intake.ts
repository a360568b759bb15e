import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../schema/errors/refusal.js';
import { admit } from '../admit/admit.js';
import { isRecord } from '../execute/generated.js';
import type { OperationRegister } from '../registered/operation-register.js';
import type { AskedOperation } from '../view/children-asked.js';

/** An operation as it came over a stream: nothing of it is believed yet. */
export type StreamPayload = Readonly<Record<string, unknown>>;

export interface ReadOperation extends AskedOperation {
  readonly operationName: string | null;
}

export interface IntakeOptions {
  readonly schema: GraphQLSchema;
  readonly register: OperationRegister;
  /** Whether an operation that is not registered is for those alone who may send any. */
  readonly isRegisteredOnly: boolean;
}

/** Documents kept, so that the same text is the same document to every cache behind. */
const keptDocuments = 1_000;

/** As Apollo Server over HTTP (docs/protocol.md). */
const maxTokens = 10_000;

const badInput = (message: string): Refusal => new Refusal('BAD_USER_INPUT', message);

/** "Did you mean" would tell of fields that the caller does not know. */
const withoutHints = ({ message, locations, nodes }: GraphQLError): GraphQLError => {
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
  const place = nodes ? { nodes } : {};
  const plain = message.replace(/ ?Did you mean .+\?$/, '');
  return locations
    ? new GraphQLError(plain, { ...place, extensions })
    : new GraphQLError(plain, { extensions });
};

/** Thrown for a document that cannot be used: one error or several, to be shown as they are. */
export class InvalidOperation extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The operation is not valid');
  }
}

/** What Apollo Server does for HTTP: admits, parses, validates, chooses; by the same rules. */
export class OperationIntake {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: keptDocuments });

  constructor(private readonly options: IntakeOptions) {}

  /** `maySendAny`: as of the caller. Throws Refusal or {@link InvalidOperation}. */
  read(
    { query, operationName, variables, extensions }: StreamPayload,
    maySendAny: boolean,
  ): ReadOperation {
    const text = typeof query === 'string' ? query : this.registeredText(extensions);
    if (text === undefined) throw badInput('The request has no query.');
    if (!isRecord(variables ?? {})) throw badInput('The variables are not an object.');
    if (typeof (operationName ?? '') !== 'string')
      throw badInput('The name of the operation is not text.');
    const name = typeof operationName === 'string' && operationName !== '' ? operationName : null;
    const document = this.document(text, maySendAny);
    const operation = getOperationAST(document, name);
    if (!operation) throw badInput('Say which operation of the document is meant.');
    const given = isRecord(variables) ? variables : {};
    const { schema } = this.options;
    const definitions = operation.variableDefinitions ?? [];
    const { errors = [] } = getVariableValues(schema, definitions, given);
    if (errors.length > 0) throw new InvalidOperation(errors.map(withoutHints));
    return { schema, document, operation, operationName: name, variables: given };
  }

  /** As Apollo Server takes a hash for a document. */
  private registeredText(extensions: unknown): string | undefined {
    if (!isRecord(extensions) || !isRecord(extensions.persistedQuery)) return undefined;
    const { sha256Hash } = extensions.persistedQuery;
    return typeof sha256Hash === 'string' ? this.options.register.textOf(sha256Hash) : undefined;
  }

  private document(text: string, maySendAny: boolean): DocumentNode {
    admit(text);
    const { schema, register, isRegisteredOnly } = this.options;
    if (isRegisteredOnly && !maySendAny) register.admit(text);
    const known = this.documents.get(text);
    if (known) return known;
    const document = this.parsed(text);
    const errors = validate(schema, document);
    if (errors.length > 0) throw new InvalidOperation(errors.map(withoutHints));
    this.documents.set(text, document);
    return document;
  }

  private parsed(text: string): DocumentNode {
    try {
      return parse(text, { maxTokens: maxTokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
      const { message, source, positions } = error;
      throw new InvalidOperation([new GraphQLError(message, { source, positions, extensions })]);
    }
  }
}
