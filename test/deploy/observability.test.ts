/** Rules, dashboard and runbook are about the same figures, and about those that the processes tell. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';
import { projectRoot, serviceOf } from './read-compose.js';

const folder = join(projectRoot, 'deploy/observability');

const rulesFile = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['page', 'ticket', 'note']) }),
          annotations: z.object({ summary: z.string(), runbook: z.string() }),
        }),
      ),
    }),
  ),
});

const dashboardFile = z.object({
  panels: z.array(
    z.object({
      title: z.string(),
      targets: z.array(z.object({ expr: z.string() })).default([]),
    }),
  ),
});

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const rules = rulesFile.parse(parse(textOf('alerts.yml'))).groups.flatMap((group) => group.rules);

const boards = readdirSync(join(folder, 'grafana/dashboards')).map((name) =>
  dashboardFile.parse(JSON.parse(textOf(`grafana/dashboards/${name}`))),
);

const namesIn = (expression: string): readonly string[] =>
  expression
    .replace(/"[^"]*"/g, '')
    .match(/\b(childview|nodejs|process)_[a-z0-9_]+\b/g)
    ?.map((name) => name.replace(/_(bucket|count|sum)$/, '')) ?? [];

/** What a scrape declares, samples or none. */
const told = (scrape: string): readonly string[] =>
  [...scrape.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name ?? '');

/** Told where a system has registered, and where a relay has run. */
const onlyWhereThereIsOne = [
  'childview_feed_subscriber_behind_seconds',
  'childview_relay_behind_events',
];

const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

const promtool = (...args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync('promtool', args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? 'SUCCESS' : stdout + stderr;
};

describe('the alert rules', () => {
  (hasPromtool ? it : it.skip)('are what Prometheus reads, and fire when they should', () => {
    expect(promtool('check', 'rules', 'alerts.yml')).toBe('SUCCESS');
    expect(promtool('check', 'config', '--syntax-only', 'prometheus.yml')).toBe('SUCCESS');
    expect(promtool('test', 'rules', 'alerts.test.yml')).toBe('SUCCESS');
  });

  it('have a section each in the runbook, and the runbook has no other', () => {
    const page = readFileSync(join(projectRoot, 'docs/operations.md'), 'utf8');
    const runbook = page.slice(page.indexOf('## Runbook'), page.indexOf('## Backup'));
    const sections = [...runbook.matchAll(/^### (\S+)$/gm)].map(([, name]) => name ?? '');
    expect([...sections].sort()).toEqual(rules.map(({ alert }) => alert).sort());
    for (const { alert, annotations } of rules)
      expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
  });

  it('that wake somebody are tried, most of them, by promtool', () => {
    const tried = textOf('alerts.test.yml');
    const pages = rules.filter(({ labels }) => labels.severity === 'page');
    const untried = pages.filter(({ alert }) => !tried.includes(`alertname: ${alert}`));
    expect(untried.map(({ alert }) => alert).sort()).toEqual([
      ...['ChildviewDatabaseUnreadable', 'ChildviewFeedsStale', 'ChildviewInboxBehind'],
    ]);
  });
});

describe('the figures of rules and dashboard', () => {
  let scraped: ReadonlySet<string>;

  beforeAll(async () => {
    const { run } = await sharedPartnership('READ');
    const scrapes = Object.values(run.urls.admin).map(async (url) =>
      (await fetch(`${url}/metrics`)).text(),
    );
    scraped = new Set((await Promise.all(scrapes)).flatMap(told));
  }, 180_000);

  it('are told by a partnership that runs', () => {
    const panels = boards.flatMap((board) => board.panels);
    const expressions = [
      ...rules.map(({ expr }) => expr),
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    const named = new Set(expressions.flatMap(namesIn));
    expect(named.size).toBeGreaterThan(25);
    const untold = [...named].filter((name) => !scraped.has(name));
    expect(untold.sort()).toEqual(onlyWhereThereIsOne);
  });
});

describe('Prometheus of docker-compose.yml', () => {
  it('scrapes the admin port of every process', () => {
    const config = z
      .object({
        scrape_configs: z.tuple([
          z.object({
            job_name: z.literal('childview'),
            static_configs: z.tuple([z.object({ targets: z.array(z.string()) })]),
          }),
        ]),
      })
      .parse(parse(textOf('prometheus.yml')));
    const { targets } = config.scrape_configs[0].static_configs[0];
    expect(targets).toHaveLength(5);
    for (const target of targets) {
      const [name = '', port] = target.split(':');
      const { environment, networks } = serviceOf(name);
      expect(environment.ADMIN_PORT ?? environment.SUBGRAPH_ADMIN_PORT).toBe(port);
      expect(networks).toContain('partners');
    }
    expect(serviceOf('prometheus').profiles).toEqual(['observability']);
    expect(serviceOf('grafana').profiles).toEqual(['observability']);
  });
});
