/** Arrows point one way: the pure rooms import nothing that does I/O, the edges import the core. */
const pure =
  '^agent-bot/(conversation|turn|triggers|language|knowledge|confidence|tester|replay|guardrails)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A room that needs its neighbour and is needed by it is one room.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-core',
      comment: 'Decisions are functions of data: no clock, no I/O, no database, no wire format.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^agent-bot/(chatwoot|store|scheduler|http|webhook|connect|demo|cli|analytics)/' },
    },
    {
      name: 'pure-core-without-node',
      comment: 'Files, sockets, clocks and processes belong to the edges.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(module|crypto|path|zlib)$' },
    },
    {
      name: 'wire-format-in-one-place',
      comment: 'Only chatwoot/ knows how Chatwoot writes things down, and it knows nothing of us but words.',
      severity: 'error',
      from: { path: '^agent-bot/chatwoot/' },
      to: { path: '^agent-bot/(store|scheduler|http|webhook|cli|connect|demo)/' },
    },
    {
      name: 'store-is-below',
      severity: 'error',
      from: { path: '^agent-bot/store/' },
      to: { path: '^agent-bot/(scheduler|http|webhook|chatwoot|cli|connect|demo)/' },
    },
    {
      name: 'nothing-imports-commands',
      severity: 'error',
      from: { pathNot: '^(agent-bot/cli|test)/' },
      to: { path: '^agent-bot/cli/' },
    },
    {
      name: 'product-without-sandbox',
      comment: 'Never teach the product a sandbox-only trick: only the demo starts one.',
      severity: 'error',
      from: { path: '^(agent-bot|widget-element|admin-panel)/', pathNot: '^agent-bot/demo/' },
      to: { path: '^sandbox/' },
    },
    {
      name: 'widget-alone',
      comment:
        'The widget ships alone and talks to everything over the network; types of what it is told are no code.',
      severity: 'error',
      from: { path: '^widget-element/' },
      to: { path: '^(agent-bot|admin-panel|sandbox)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'panel-types-only',
      comment: 'The panel shares types with the service, never code: zod would be bundled.',
      severity: 'error',
      from: { path: '^admin-panel/' },
      to: { path: '^(agent-bot|sandbox)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '\\.d\\.ts$|^(agent-bot/(main|start)|agent-bot/cli/|build)|train-thread',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
