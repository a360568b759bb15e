/** Who may import whom. The comment of a rule is the sentence shown when it is broken. */
const ours = '^(runtime|gateway|subgraphs|cli|dev|test|bench)/';
const agencies = 'police|social-care|health|cps';

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one thought.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'schema-stands-alone',
      severity: 'error',
      comment: 'The agreement imports nothing of ours.',
      from: { path: '^schema/' },
      to: { path: ours },
    },
    {
      name: 'runtime-knows-processes-only',
      severity: 'error',
      comment: 'What every process needs to live knows the agreement at most.',
      from: { path: '^runtime/' },
      to: { path: '^(gateway|subgraphs|cli|dev|test|bench)/|node_modules/(graphql|typeorm|pg)/' },
    },
    {
      name: 'shared-knows-no-agency',
      severity: 'error',
      comment: 'The machinery every subgraph stands on knows no agency by name.',
      from: { path: '^subgraphs/shared/' },
      to: { path: `^(gateway|cli|dev|test|bench)/|^subgraphs/(${agencies})/` },
    },
    {
      name: 'agencies-are-strangers',
      severity: 'error',
      comment: "An agency never reads another's code: they meet in the agreement.",
      from: { path: `^subgraphs/(${agencies})/` },
      to: { path: `^subgraphs/(${agencies})/`, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'subgraphs-do-not-know-the-gateway',
      severity: 'error',
      comment: 'A subgraph is asked over HTTP and asks nobody back.',
      from: { path: '^subgraphs/' },
      to: { path: '^(gateway|cli|bench)/' },
    },
    {
      name: 'only-seeds-know-the-synthetic-world',
      severity: 'error',
      comment: 'Only a seed maps the synthetic world to tables.',
      from: {
        path: '^subgraphs/',
        pathNot: '\\.synthetic\\.ts$|^subgraphs/(register|prepare)\\.ts$',
      },
      to: { path: '^dev/' },
    },
    {
      name: 'gateway-reaches-over-http',
      severity: 'error',
      comment: 'The gateway imports the agreement, and what every process needs.',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|cli|dev|bench)/' },
    },
    {
      name: 'the-explorer-is-a-caller',
      severity: 'error',
      comment: "The explorer's page asks as anybody does: it imports none of our code.",
      from: { path: '^gateway/explorer/page/' },
      to: {
        path: '^(schema|runtime|gateway|subgraphs|cli|dev|test|bench|examples)/',
        pathNot: '^gateway/explorer/page/',
      },
    },
    {
      name: 'dev-knows-the-agreement',
      severity: 'error',
      comment: 'The synthetic world and the issuer know the agreement only.',
      from: { path: '^dev/' },
      to: { path: '^(runtime|gateway|subgraphs|cli|bench)/' },
    },
    {
      name: 'cli-starts-processes',
      severity: 'error',
      comment: 'The command starts processes; it does not run agencies or the gateway in itself.',
      from: { path: '^cli/' },
      to: { path: `^gateway/|^subgraphs/(${agencies})/` },
    },
    {
      name: 'examples-stand-alone',
      severity: 'error',
      comment: 'An example is taken away as it is: it stands on packages alone.',
      from: { path: '^examples/([^/]+)/' },
      to: {
        path: '^(schema|runtime|gateway|subgraphs|cli|dev|test|bench|examples)/',
        pathNot: '^examples/$1/',
      },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Nothing imports a test.',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'databases-belong-to-subgraphs',
      severity: 'error',
      comment: 'Neither the agreement nor the gateway touches a database.',
      from: { path: '^(schema|gateway)/' },
      to: { path: 'node_modules/(typeorm|pg)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
