/** Decides which requests are let in, before a byte of a body is read. */
export { createAdmission, type AdmittedCaller } from './admission.js';
