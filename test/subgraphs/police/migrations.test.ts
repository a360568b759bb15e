import { describe, expect, it } from '@jest/globals';
import { police } from '../../../subgraphs/police/police.subgraph.js';
import { buildSubgraph } from '../../../subgraphs/shared/server/build-schema.js';
import { describeSchemaOf } from '../../support/schema-laws.js';

describeSchemaOf(police);

describe('the graph of the police', () => {
  it('has no field for the raw text of intelligence', async () => {
    const { sdl } = await buildSubgraph(police);
    expect(sdl).not.toMatch(/rawText/i);
  });
});
