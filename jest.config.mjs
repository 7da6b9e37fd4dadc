// Tests run as native ES modules, as the product does; swc only strips the types.
export default {
  testEnvironment: '<rootDir>/test/support/run/environment.mjs',
  testSequencer: '<rootDir>/test/support/run/sequencer.mjs',
  globalSetup: '<rootDir>/test/support/run/start.mjs',
  globalTeardown: '<rootDir>/test/support/run/end.mjs',
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
  // Modules of a suite stay in memory when it ends: a worker that has collected too many is replaced.
  workerIdleMemoryLimit: '600MB',
  // Only ends a test that hangs. Busy machines are slow, and no test is about how long something takes.
  testTimeout: 300_000,
};
