/** Handlers of the actions on the service itself. */
import type { ServiceActionName } from '../../contract/index.js';
import type { Handlers } from '../kit/handler.js';
import { service } from './service.js';

export const handlers: Handlers<ServiceActionName> = service;
