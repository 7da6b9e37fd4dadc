export { errorCode } from './error-code.js';
export { OperatorError } from './operator-error.js';
