/**
 * Reads what Jest reported of its runs (`--json --outputFile`), each beside its exit status in `<report>.status`.
 *
 *   node .ci/tally.mjs failed <report>...                     the test files that failed, one a line
 *   node .ci/tally.mjs count <failed checks> <again> <report>...  the last line, and an exit status of 1 when anything failed
 *
 * `<again>` is the report of the second go, where a file stands in for its first go. A test that needed it is named:
 * it passes and is to be mended (docs/adr/0067).
 */
import { existsSync, readFileSync } from 'node:fs';

const [, , mode, ...rest] = process.argv;

const isBroken = ({ status }) => status === 'failed';
const hasFailed = ({ assertionResults }) => assertionResults.some(isBroken);

/** The files of one run; null when it did not come to its end, or failed by something that is in no file. */
function filesOf(report) {
  if (!existsSync(report) || !existsSync(`${report}.status`)) return null;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const isExplained =
    readFileSync(`${report}.status`, 'utf8').trim() === '0' || testResults.some(isBroken);
  return isExplained ? testResults : null;
}

function count(failedChecks, secondGo, reports) {
  const runs = reports.map(filesOf);
  const again = new Map(
    (existsSync(secondGo) ? (filesOf(secondGo) ?? []) : []).map((file) => [file.name, file]),
  );
  const firsts = runs.flatMap((files) => files ?? []);
  const lasts = firsts.map((file) => again.get(file.name) ?? file);
  for (const file of firsts.filter(
    (each) => isBroken(each) && again.has(each.name) && !isBroken(again.get(each.name)),
  )) {
    for (const { fullName } of file.assertionResults.filter(isBroken))
      console.log(`unsteady: ${file.name}: ${fullName}`);
    if (!hasFailed(file)) console.log(`unsteady: ${file.name}: could not run`);
  }
  const results = lasts.flatMap((file) => file.assertionResults);
  const passed = results.filter(({ status }) => status === 'passed').length;
  const failed =
    results.filter(isBroken).length +
    lasts.filter((file) => isBroken(file) && !hasFailed(file)).length +
    runs.filter((files) => files === null).length +
    failedChecks;
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (mode === 'failed') {
  for (const file of rest.flatMap((report) => filesOf(report) ?? []).filter(isBroken))
    console.log(file.name);
} else {
  const [failedChecks, secondGo, ...reports] = rest;
  count(Number(failedChecks), secondGo, reports);
}
