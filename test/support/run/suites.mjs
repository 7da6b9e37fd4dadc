// Which suites may start processes (the program, a browser, openssl, a script): those in the folders named here, and those
// whose name ends with `.process.test.ts`. `npm run test:fast` leaves them out, and the suites that run the TypeScript compiler.
const folders = ['conformance', 'docs', 'e2e', 'scripts', 'security'];

const processSuites = [`/test/(${folders.join('|')})/`.replaceAll('/', '[/\\\\]'), '\\.process\\.test\\.ts$'];

/** Regular expressions of the paths that `npm run test:fast` leaves out. */
export const slowSuites = [...processSuites, '[/\\\\]compile-errors\\.test\\.ts$'];

export const isSlow = (path) => slowSuites.some((pattern) => new RegExp(pattern).test(path));
