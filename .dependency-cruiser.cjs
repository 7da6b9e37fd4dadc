// The arrows between the rooms: who may import whom. A room not named in `to` is out of bounds.
const room = (name, allowed) => ({
  name: `${name}-may-import-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...allowed].map((each) => `^src/${each}(/|\\.ts$)`) },
});

module.exports = {
  forbidden: [
    room('contract', []),
    room('signing', []),
    room('wire', []),
    room('http', []),
    room('access', ['contract', 'wire']),
    room('log', ['contract']),
    room('client', ['contract', 'signing', 'wire']),
    room('graph', ['contract', 'client', 'access']),
    room('local', ['contract', 'signing', 'wire', 'http']),
    room('gateway', ['contract', 'access', 'client', 'graph', 'http', 'wire', 'config', 'log']),
    {
      name: 'graph-sees-only-the-interface-of-the-client',
      severity: 'error',
      from: { path: '^src/graph/' },
      to: { path: '^src/client/', pathNot: '^src/client/interface\\.ts$' },
    },
    room('config', []),
    {
      name: 'a-room-is-entered-by-its-index',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/client/interface\\.ts$'],
      },
    },
    {
      name: 'the-local-kms-parts-are-optional',
      severity: 'error',
      comment: 'Only the local KMS may load what a gateway for a real KMS is installed without.',
      from: { pathNot: '^src/local/' },
      to: { path: 'node_modules/(libsql|sm-crypto-v2|@noble)/' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^src' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
