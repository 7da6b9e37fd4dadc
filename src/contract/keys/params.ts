/** Parameters and error codes that several actions on keys share. */
import type { ErrorCode } from '../model/errors.js';
import { list, text } from '../model/field.js';
import { maxKeyIds } from '../model/limits.js';
import { keyId, ownKeyErrors } from '../model/params.js';

export const keyIds = list(keyId, { max: maxKeyIds, duplicates: 'InvalidParameterValue.DuplicatedKeyId' });

/** 1 to 60 letters, digits, `-` and `_`, starting with a letter or digit. Names with `kms-` belong to cloud products. */
export const alias = text({
  pattern: /^(?!kms-)[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/,
  violation: 'InvalidParameterValue.InvalidAlias',
});

export const keyDescription = text({ maxBytes: 1_024 });

/** The codes that any action on a key documents if it takes a member account. */
export const keyErrors = [
  ...ownKeyErrors,
  'UnauthorizedOperation',
  'UnsupportedOperation.NotRoleOperation',
] as const satisfies readonly ErrorCode[];
