// Which folder may import which. Dependencies go down: app -> gateway -> graph -> client -> signing, and everything may
// import the contract. `npm run deps:check` enforces it.

const groups = 'keys|cryptography|data-keys|white-box|service';

/** A folder of src may import itself and the folders named, and no other folder of ours. */
const folderImports = (name, allowed) => ({
  name: `${name}-imports-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...allowed].map((each) => `^src/${each}/`) },
});

/** A layer inside a folder may import itself and the layers named, and nothing else of that folder. */
const layerImports = (folder, layer, allowed) => ({
  name: `${folder}-${layer}-imports-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${folder}/${layer}/` },
  to: { path: `^src/${folder}/`, pathNot: [layer, ...allowed].map((each) => `^src/${folder}/${each}/`) },
});

/** A group may import its own folder, the layers below the groups, and the group `keys`. */
const groupsImportOnlyKeys = (folder, layers) => ({
  name: `${folder}-groups-import-no-other-group-than-keys`,
  severity: 'error',
  from: { path: `^src/${folder}/(${groups})/` },
  to: {
    path: `^src/${folder}/`,
    pathNot: [
      `^src/${folder}/$1/`,
      `^src/${folder}/keys/`,
      ...layers.map((each) => `^src/${folder}/${each}/`),
    ],
  },
});

const keysImportNoGroup = (folder) => ({
  name: `${folder}-keys-imports-no-other-group`,
  severity: 'error',
  from: { path: `^src/${folder}/keys/` },
  to: { path: `^src/${folder}/(cryptography|data-keys|white-box|service)/` },
});

/** A folder of the gateway is entered by its index, and may import the folders named and the small files that all share. */
const gatewayFolder = (folder, allowed) => [
  {
    name: `gateway-${folder}-imports-only-${allowed.join('-and-') || 'itself'}`,
    severity: 'error',
    from: { path: `^src/gateway/${folder}/` },
    to: {
      path: '^src/gateway/',
      pathNot: [
        `^src/gateway/${folder}/`,
        ...allowed.map((each) => `^src/gateway/${each}/`),
        '^src/gateway/(http-error|once|operation-request)\\.ts$',
      ],
    },
  },
  {
    name: `gateway-${folder}-is-entered-by-its-index`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/gateway/${folder}/` },
    to: { path: `^src/gateway/${folder}/`, pathNot: `^src/gateway/${folder}/index\\.ts$` },
  },
];

module.exports = {
  forbidden: [
    folderImports('platform', []),
    folderImports('contract', []),
    folderImports('signing', []),
    folderImports('config', ['contract', 'platform']),
    folderImports('access', ['contract', 'platform']),
    folderImports('client', ['contract', 'signing', 'platform']),
    folderImports('graph', ['contract', 'client', 'access', 'platform']),
    folderImports('local', ['contract', 'signing', 'platform']),
    folderImports('gateway', ['contract', 'access', 'client', 'graph', 'config', 'platform']),
    {
      name: 'graph-sees-only-the-interface-of-the-client',
      severity: 'error',
      from: { path: '^src/graph/' },
      to: { path: '^src/client/', pathNot: '^src/client/interface\\.ts$' },
    },
    {
      name: 'folders-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: [
          '^src/$1/',
          '^src/[^/]+/index\\.ts$',
          '^src/platform/[^/]+/index\\.ts$',
          '^src/client/interface\\.ts$',
        ],
      },
    },
    {
      name: 'groups-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^src/(contract|graph|local)/([^/]+)' },
      to: {
        path: `^src/(contract|graph|local)/(${groups})/`,
        pathNot: ['^src/$1/$2/', '/index\\.ts$'],
      },
    },

    layerImports('contract', 'model', []),
    groupsImportOnlyKeys('contract', ['model']),
    keysImportNoGroup('contract'),

    layerImports('graph', 'kit', []),
    groupsImportOnlyKeys('graph', ['kit']),
    keysImportNoGroup('graph'),

    layerImports('local', 'crypto', []),
    layerImports('local', 'model', ['crypto']),
    layerImports('local', 'store', ['crypto', 'model']),
    layerImports('local', 'lifecycle', ['crypto', 'model', 'store']),
    layerImports('local', 'kit', ['crypto', 'model', 'store', 'lifecycle']),
    groupsImportOnlyKeys('local', ['crypto', 'model', 'store', 'lifecycle', 'kit']),
    keysImportNoGroup('local'),

    ...gatewayFolder('admission', []),
    ...gatewayFolder('explorer', []),
    ...gatewayFolder('limits', []),
    ...gatewayFolder('persisted-queries', []),
    ...gatewayFolder('safelist', []),
    ...gatewayFolder('request-log', ['admission']),
    ...gatewayFolder('graphql', ['admission', 'limits', 'persisted-queries', 'safelist', 'request-log']),

    {
      name: 'client-http-and-codec-import-no-higher-layer',
      severity: 'error',
      from: { path: '^src/client/(http|codec)/' },
      to: { path: '^src/client/(retry|credentials)/|^src/client/(client|index)\\.ts$' },
    },
    {
      name: 'only-the-local-kms-loads-its-optional-packages',
      severity: 'error',
      comment: 'A gateway in front of a real KMS is installed without them.',
      from: { pathNot: '^src/local/' },
      to: { path: 'node_modules/(libsql|sm-crypto-v2|@noble)/' },
    },
    { name: 'no-circular-imports', severity: 'error', from: { path: '^src' }, to: { circular: true } },
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
