// Which suites `npm run test:fast` leaves out: those that may start processes (the program, a browser, openssl, a script), which
// are in the folders named here or end with `.process.test.ts`, and those that take seconds (matrices of all actions, random
// inputs, real time-outs, the TypeScript compiler), which end with `.slow.test.ts`.
const folders = ['conformance', 'docs', 'e2e', 'scripts', 'security'];

const processSuites = [`/test/(${folders.join('|')})/`.replaceAll('/', '[/\\\\]'), '\\.process\\.test\\.ts$'];

/** Regular expressions of the paths that `npm run test:fast` leaves out. */
export const slowSuites = [...processSuites, '\\.slow\\.test\\.ts$'];

export const isSlow = (path) => slowSuites.some((pattern) => new RegExp(pattern).test(path));
