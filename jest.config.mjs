// Tests run as native ES modules, as the product does; swc only strips the types.
export default {
  testEnvironment: 'node',
  // Tests that enter src/graph by an inner file need it as its index does.
  setupFiles: ['reflect-metadata'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Some suites wait more than they compute: on two cores, two at a time.
  maxWorkers: '100%',
  // Ample: a machine that is busy with other things is slow, and what is tested is never how long something takes.
  testTimeout: 60_000,
};
