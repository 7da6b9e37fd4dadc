// The inner loop, `npm run test:fast`: every suite that starts no process and no browser.
import config from './jest.config.mjs';
import { slowSuites } from './test/support/run/suites.mjs';

// Workers inherit it. Property tests then run fewer times.
process.env['TEST_FAST'] = '1';

export default {
  ...config,
  setupFiles: ['<rootDir>/test/support/run/no-processes.cjs', ...config.setupFiles],
  testPathIgnorePatterns: slowSuites,
};
