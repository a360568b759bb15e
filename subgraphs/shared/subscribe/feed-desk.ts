import type { DocumentNode, GraphQLSchema } from 'graphql';
import { tracedFrom } from '../../../runtime/tracing/traced.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { mayFollow } from '../../../schema/policy/role-feed.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { TokenVerifier } from '../../../schema/principal/verify-access-token.js';
import type { ChildRegister } from '../child-register/child-register.js';
import type { DomainClock } from '../clock/domain-clock.js';
import { areaOf, type Feed } from '../feed/feed.js';
import { FROM_THE_START, type CursorScope, type CursorSeal } from '../feed/feed-cursor.js';
import type { NumberedEvent } from '../outbox/outbox-reader.js';
import type { OpenOutbox } from '../outbox/open-outbox.js';
import { auditRefOf, type FailureListener } from '../server/failures.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { VerifiedRequest } from '../server/verify-request.js';
import { EventAnswers, type AnsweringSchema } from './event-answers.js';
import { EventStandings } from './event-standings.js';
import { FeedOperations, type FeedOperation, type FeedPayload } from './feed-operation.js';
import { FeedStream, type FeedMetrics } from './feed-stream.js';

export interface FeedDeskOptions {
  readonly owner: Agency;
  readonly feeds: readonly Feed[];
  readonly answering: AnsweringSchema;
  readonly outbox: Pick<OpenOutbox, 'tail' | 'reader'>;
  readonly seal: CursorSeal;
  readonly register: ChildRegister;
  readonly clock: DomainClock;
  readonly tokens: Pick<TokenVerifier, 'recheck'>;
  /** The context of a verified request. */
  readonly contextOf: (request: VerifiedRequest) => Promise<SubgraphContext>;
  readonly onFailure: FailureListener;
  /** Told of what is opened and told. */
  readonly metrics?: FeedMetrics;
}

/** Who follows, and what becomes of who is no longer to be served. */
export interface Follower {
  /** INVARIANT: marked as a feed, so that nothing else that it carries opens more. */
  readonly request: VerifiedRequest & { readonly isFeed: true };
  readonly onRefused: (refusal: unknown) => void;
}

/** A subscription that was let in: what graphql-ws asks of it, and its events. */
export interface OpenedFeed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly stream: FeedStream;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Null: everything. An empty list is nothing. */
const wantedIn = (value: unknown): readonly unknown[] | null => {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
};

/** Where subscriptions are opened: who may follow which feed, of which areas, from which place on. */
export class FeedDesk {
  private readonly operations: FeedOperations;
  private readonly standings: EventStandings;

  constructor(private readonly options: FeedDeskOptions) {
    this.operations = new FeedOperations(options.answering.schema);
    this.standings = new EventStandings(options.register);
  }

  /**
   * Throws Refusal PURPOSE_REQUIRED, PURPOSE_NOT_AVAILABLE for a feed or an area that is none of the caller's,
   * BAD_USER_INPUT, FILTER_NOT_PERMITTED, CURSOR_EXPIRED, SOURCE_UNAVAILABLE.
   */
  async open(payload: FeedPayload, { request, onRefused }: Follower): Promise<OpenedFeed> {
    const { owner, outbox, seal, clock, tokens } = this.options;
    const asked = this.operations.read(payload);
    const feed = this.feedFor(asked, request);
    const context = await this.options.contextOf(request);
    const answers = new EventAnswers(asked, context, this.options.answering);
    const area = textOf(asked.arguments.localAuthority);
    const { principal, purpose } = request;
    const scope = { owner, topic: feed.topic, agency: principal.agency, area };
    const asker = { principal, purpose, episode: null };
    const stream = new FeedStream({
      ...{ feed, key: asked.key, tail: outbox.tail, onRefused, metrics: this.options.metrics },
      after: await this.placeOf(asked, scope),
      isFor: this.filterOf(feed, asked, request),
      cursorAt: (pos) => seal.seal(pos, scope),
      standingsOf: (events) => this.standings.of(events, { ...asker, now: clock.now() }),
      answer: (event, standing, traceparent) => {
        const now = clock.now();
        const fresh = { now, audit: context.audit.at(now) };
        const by = traceparent === null ? {} : { traceparent };
        return tracedFrom(by, 'tell', { feed: feed.topic }, () =>
          answers.answer(event, standing, fresh),
        );
      },
      recheck: () => {
        tokens.recheck(principal);
      },
      onFailure: (error) => {
        const auditRef = auditRefOf(context);
        this.options.onFailure(error, auditRef);
        return auditRef;
      },
    });
    const operationName = asked.operation.name?.value ?? null;
    const { schema } = this.options.answering;
    return { schema, document: asked.document, operationName, stream };
  }

  private feedFor({ topic }: FeedOperation, { principal, purpose }: VerifiedRequest): Feed {
    if (purpose === null) throw new Refusal('PURPOSE_REQUIRED');
    const feed = this.options.feeds.find((one) => one.topic === topic);
    if (feed && mayFollow(principal, topic, purpose)) return feed;
    const sentence = "The caller's role may not follow this feed for this purpose.";
    throw new Refusal('PURPOSE_NOT_AVAILABLE', sentence, { feed: topic });
  }

  /**
   * The areas of which the caller is told: its own. Owner's people who are bound to none are told of all;
   * another agency's system without an area is addressed by nothing.
   */
  private filterOf(
    { filter, topic }: Feed,
    { arguments: given }: FeedOperation,
    { principal: { agency, areas } }: VerifiedRequest,
  ): (event: NumberedEvent) => boolean {
    const isUnbound = areas.length === 0 && agency === this.options.owner;
    const isOwn = (area: string): boolean => isUnbound || areas.includes(area);
    const asked = textOf(given.localAuthority);
    if (asked !== null && !isOwn(asked)) {
      const sentence = "The area is none of the caller's.";
      throw new Refusal('PURPOSE_NOT_AVAILABLE', sentence, { feed: topic });
    }
    const wanted = filter ? wantedIn(given[filter.argument]) : null;
    return (event) => {
      const area = areaOf(event);
      const isOfArea = area === null ? asked === null : isOwn(area) && [null, area].includes(asked);
      return isOfArea && (wanted === null || wanted.includes(filter?.of(event)));
    };
  }

  /** Without a cursor from now on: from what has been read by now. `START` is never behind what is kept. */
  private async placeOf({ arguments: given }: FeedOperation, scope: CursorScope): Promise<number> {
    const { seal, outbox } = this.options;
    const cursor = textOf(given.after);
    if (cursor === null) return outbox.tail.upTo;
    const { clearedTo, numberedTo } = await outbox.reader.extent();
    if (cursor === FROM_THE_START) return clearedTo;
    const after = seal.open(cursor, scope);
    // Beyond the end: the order is another, as after a backup was restored.
    if (after < clearedTo || after > numberedTo) throw new Refusal('CURSOR_EXPIRED');
    return after;
  }
}
