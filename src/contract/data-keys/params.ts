/** Parameters and error codes that several actions on data keys share. */
import type { ErrorCode } from '../model/errors.js';
import { list, text } from '../model/field.js';
import { maxKeyIds } from '../model/limits.js';
import { uuid } from '../model/params.js';

export const dataKeyId = text({ pattern: uuid, violation: 'InvalidParameterValue.InvalidDataKeyId' });

export const dataKeyIds = list(dataKeyId, {
  max: maxKeyIds,
  tooMany: 'InvalidParameterValue',
  duplicates: 'InvalidParameterValue.DuplicatedDataKeyId',
});

export const dataKeyDescription = text({ maxBytes: 100 });

/** Not documented. We chose the form of an alias, without its reserved prefix. */
export const dataKeyNamePattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;

/** The codes that any action on one data key documents. */
export const dataKeyErrors = [
  'InternalError',
  'InvalidParameterValue.InvalidDataKeyId',
  'ResourceUnavailable.DataKeyNotFound',
  'UnsupportedOperation.NotRoleOperation',
] as const satisfies readonly ErrorCode[];
