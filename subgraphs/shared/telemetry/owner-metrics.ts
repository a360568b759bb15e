import { Counter, Gauge, Histogram } from 'prom-client';
import { OperationMetrics } from '../../../schema/telemetry/operation-metrics.js';
import type { OverdueReviews } from '../access-review/review-watcher.js';
import type { GroupCommit } from '../audit/audit-writer.js';
import type { ClocksSeen } from '../clock/watch/clock-watcher.js';

/** Seconds; beyond the last the log counts as down. */
const commitBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2];

/** What an owner's process counts as it happens, besides its operations. */
export class OwnerMetrics extends OperationMetrics {
  private readonly commitSeconds = new Histogram({
    name: 'childview_audit_commit_duration_seconds',
    help: 'One group commit of the audit log, by outcome (COMMITTED, FAILED). Answers wait for it.',
    labelNames: ['outcome'] as const,
    buckets: commitBuckets,
    registers: [this.registry],
  });

  private readonly auditRecords = new Counter({
    name: 'childview_audit_records_total',
    help: "Rows that were committed to the audit log for reads, passes and events; a command's row is its own transaction's.",
    registers: [this.registry],
  });

  private readonly numbered = new Counter({
    name: 'childview_outbox_numbered_total',
    help: 'Events that this process gave their place.',
    registers: [this.registry],
  });

  private readonly openFeeds = new Gauge({
    name: 'childview_open_feeds',
    help: 'Subscriptions that this process serves, by feed.',
    labelNames: ['feed'] as const,
    registers: [this.registry],
  });

  private readonly feedEvents = new Counter({
    name: 'childview_feed_events_total',
    help: 'Events that were told, to each subscriber once, by feed.',
    labelNames: ['feed'] as const,
    registers: [this.registry],
  });

  private readonly clocksBreached = new Gauge({
    name: 'childview_clocks_breached',
    help: 'Duties that are late at the latest look, by clock.',
    labelNames: ['clock'] as const,
    registers: [this.registry],
  });

  private readonly clockAlerts = new Counter({
    name: 'childview_clock_alerts_total',
    help: 'Clocks that this process announced: run out, or about to.',
    labelNames: ['clock'] as const,
    registers: [this.registry],
  });

  private readonly overdueReviews = new Gauge({
    name: 'childview_access_reviews_overdue',
    help: 'Accesses out of the ordinary that no second person has reviewed by their day, at the latest look, by kind.',
    labelNames: ['kind'] as const,
    registers: [this.registry],
  });

  auditCommit({ rows, ms, isCommitted }: GroupCommit): void {
    this.commitSeconds.observe({ outcome: isCommitted ? 'COMMITTED' : 'FAILED' }, ms / 1000);
    if (isCommitted) this.auditRecords.inc(rows);
  }

  eventsNumbered(count: number): void {
    this.numbered.inc(count);
  }

  feedOpened(feed: string): void {
    this.openFeeds.inc({ feed });
  }

  feedEnded(feed: string): void {
    this.openFeeds.dec({ feed });
  }

  eventTold(feed: string): void {
    this.feedEvents.inc({ feed });
  }

  clocksSeen({ breached, announced }: ClocksSeen): void {
    for (const [clock, count] of breached) this.clocksBreached.set({ clock }, count);
    for (const clock of announced) this.clockAlerts.inc({ clock });
  }

  reviewsCounted(overdue: OverdueReviews): void {
    for (const [kind, count] of overdue) this.overdueReviews.set({ kind }, count);
  }
}
