/**
 * In place of the product's walls, modules of the bench's own: the product has no switch by which it could be run
 * without them, and is measured as it is built.
 */
import type { ResolveHook } from 'node:module';

const stands: readonly (readonly [string, string])[] = [
  ['/dist/gateway/prune.js', './prune.js'],
  ['/dist/subgraphs/shared/policy/guard.js', './guard.js'],
  ['/dist/subgraphs/shared/policy/operation-check.js', './operation-check.js'],
];

export const resolve: ResolveHook = async (specifier, context, next) => {
  const found = await next(specifier, context);
  const [, instead] = stands.find(([path]) => found.url.endsWith(path)) ?? [];
  return instead === undefined ? found : { ...found, url: new URL(instead, import.meta.url).href };
};
