// Which suites may start processes (the program, a browser, openssl, a script): those in the folders named here, and those
// whose name ends with `.process.test.ts`. `npm run test:fast` leaves them out.
const folders = ['conformance', 'docs', 'e2e', 'scripts', 'security'];

/** Regular expressions of their paths. */
export const processSuites = [
  `/test/(${folders.join('|')})/`.replaceAll('/', '[/\\\\]'),
  '\\.process\\.test\\.ts$',
];

export const startsProcesses = (path) => processSuites.some((pattern) => new RegExp(pattern).test(path));
