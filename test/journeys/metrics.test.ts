/** What each owner's process tells Prometheus of a partnership that works. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { childOf, episodeOf, operation, type Partnership } from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;
const scraped = new Map<string, string>();

const register = `mutation ($input: FeedSubscriberInput!) {
  registerPoliceSubscriber(input: $input) { subscriber { id name } } }`;

const scrapeAll = async (): Promise<void> => {
  for (const [name, url] of Object.entries(partnership.run.urls.admin))
    scraped.set(name, await (await fetch(`${url}/metrics`)).text());
};

const subscriber = `measured-${randomUUID().slice(0, 8)}`;

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
  const purpose = 'S47_STRATEGY_CP';
  await partnership.ask({
    ...{ as: 'mash-police', purpose, episode: episodeOf('ST-03', purpose) },
    ...{ document: operation('child-view'), variables: { id: childOf('ST-03') } },
  });
  const { errors } = await partnership.ask({
    ...{ as: 'social-care-system', purpose: 'MASH_SCREENING', document: register },
    variables: {
      input: { idempotencyKey: randomUUID(), name: subscriber, feed: 'policeReferralSubmitted' },
    },
  });
  expect(errors).toEqual([]);
  await scrapeAll();
}, 180_000);

const of = (name: string): string => scraped.get(name) ?? '';

describe('the metrics of an owner', () => {
  it.each(['police', 'social-care', 'health', 'cps'])(
    'say of the %s how many operations it answered, what waits, and what its connections do',
    (name) => {
      const text = of(name);
      expect(text).toMatch(/childview_operations_total\{operation="child-view",outcome="\w+",/);
      expect(text).toMatch(/childview_operation_duration_seconds_count\{.*operation="child-view"/);
      expect(text).toContain(`childview_lag_readable{process="${name}"} 1`);
      expect(text).toMatch(/childview_audit_commit_duration_seconds_count\{.*outcome="COMMITTED"/);
      expect(text).toMatch(/childview_pool_connections\{pool="requests",state="open",.*\} [1-9]/);
      expect(text).toMatch(/childview_decision_lookups_total\{outcome="known",.*\} [1-9]/);
    },
  );

  it('name whoever follows for good, and the feeds that the agency acts on', () => {
    const labels = `subscriber="${subscriber}",feed="policeReferralSubmitted"`;
    expect(of('police')).toContain(`childview_feed_subscriber_behind_events{${labels},`);
    expect(of('social-care')).toMatch(
      /childview_inbox_waiting_events\{feed="policeReferralSubmitted",/,
    );
  });

  it('hold no id, no token and nobody’s name, and are not at the address that is asked', async () => {
    for (const text of scraped.values())
      expect(text).not.toMatch(/mash-police|social-care-system|eyJ|[0-9a-f]{8}-[0-9a-f]{4}-/);
    const { status } = await fetch(`${partnership.run.urls.subgraphs.police}/metrics`);
    expect(status).toBe(404);
  });
});
