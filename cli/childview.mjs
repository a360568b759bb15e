#!/usr/bin/env node
/** Compiles what changed, then hands over to the command. Plain JavaScript: it runs before any build. */
import { build } from './build.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Child view needs Node 20.19 or newer; this is ${process.version}.\n`);
  process.exit(1);
}
await build();
await import('../dist/cli/main.js');
