/** HTTP code that all clients share: connections, and one request with its response. */
export { createConnector } from './connector.js';
export { exchange, type ExchangeFailure, type ExchangeRequest, type ExchangeResponse } from './exchange.js';
export { isSuccess } from './is-success.js';
export { skipInterimResponses } from './skip-interim-responses.js';
export { systemTimer, type SetTimer } from './system-timer.js';
