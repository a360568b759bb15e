'use strict';
/** Jest resolver: a relative `./x.js` of our own sources is the TypeScript file `./x.ts` beside it. */
module.exports = (request, options) => {
  const ours = request.startsWith('.') && !options.basedir.includes('node_modules');
  if (ours && request.endsWith('.js')) {
    try {
      return options.defaultResolver(request.replace(/\.js$/, '.ts'), options);
    } catch {
      // A plain JavaScript file: the default below finds it.
    }
  }
  return options.defaultResolver(request, options);
};
