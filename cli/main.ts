/** `childview`: starts everything, and asks it. */
import { Command, CommanderError } from 'commander';
import { datasetsKnown } from '../dev/synthetic/generate.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import type { TailOptions } from './commands/tail.js';
import { readVersion } from './version.js';
import type { AuditOptions } from './commands/audit.js';
import type { RetentionOptions } from './commands/audit-retention.js';

const endNote = `
Exit codes:
  0  done
  1  failed, or refused by the gateway
  2  wrong use: an unknown option, person or dataset, a wrong environment variable
  3  audit verify or reconcile found something
  4  tail: the gateway was away for longer than --give-up-after
  5  tail: events after the kept cursor are gone; look them up before you go on from now`;

const environmentNote = `
Environment:
  PORT           of GraphQL (4000)
  ADMIN_PORT     of health (4001)
  HOST           to listen on (127.0.0.1)
  DATA_DIR       databases, keys and word of the run (.data)
  DATASET        ${datasetsKnown} (what the databases hold, else wm2014)
  DATABASE_URL_POLICE, …_SOCIAL_CARE, …_HEALTH, …_CPS, and each with _AUDIT and _OWNER:
                 PostgreSQL 18 of your own in place of the embedded server
  NO_COLOR       no colours`;

const queryExamples = `
Examples:
  childview query operations/child-view.graphql --as mash-police \\
    --purpose S47_STRATEGY_CP --episode SD-2014-00113 --variables '{"id":"…"}'
  childview query operations/inspection-figures.graphql --as ig-auditor --purpose AUDIT
  echo '{ viewer { name roles } }' | childview query - --as developer`;

/** A command's code is loaded when it is called: `token` does not wait for the database's. */
const addServing = (program: Command): void => {
  program
    .command('start')
    .description('start the databases, four subgraphs and the gateway; Ctrl+C stops them')
    .option('--dataset <name>', `${datasetsKnown}; in place of DATASET`)
    .addHelpText('after', environmentNote)
    .action(async (options: { dataset?: string }) =>
      (await import('./commands/start.js')).runStart(options),
    );
  program
    .command('seed')
    .description('fill the databases with a synthetic dataset, and stop again')
    .requiredOption('--dataset <name>', datasetsKnown)
    .option('--again', 'replace whatever the databases hold')
    .addHelpText(
      'after',
      '\nExample:\n  childview seed --dataset demo --again\n  childview seed --dataset load:10000 --again',
    )
    .action(async (options: { dataset: string; again?: boolean }) =>
      (await import('./commands/seed.js')).runSeed(options),
    );
};

const addReading = (program: Command): void => {
  program
    .command('stories')
    .description("list the dataset's story children, and the episodes to ask under")
    .option('--json', 'as JSON: story, title, childIds, episodes by purpose, urn')
    .option('--dataset <name>', `${datasetsKnown}, in place of the one that runs`)
    .addHelpText(
      'after',
      '\nExample:\n  childview stories --json | jq \'.[] | select(.story=="ST-13")\'',
    )
    .action(async (options: { json?: boolean; dataset?: string }) => {
      (await import('./commands/stories.js')).printStories(options);
    });
  program
    .command('people')
    .description('list the demo people, and the purposes that each may ask for')
    .action(async () => {
      (await import('./commands/people.js')).printPeople();
    });
};

const addAsking = (program: Command): void => {
  program
    .command('token')
    .description('print an access token of a demo person, for an hour; nothing else is printed')
    .argument('<person>', 'see: childview people')
    .addHelpText('after', '\nExample:\n  TOKEN=$(npx childview token mash-police)')
    .action(async (person: string) => (await import('./commands/token.js')).printToken(person));
  program
    .command('query')
    .description('ask the running gateway; the answer goes to stdout, its errors to stderr')
    .argument('<file>', 'a GraphQL operation; - reads it from stdin')
    .requiredOption('--as <person>', 'see: childview people')
    .option('--purpose <purpose>', 'why: x-purpose')
    .option('--episode <episode>', 'under which episode: x-episode; see: childview stories')
    .option('--variables <json>', 'of the operation')
    .option('--url <url>', 'of another gateway')
    .addHelpText('after', queryExamples)
    .action(async (file: string, options: { as: string }) =>
      (await import('./commands/query.js')).runQuery(file, options),
    );
};

const tailNotes = `
Every event is printed before its cursor is kept: after a kill, at most the last batch is printed again.
Without --cursor-file it begins with what happens from now on. What is lost on the way is taken up again
from the cursor, for as long as it takes; what happens is said on stderr. With --subscriber the owner keeps what is
not yet acknowledged, and shows how far behind it is; end it with endPoliceSubscription and its like.

Exit codes: 0 ended by Ctrl+C or --count, 1 refused, 2 wrong use, 4 given up, 5 the events after the cursor are gone.

Examples:
  childview tail
  childview tail --subscriber my-case-system
  childview tail --area E06000051 --cursor-file referrals.cursor --json >> referrals.ndjson`;

const addFollowing = (program: Command): void => {
  program
    .command('tail')
    .description("follow a feed of events, as an agency's case system does")
    .option('--feed <name>', 'a field of Subscription in the schema', 'policeReferralSubmitted')
    .option('--as <person>', 'see: childview people', 'social-care-system')
    .option('--purpose <purpose>', 'why: x-purpose', 'MASH_SCREENING')
    .option('--area <code>', 'of one local authority alone, by GSS code; absent: all of the caller')
    .option('--variables <json>', 'other arguments of the feed')
    .option('--cursor-file <file>', 'keep the last cursor here, and go on after it')
    .option('--subscriber <name>', 'be registered under this name: the owner keeps the cursor')
    .option('--from-start', 'begin with the oldest event that is kept, where no cursor is kept yet')
    .option('--count <n>', 'end after so many events')
    .option('--give-up-after <seconds>', 'end when the gateway is away for so long')
    .option('--json', 'one JSON object a line, cursor included')
    .option('--url <url>', 'of another gateway')
    .addHelpText('after', tailNotes)
    .action(async (options: TailOptions) => (await import('./commands/tail.js')).runTail(options));
};

const addKeeping = (program: Command): void => {
  program
    .command('rotate-key')
    .description('make the next key of a process; it signs a minute later, without a restart')
    .argument('<file>', 'its KEY_FILE')
    .addHelpText('after', '\nExample:\n  childview rotate-key .data/keys/gateway.key')
    .action(async (file: string) => (await import('./commands/rotate-key.js')).runRotateKey(file));
};

const addAuditing = (program: Command): void => {
  const audit = program
    .command('audit')
    .description("look at the agencies' audit logs, as their owners may");
  const inOne = '--agency <agency>';
  const alone = [
    '--alone <agency>',
    'of an agency by itself, wherever the others run: by DATABASE_URL_<AGENCY>_OWNER, AUDIT_KEY_FILE and SUBGRAPH_URL_<OTHERS>',
  ] as const;
  audit
    .command('verify')
    .description('find records that were edited, deleted, cut off or rewritten')
    .option(inOne, 'of one agency alone: POLICE, SOCIAL_CARE, HEALTH or CPS')
    .option(...alone)
    .option('--json', 'as JSON: isSound, logs with their findings')
    .addHelpText('after', '\nExit codes: 0 sound, 1 could not be verified, 3 something was found.')
    .action(async (options: AuditOptions) =>
      (await import('./commands/audit.js')).runAuditVerify(options),
    );
  audit
    .command('find')
    .argument('<auditRef>', 'as an error gives it: <request id>:<agency>; without agency, of all')
    .description('what is on record of one answer; that it was looked up is recorded too')
    .option(...alone)
    .option('--json', 'as JSON: auditRef, logs with their records')
    .action(async (auditRef: string, options: AuditOptions) =>
      (await import('./commands/audit-find.js')).runAuditFind(auditRef, options),
    );
  audit
    .command('retention')
    .description('let go of sealed months that need not be kept any more; for a monthly job')
    .requiredOption('--before <month>', 'the first month that stays, as 2019-01')
    .option('--dry-run', 'only say which would go')
    .option(inOne, 'of one agency alone')
    .option(...alone)
    .option('--json', 'as JSON: isDone, logs with their months')
    .action(async (options: RetentionOptions) =>
      (await import('./commands/audit-retention.js')).runAuditRetention(options),
    );
  audit
    .command('reconcile')
    .description('find calls of an agency that did not come through the gateway')
    .option(inOne, 'of one agency alone')
    .option('--json', 'as JSON: isExplained, unexplained')
    .addHelpText('after', '\nExit codes: 0 all explained, 1 failed, 3 something was found.')
    .action(async (options: AuditOptions) =>
      (await import('./commands/audit.js')).runAuditReconcile(options),
    );
  for (const command of audit.commands) command.exitOverride();
};

const createProgram = (): Command => {
  const program = new Command('childview')
    .description(
      'Child view: what four agencies hold about a child, each field decided by its owner',
    )
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('(childview --help says more)')
    .addHelpText('after', endNote);
  addServing(program);
  addReading(program);
  addAsking(program);
  addFollowing(program);
  addKeeping(program);
  addAuditing(program);
  for (const command of program.commands) command.exitOverride();
  return program;
};

/** Commander has printed what is wrong by the time it throws; help and version are no errors. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.wrongUse;
  const message = error instanceof Error ? error.message : 'Something failed.';
  process.stderr.write(`${message}\n`);
  return error instanceof CommandFailure ? error.exitCode : exitCodes.failed;
};

/** `childview stories | head` is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
