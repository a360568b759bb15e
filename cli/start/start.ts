import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { registryOf } from '../../dev/issuer/issuers.js';
import type { Agency } from '../../schema/principal/agency.js';
import { openDatabases } from '../../subgraphs/shared/database/open-databases.js';
import { CommandFailure } from '../command-failure.js';
import type { CliConfig } from '../config.js';
import { announceRun, claimDataDir, releaseDataDir, wasKilled } from '../running/run-file.js';
import { readVersion } from '../version.js';
import { chooseAddresses, type Addresses } from './addresses.js';
import { firstRunBlock } from './block/first-run-block.js';
import { fillDatabases, type Filled } from './databases/fill-databases.js';
import { describeRun } from './describe-run.js';
import { StopRequested, type Ending } from './ending.js';
import {
  denyListFile,
  explorerPlan,
  gatewayPlan,
  issuerPlan,
  registryFile,
  subgraphPlan,
  systemSecretFile,
  type Setting,
} from './plans.js';
import { requirePorts } from './processes/ports.js';
import { endChild, forkPlanned, type Readiness, type WorkerPlan } from './processes/worker.js';
import { Workers } from './processes/workers.js';
import { createProgress, type Progress } from './progress.js';

/** The processes of a killed start keep its ports for a moment. */
const AFTER_KILL_MS = 3_000;

interface Scene extends Setting {
  readonly ending: Ending;
  readonly progress: Progress;
  readonly workers: Workers;
}

interface Started {
  readonly filled: Filled;
  readonly gateway: Readiness;
  readonly subgraphs: ReadonlyMap<Agency, Readiness>;
}

/** Takes the ports and the data directory, or says who has them. */
const takePlace = async (config: CliConfig, ending: Ending): Promise<Addresses> => {
  const { host, dataDir } = config;
  const patienceMs = wasKilled(dataDir) ? AFTER_KILL_MS : 0;
  const addresses = await chooseAddresses(config);
  const dataset = config.dataset ?? '';
  await claimDataDir(dataDir, describeRun(addresses, { state: 'STARTING', dataset }));
  ending.onEnd(() => {
    releaseDataDir(dataDir);
  });
  const wanted = [
    { variable: 'PORT', port: addresses.gateway, host },
    { variable: 'ADMIN_PORT', port: addresses.admin, host },
  ] as const;
  await requirePorts(wanted, patienceMs);
  const registry = JSON.stringify(registryOf(addresses.issuer));
  writeFileSync(registryFile(config), registry, { mode: 0o600 });
  if (!existsSync(denyListFile(config)))
    writeFileSync(denyListFile(config), '[]\n', { mode: 0o600 });
  writeFileSync(systemSecretFile(config), randomUUID(), { mode: 0o600 });
  return addresses;
};

const openFilledDatabases = async ({ config, ending, progress }: Scene) => {
  const { dataDir, databases, dataset } = config;
  const opened = await openDatabases(databases, { dataDir, log: progress.say });
  ending.onEnd(() => opened.stop());
  const { signal } = ending;
  signal.throwIfAborted();
  const { urls } = opened;
  const filled = await fillDatabases({ config, urls, dataset, isAgain: false, progress, signal });
  return { urls, filled };
};

/** Without the gateway and the issuer nothing works: that one of them cannot start ends everything. */
const startEssential = async ({ workers, ending }: Scene, plan: WorkerPlan): Promise<Readiness> => {
  const readiness = await workers.start(plan);
  if (!readiness.isReady) {
    ending.ask(new CommandFailure('failed', `The ${plan.name} could not start.`));
  }
  return readiness;
};

/** Gateway and issuer load while the databases do: only the subgraphs need those. */
const startProcesses = async (scene: Scene): Promise<Started> => {
  const gatewayStart = startEssential(scene, gatewayPlan(scene));
  const issuerStart = startEssential(scene, issuerPlan(scene));
  const { urls, filled } = await openFilledDatabases(scene);
  const subgraphs = [...urls].map(
    async ([agency, of]) =>
      [agency, await scene.workers.start(subgraphPlan(scene, agency, of))] as const,
  );
  const all = Promise.all([Promise.all(subgraphs), gatewayStart, issuerStart]);
  const [answered, gateway] = await scene.ending.unlessReached(all);
  if (answered.every(([, { isReady }]) => !isReady)) {
    throw new CommandFailure('failed', 'No subgraph could start.');
  }
  return { filled, gateway, subgraphs: new Map(answered) };
};

/** What fails says why on stderr: everything else works without it. */
const buildExplorer = (scene: Scene): void => {
  const child = forkPlanned(explorerPlan(scene));
  scene.ending.onEnd(() => endChild(child, 0));
};

const run = async (config: CliConfig, ending: Ending): Promise<never> => {
  const addresses = await takePlace(config, ending);
  const progress = createProgress(process.stdout);
  const workers = new Workers({
    say: (message) => void process.stderr.write(`${message}\n`),
    onGivenUp: (name) => {
      if (name === 'gateway' || name === 'issuer')
        ending.ask(new CommandFailure('failed', `The ${name} does not stay up.`));
    },
  });
  // INVARIANT: the processes end before the databases that they use.
  const scene: Scene = { config, addresses, ending, progress, workers };
  try {
    const started = await startProcesses(scene);
    progress.end();
    const { dataset } = started.filled.prepared;
    announceRun(config.dataDir, describeRun(addresses, { state: 'RUNNING', dataset }));
    const facts = { version: readVersion(), addresses, tookMs: performance.now(), ...started };
    process.stdout.write(firstRunBlock(facts));
    buildExplorer(scene);
    return await ending.reached;
  } finally {
    progress.end();
    await workers.stop();
  }
};

/**
 * Runs everything until the end is asked for; then, within five seconds, nothing of it is left.
 * @throws CommandFailure when it cannot start, or cannot go on
 */
export const start = async (config: CliConfig, ending: Ending): Promise<void> => {
  try {
    await run(config, ending);
  } catch (reason) {
    if (!(reason instanceof StopRequested)) throw reason;
  } finally {
    await ending.giveBack();
  }
};
