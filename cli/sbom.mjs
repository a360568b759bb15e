/**
 * Prints the bill of materials of what is shipped, as CycloneDX. `npm sbom --omit dev` leaves out every package that a
 * development dependency needs as well, Apollo's planner among them; so npm lists all, and the lock says what is shipped.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const isShipped = ({ dev = false, devOptional = false }) => !dev && !devOptional;

const nameOf = (path) => path.replace(/^.*node_modules\//, '');

const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8'));

const shipped = new Set(
  Object.entries(packages)
    .filter(([path, found]) => path !== '' && isShipped(found))
    .map(([path, { name = nameOf(path), version }]) => `${name}@${version}`),
);

const whole = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: root,
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'ignore'],
});

const bom = JSON.parse(whole);
const kept = new Set();
bom.components = bom.components.filter((component) => {
  const isKept = shipped.has(`${component.name}@${component.version}`);
  if (isKept) kept.add(component['bom-ref']);
  return isKept;
});
const isKnown = (ref) => kept.has(ref) || ref === bom.metadata.component['bom-ref'];
bom.dependencies = bom.dependencies
  .filter(({ ref }) => isKnown(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isKnown) }));

process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
