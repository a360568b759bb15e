import { readFileSync } from 'node:fs';
import type { TestGraph } from './graphs.js';

const schemaFile = (name: string): string =>
  readFileSync(new URL(`../../../../schema/${name}.graphql`, import.meta.url), 'utf8');

const names = ['police', 'social-care', 'health', 'cps', 'view'] as const;

/** The product's own supergraph as it is shipped, over the SDL of its subgraphs. */
export const ownGraph: TestGraph = {
  name: "the product's own supergraph",
  subgraphs: Object.fromEntries(names.map((name) => [name, schemaFile(name)])),
  supergraphSdl: schemaFile('supergraph'),
  favoured: ['child', 'children'],
};
