/**
 * In place of modules of the product, modules of the bench's own: the product has no switch by which it could be run
 * without its walls or its audit, and is measured as it is built.
 */
import type { InitializeHook, ResolveHook } from 'node:module';

/** How a module's path in `dist` ends, and the module of this folder that stands in for it. */
export type Stands = readonly (readonly [string, string])[];

let stands: Stands = [];

export const initialize: InitializeHook<Stands> = (given) => {
  stands = given;
};

export const resolve: ResolveHook = async (specifier, context, next) => {
  const found = await next(specifier, context);
  const [, instead] = stands.find(([path]) => found.url.endsWith(path)) ?? [];
  return instead === undefined ? found : { ...found, url: new URL(instead, import.meta.url).href };
};
