import type { Server as HttpServer } from 'node:http';
import type { DataSource } from 'typeorm';
import type { Agency } from '../../../schema/principal/agency.js';
import type { TokenVerifier } from '../../../schema/principal/verify-access-token.js';
import type { AuditSources } from '../audit/audit-trail.js';
import { TallyPlans } from '../audit/tally/tally-plans.js';
import type { ChildRegister } from '../child-register/child-register.js';
import type { DomainClock } from '../clock/domain-clock.js';
import type { CursorSeal } from '../feed/feed-cursor.js';
import type { OpenOutbox } from '../outbox/open-outbox.js';
import type { GuardedSchema } from '../policy/withheld-in.js';
import { createContext } from '../server/create-context.js';
import type { FailureListener } from '../server/failures.js';
import type { Subgraph } from '../server/subgraph.js';
import type { RequestVerifier } from '../server/verify-request.js';
import { FeedDesk } from './feed-desk.js';
import type { FeedMetrics } from './feed-stream.js';
import { serveFeeds, type FeedServer } from './serve-feeds.js';

export interface FeedsSettings {
  readonly subgraph: Pick<Subgraph, 'feeds' | 'holdings'>;
  readonly owner: Agency;
  readonly dataSource: DataSource;
  readonly clock: DomainClock;
  readonly register: ChildRegister;
  readonly audit: AuditSources;
  readonly outbox: OpenOutbox;
  readonly tokens: TokenVerifier;
  /** For what opens a connection, and for nothing else. */
  readonly openings: RequestVerifier;
  readonly guarded: GuardedSchema;
  readonly cursors: CursorSeal;
  readonly server: HttpServer;
  readonly onFailure: FailureListener;
  readonly metrics: FeedMetrics;
}

/** Serves an agency's feeds over WebSocket, on the server that answers its requests. */
export const openFeeds = (settings: FeedsSettings): FeedServer => {
  const { subgraph, guarded, openings, server, onFailure } = settings;
  const held = [...new Set(subgraph.holdings.map(({ dataClass }) => dataClass))];
  const desk = new FeedDesk({
    ...settings,
    feeds: subgraph.feeds,
    answering: { ...guarded, plans: new TallyPlans({ ...guarded, held }) },
    seal: settings.cursors,
    contextOf: (request) => createContext(request, settings),
  });
  return serveFeeds({
    ...{ server, desk, requests: openings },
    onFailure: (error) => {
      onFailure(error, '');
    },
  });
};
