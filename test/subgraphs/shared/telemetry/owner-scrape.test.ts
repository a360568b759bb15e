/** What an owner's process tells Prometheus, without the database that it asks. */
import { describe, expect, it } from '@jest/globals';
import { OwnerMetrics } from '../../../../subgraphs/shared/telemetry/owner-metrics.js';
import type { Lags } from '../../../../subgraphs/shared/telemetry/lag-samples.js';
import { scrapeOwner } from '../../../../subgraphs/shared/telemetry/owner-scrape.js';
import { operationLabels } from '../../../../subgraphs/shared/telemetry/shipped-names.js';

const scrape = (lags: () => Promise<Lags>, metrics = new OwnerMetrics('police')): Promise<string> =>
  scrapeOwner({ process: 'police', metrics, lags, auditWaiting: () => 7, pools: {} });

const feed = 'policeReferralSubmitted';

const lags: Lags = {
  outbox: {
    ...{ numberedTo: 12, kept: 9, relayBehind: null, unnumbered: { count: 1, oldestSeconds: 3 } },
    subscribers: [{ subscriber: 'case system', feed, count: 4, oldestSeconds: 90 }],
  },
  reading: { upTo: 10, ageSeconds: 0.5 },
  log: { records: 2, oldestSeconds: 0.1 },
  arrivals: [{ feed: 'referralDecided', count: 3, failing: 1, oldestSeconds: 8 }],
};

describe('what an owner’s process tells Prometheus', () => {
  it('says what waits, and whose lag it is', async () => {
    const text = await scrape(() => Promise.resolve(lags));
    for (const line of [
      'childview_lag_readable{process="police"} 1',
      'childview_outbox_unread_events{process="police"} 2',
      'childview_outbox_unnumbered_age_seconds{process="police"} 3',
      `childview_feed_subscriber_behind_events{subscriber="case system",feed="${feed}",process="police"} 4`,
      'childview_inbox_failing_events{feed="referralDecided",process="police"} 1',
      'childview_audit_unsealed_records{process="police"} 2',
      'childview_audit_waiting_records{process="police"} 7',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('childview_relay_behind_events');
  });

  it('gives no lag at all, rather than an old one, when the database is away', async () => {
    const text = await scrape(() => Promise.reject(new Error('away')));
    expect(text).toContain('childview_lag_readable{process="police"} 0');
    expect(text).not.toMatch(
      /^childview_(outbox_un|outbox_kept|feed_subscriber|inbox|audit_unsealed)/m,
    );
    expect(text).toContain('childview_decision_lookups_total{outcome="known",process="police"}');
  });

  it('counts the commits of the log that failed apart, and open feeds as they come and go', async () => {
    const metrics = new OwnerMetrics('police');
    metrics.auditCommit({ rows: 5, ms: 3, isCommitted: true });
    metrics.auditCommit({ rows: 4, ms: 900, isCommitted: false });
    metrics.feedOpened(feed);
    metrics.feedOpened(feed);
    metrics.feedEnded(feed);
    metrics.clocksSeen({ breached: new Map([['ICPC', 3]]), announced: ['ICPC', 'ICPC'] });
    metrics.reviewsCounted(new Map([['BREAK_GLASS_DECLARED', 2]]));
    const text = await scrape(() => Promise.resolve(lags), metrics);
    const overdue =
      'childview_access_reviews_overdue{kind="BREAK_GLASS_DECLARED",process="police"} 2';
    expect(text).toContain(overdue);
    expect(text).toContain('childview_audit_records_total{process="police"} 5');
    expect(text).toMatch(/commit_duration_seconds_count\{.*outcome="FAILED".*\} 1/);
    expect(text).toContain(`childview_open_feeds{feed="${feed}",process="police"} 1`);
    expect(text).toContain('childview_clocks_breached{clock="ICPC",process="police"} 3');
    expect(text).toContain('childview_clock_alerts_total{clock="ICPC",process="police"} 2');
  });
});

describe('the name of an operation in the metrics', () => {
  it('is its file’s, of whatever part of it an owner is asked; nothing else that a caller writes is one', () => {
    const labelOf = operationLabels();
    expect(labelOf('ChildView__police__0')).toBe('child-view');
    for (const name of ['Tess', 'Tess__police__0', '', 'constructor', undefined])
      expect(labelOf(name)).toBe('other');
  });
});
