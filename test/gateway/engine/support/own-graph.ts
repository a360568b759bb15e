import { readFileSync } from 'node:fs';
import type { TestGraph } from './graphs.js';

const schemaFile = (name: string): string =>
  readFileSync(new URL(`../../../../schema/${name}.graphql`, import.meta.url), 'utf8');

const names = ['police', 'social-care', 'health', 'cps', 'view'] as const;

/** `@apollo/gateway` refuses a supergraph with `@policy`, which other routers enforce: it is no oracle of that. */
const withoutPolicies = (sdl: string): string =>
  sdl
    .replaceAll(/^.*specs\.apollo\.dev\/policy\/.*\n/gm, '')
    .replaceAll(/^(directive @policy\b|scalar policy__).*\n/gm, '')
    .replaceAll(/ @policy\(policies: [^)]*\)/g, '');

/** The product's own supergraph as it is shipped, but for `@policy`, over the SDL of its subgraphs. */
export const ownGraph: TestGraph = {
  name: "the product's own supergraph",
  subgraphs: Object.fromEntries(names.map((name) => [name, schemaFile(name)])),
  supergraphSdl: withoutPolicies(schemaFile('supergraph')),
  favoured: ['child', 'children'],
};
