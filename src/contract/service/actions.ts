/** The actions about the service itself. */
import * as service from './service.js';

export const serviceActions = { ...service };
export type ServiceActionName = keyof typeof serviceActions;
