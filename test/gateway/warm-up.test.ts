import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { createEngine } from '../../gateway/execute/engine.js';
import { OperationPreparer } from '../../gateway/prepare-operation.js';
import { supergraphRules } from '../../gateway/rules.js';
import { registeredOperations, warmUp } from '../../gateway/warm-up.js';

const supergraphSdl = readFileSync(
  new URL('../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);

describe('the registered operations', () => {
  it.each(registeredOperations().map(({ name, standings }) => [name, standings] as const))(
    'say of %s who usually sends it',
    (_, standings) => {
      expect(standings).not.toEqual([]);
    },
  );

  it('are planned before anybody sends them, and never again', async () => {
    let planned = 0;
    const onPlanned = (): void => {
      planned += 1;
    };
    const engine = createEngine({ supergraphSdl, isGuarded: true, fetchers: {}, onPlanned });
    const { schema } = engine;
    await warmUp(engine, new OperationPreparer(supergraphRules(engine.supergraphSchema)));
    const before = planned;
    expect(before).toBeGreaterThanOrEqual(registeredOperations().length);
    const afresh = new OperationPreparer(supergraphRules(engine.supergraphSchema));
    for (const { document, standings } of registeredOperations())
      for (const standing of standings) {
        // As it comes from a caller: another document of the same text.
        const sent = parse(print(document));
        engine.warmUp({ document: afresh.planned({ schema, document: sent }, standing) });
      }
    expect(planned).toBe(before);
  });
});
