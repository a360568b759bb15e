import { createHash } from 'node:crypto';
import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../../schema/errors/refusal.js';
import { responseKey } from '../../../schema/policy/operation-walk.js';

/** An operation as the gateway sent it. */
export interface FeedPayload {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A document that was found good. */
interface KnownDocument {
  readonly document: DocumentNode;
  /** SHA-256 of its text, in hexadecimal. */
  readonly hash: string;
}

/** One subscription: a document, and what it asks of one feed. */
export interface FeedOperation extends KnownDocument {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The subscription field. */
  readonly topic: string;
  /** The key under which it is answered. */
  readonly key: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Documents kept, so that the same text is the same document to whatever is kept by it. */
const KEPT = 500;

const isWrong = (what: string): Refusal => new Refusal('BAD_USER_INPUT', what);

const rootField = ({ selectionSet }: OperationDefinitionNode): FieldNode => {
  const [first, ...others] = selectionSet.selections;
  if (first?.kind !== Kind.FIELD || others.length > 0 || first.name.value.startsWith('__')) {
    throw isWrong('A subscription asks for one feed, by its field.');
  }
  return first;
};

/** Reads what is subscribed to; every method throws Refusal BAD_USER_INPUT. */
export class FeedOperations {
  private readonly known = new LRUCache<string, KnownDocument>({ max: KEPT });

  constructor(private readonly schema: GraphQLSchema) {}

  read({ query, operationName, variables: sent }: FeedPayload): FeedOperation {
    const known = this.document(query);
    const operation = getOperationAST(known.document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw isWrong('This is no subscription.');
    const { schema } = this;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], sent ?? {});
    if (!coerced) throw isWrong('A variable is not of its type.');
    const node = rootField(operation);
    const field = schema.getSubscriptionType()?.getFields()[node.name.value];
    if (!field) throw isWrong('There is no such feed.');
    return {
      ...{ ...known, operation, variables: coerced, topic: field.name },
      key: responseKey(node),
      arguments: getArgumentValues(field, node, coerced),
    };
  }

  private document(text: string): KnownDocument {
    const before = this.known.get(text);
    if (before) return before;
    const document = this.parsed(text);
    if (validate(this.schema, document).length > 0) throw isWrong('The operation is not valid.');
    const made = { document, hash: createHash('sha256').update(text).digest('hex') };
    this.known.set(text, made);
    return made;
  }

  private parsed(text: string): DocumentNode {
    try {
      return parse(text);
    } catch {
      throw isWrong('The operation does not parse.');
    }
  }
}
