/** What the policies of a table are made of: PostgreSQL sets up each part of them before it reads a row. */
import { describe, expect, it } from '@jest/globals';
import { agencies, subgraphOf, type Agency } from '../../../../schema/principal/agency.js';
import { register } from '../../../../subgraphs/register.js';
import { rowPredicates } from '../../../../subgraphs/shared/row-security/row-predicate.js';

const looks = (predicate: string | null): readonly string[] =>
  predicate?.match(/exists \(select from .*? as via where [^)]*\)/g) ?? [];

describe.each(agencies)('the rules of the rows of %s', (agency: Agency) => {
  it('look for what a row is reached through once, whoever may be asking', async () => {
    const { rows } = await register[subgraphOf[agency]].subgraph();
    const read = Object.entries(rows).map(
      ([table, rule]) => [table, looks(rowPredicates(table, rule).read)] as const,
    );
    expect(read.some(([, found]) => found.length > 0)).toBe(true);
    const twice = read.filter(([, found]) => new Set(found).size < found.length);
    expect(twice).toEqual([]);
  });

  it('ask what is open to the own staff in one question', async () => {
    const { rows } = await register[subgraphOf[agency]].subgraph();
    const asked = Object.entries(rows).flatMap(([table, rule]) =>
      rule.kind === 'record' && rule.way.kind === 'child' && !('where' in (rule.as ?? {}))
        ? [[table, rowPredicates(table, rule).read?.match(/hidden_children\(\)/g)?.length] as const]
        : [],
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(([, questions]) => questions !== 1)).toEqual([]);
  });
});
