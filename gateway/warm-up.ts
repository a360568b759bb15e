import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import type { Standing } from '../schema/policy/request-authority.js';
import type { EpisodeKind, EpisodePass } from '../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../schema/principal/purpose.js';
import type { Engine } from './execute/engine.js';
import type { OperationPreparer } from './prepare-operation.js';
import { documentsIn, type RegisteredDocument } from './registered/operation-register.js';
import { usualCallersOf, type UsualCaller } from './registered/usual-callers.js';

const passOf = (kind: EpisodeKind, purpose: AccessPurpose): EpisodePass => ({
  owner: 'SOCIAL_CARE',
  episode: '',
  kind,
  purposes: [purpose],
  children: [],
  agencies: [],
  people: [],
  investigations: [],
  expiresAt: 0,
});

const standingOf = (
  { agency, role, purpose, episode }: UsualCaller,
  isFeed: boolean,
): Standing => ({
  principal: {
    issuer: '',
    subject: '',
    name: null,
    kind: role === 'SYSTEM_SUBSCRIBER' ? 'system' : 'person',
    agency,
    organisation: '',
    roles: [role],
    areas: [],
    team: null,
    assurance: 2,
    tokenId: null,
    expiresAt: 0,
  },
  purpose,
  pass: episode === null ? null : passOf(episode, purpose),
  isFeed,
});

const isSubscription = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.SUBSCRIPTION,
  );

/** The operations that the product ships. */
const folders = ['../operations/', '../operations/feeds/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

export const shippedDocuments = (): readonly RegisteredDocument[] => folders.flatMap(documentsIn);

/** An operation that the product ships, and the standings of those who usually send it. */
export interface RegisteredOperation {
  readonly name: string;
  readonly document: DocumentNode;
  readonly standings: readonly Standing[];
}

/** Every file of `operations/`. */
export const registeredOperations = (): readonly RegisteredOperation[] =>
  shippedDocuments().map(({ name, text }) => {
    const document = parse(text);
    const isFeed = isSubscription(document);
    const callers = usualCallersOf(name, document);
    return { name, document, standings: callers.map((caller) => standingOf(caller, isFeed)) };
  });

/**
 * Plans the product's own operations as their usual callers will run them, so that nobody waits for the
 * first plan. Between two of them requests are served. What it plans is kept by the text of the pruned
 * operation: a caller who may see the same finds it, whoever that is.
 */
export const warmUp = async (engine: Engine, preparer: OperationPreparer): Promise<void> => {
  const { schema } = engine;
  for (const { document, standings } of registeredOperations())
    for (const standing of standings) {
      await nextTurn();
      engine.warmUp({ document: preparer.planned({ schema, document }, standing) });
    }
};
