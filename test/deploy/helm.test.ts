/**
 * The chart, as far as it can be read without Helm: its templates are YAML, name values that there are, and give each process
 * what it asks for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { nodeOptionsOf } from '../../cli/start/plans.js';
import { readGatewayConfig } from '../../gateway/config.js';
import { agencies, subgraphOf } from '../../schema/principal/agency.js';
import { readSubgraphConfig } from '../../subgraphs/shared/server/config.js';
import { projectRoot } from './read-compose.js';

const chart = join(projectRoot, 'deploy/helm/childview');
const textOf = (name: string): string => readFileSync(join(chart, name), 'utf8');
const templates = readdirSync(join(chart, 'templates')).map((name) => `templates/${name}`);

const values: unknown = parse(textOf('values.yaml'));

const at = (path: string, from: unknown = values): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (of, key) => (of as Readonly<Record<string, unknown>> | undefined)?.[key],
      from,
    );

/** Lines that are directives alone are left out; a value in a line becomes a word. */
const withoutDirectives = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*\{\{.*\}\}\s*$/.test(line))
    .join('\n')
    .replaceAll(/\{\{.*?\}\}/g, 'x');

const documentsOf = (name: string): readonly unknown[] =>
  parseAllDocuments(withoutDirectives(textOf(name))).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as unknown;
  });

const named = z.object({ kind: z.string(), metadata: z.object({ name: z.string() }) });

/** The variables of `- { name: X, value: Y }` in a text, for one agency. */
const variablesIn = (text: string, agency: string): Record<string, string> => {
  const rendered = text
    .replaceAll('{{ $of.agency }}', agency)
    .replaceAll(/\{\{ \$?\.Release\.Name \}\}/g, 'r')
    .replaceAll('{{ $name }}', 'police')
    .replaceAll('{{ include "childview.scheme" $ }}', 'https')
    .replaceAll(/\{\{[^}]*\}\}/g, '1');
  const pairs = rendered.matchAll(/- \{ name: '?([A-Z_]+)'?, value: '?([^'}]*?)'? \}/g);
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value] as const));
};

const block = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));

const pods = textOf('templates/_pods.tpl');
const partners = Object.assign(
  {},
  ...agencies.map((agency) =>
    variablesIn(block(pods, 'childview.partners', 'tracingEndpoint'), agency),
  ),
) as Record<string, string>;

describe('the Helm chart', () => {
  it('is YAML, with every block closed', () => {
    for (const name of templates) {
      const text = textOf(name);
      const opened = text.match(/\{\{-? (if|range|define|with) /g) ?? [];
      expect(text.match(/\{\{-? end /g) ?? []).toHaveLength(opened.length);
      if (name.endsWith('.yaml'))
        documentsOf(name)
          .filter(Boolean)
          .forEach((of) => named.parse(of));
    }
  });

  it('names no value that is not there, and no part that is not defined', () => {
    for (const name of templates) {
      const text = textOf(name);
      for (const [, path] of text.matchAll(/\.Values\.([A-Za-z.]+)/g))
        expect([path, at(path ?? '')]).not.toEqual([path, undefined]);
      for (const [, path] of text.matchAll(/\$of\.([A-Za-z]+)/g))
        expect(at(`agencies.police.${path ?? ''}`)).toBeDefined();
      for (const [, part] of text.matchAll(/include "([^"]+)"/g))
        expect(pods).toContain(`define "${part ?? ''}"`);
    }
  });

  it('allows its own values, and no others', () => {
    const schema: unknown = JSON.parse(textOf('values.schema.json'));
    const allowed = (of: unknown, path: string): void => {
      const { properties, required } = of as { properties?: object; required?: readonly string[] };
      if (properties === undefined) return;
      const given = path === '' ? values : at(path);
      expect(Object.keys(given as object).sort()).toEqual([...(required ?? [])].sort());
      for (const [key, inner] of Object.entries(properties))
        allowed(inner, path ? `${path}.${key}` : key);
    };
    allowed(schema, '');
  });

  it('gives the gateway and each subgraph what they ask for, secrets by file', () => {
    const gateway = variablesIn(textOf('templates/gateway.yaml'), '');
    expect(readGatewayConfig({ ...partners, ...gateway }).isDevelopment).toBe(false);
    for (const agency of agencies) {
      const own = variablesIn(textOf('templates/subgraphs.yaml'), agency);
      const config = readSubgraphConfig(subgraphOf[agency], { ...partners, ...own });
      expect(config.adminPort).toBe(4101);
      expect(own).toHaveProperty(`DATABASE_URL_${agency}_FILE`);
      expect(own).toHaveProperty(`DATABASE_URL_${agency}_AUDIT_FILE`);
      expect(Object.keys(own).join()).not.toContain('OWNER');
    }
  });

  it('runs Node as `npm start` does', () => {
    const wanted = (options: readonly string[], script: string): string =>
      `command: [node, ${[...options, script].join(', ')}`;
    const { gateway, subgraph } = nodeOptionsOf;
    expect(textOf('templates/gateway.yaml')).toContain(wanted(gateway, 'dist/gateway/main.js]'));
    expect(textOf('templates/subgraphs.yaml')).toContain(
      wanted(subgraph, 'dist/subgraphs/main.js,'),
    );
  });

  it('runs everything as a numbered user, on an image that cannot be written', () => {
    for (const line of [
      'runAsNonRoot: true',
      'runAsUser: 10001',
      'readOnlyRootFilesystem: true',
      'drop: [ALL]',
    ])
      expect(pods).toContain(line);
    for (const name of ['gateway', 'subgraphs', 'jobs'].map((file) =>
      textOf(`templates/${file}.yaml`),
    ))
      expect(name.match(/include "childview.container"/g)).toHaveLength(
        name.match(/^ +containers:$/gm)?.length ?? 0,
      );
  });

  it('gives a pod longer to end than it takes to drain', () => {
    const ms = Number(at('drain.delayMs')) + Number(at('drain.deadlineMs')) + 2_000;
    expect(Number(at('drain.gracePeriodSeconds')) * 1_000).toBeGreaterThan(ms);
  });
});
