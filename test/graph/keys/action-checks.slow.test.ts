import { describe, expect, it } from '@jest/globals';
import {
  checkedKeyActions,
  checkKey,
  KeyOrigins,
  keyStates,
  KeyUsages,
  type KeyAttributes,
} from '../../../src/contract/index.js';
import {
  ActionChecksDocument,
  type ActionChecksQuery,
  type KmsKeyActionInput,
} from '../../generated/graphql.js';
import { inEnumOrder } from '../../support/fixtures/enum-order.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const keyId = '00000000-0000-0000-0000-000000000001';

/** Keys with every combination of readable attributes that the rules distinguish. */
const everyKey: readonly KeyAttributes[] = keyStates.flatMap((state) =>
  Object.values(KeyUsages).flatMap((usage) =>
    Object.values(KeyOrigins).flatMap((origin) =>
      ['user', 'cos'].flatMap((owner) =>
        [true, false].map((flag) => ({ state, usage, origin, owner, rotationEnabled: flag, replica: flag })),
      ),
    ),
  ),
);

const metadataOf = (key: KeyAttributes) => ({
  KeyId: keyId,
  KeyState: key.state,
  KeyUsage: key.usage,
  Origin: key.origin,
  Owner: key.owner,
  KeyRotationEnabled: key.rotationEnabled,
  IsSyncReplica: key.replica ? 1 : 0,
});

const aKey = metadataOf({
  state: 'Enabled',
  usage: 'ENCRYPT_DECRYPT',
  origin: 'TENCENT_KMS',
  owner: 'user',
  rotationEnabled: true,
  replica: false,
});

/** `CancelKeyArchive` for CANCEL_KEY_ARCHIVE. */
const byMember = new Map(checkedKeyActions.map((name) => [name.toUpperCase(), name]));
const actionOf = (member: string) => byMember.get(member.replaceAll('_', '')) ?? '';

const checksIn = ({ kmsKey }: ActionChecksQuery) => {
  if (kmsKey?.__typename !== 'KmsKey') throw new Error('No key');
  return kmsKey.actionChecks;
};

describe('actionChecks', () => {
  const servers = useScriptedGateway();

  const checks = async (metadata: object, only?: KmsKeyActionInput[]) => {
    servers.kms.answers('DescribeKey').with({ KeyMetadata: metadata });
    return checksIn(await servers.gateway.gql(ActionChecksDocument, only ? { keyId, only } : { keyId }));
  };
  const check = async (metadata: object, only: KmsKeyActionInput) => (await checks(metadata, [only]))[0];

  it('match the rules of the contract for every key and action', async () => {
    for (const key of everyKey) {
      const expected = inEnumOrder(checkedKeyActions).map((action) => {
        const verdict = checkKey(action, key);
        return verdict.allowed
          ? { action, allowed: true, blockedBy: null, code: null }
          : { action, allowed: false, blockedBy: verdict.blockedBy, code: verdict.code };
      });
      const given = await checks(metadataOf(key));
      expect(given.map(({ action, ...rest }) => ({ action: actionOf(action), ...rest }))).toEqual(expected);
    }
    // Each key was read once, and nothing else was called.
    expect(servers.kms.calls.map(({ action }) => action)).toEqual(everyKey.map(() => 'DescribeKey'));
  });

  it('report STATE, USAGE, ORIGIN or OWNER as blockedBy', async () => {
    const blockedBy = async (metadata: object, action: KmsKeyActionInput) =>
      (await check({ ...aKey, ...metadata }, action))?.blockedBy;
    expect(await blockedBy({ KeyState: 'Disabled' }, 'ENCRYPT')).toBe('STATE');
    expect(await blockedBy({ KeyUsage: 'ASYMMETRIC_SIGN_VERIFY_ECC' }, 'ENCRYPT')).toBe('USAGE');
    expect(await blockedBy({ Origin: 'EXTERNAL' }, 'ROTATE_KEY')).toBe('ORIGIN');
    expect(await blockedBy({ Owner: 'cos' }, 'ARCHIVE_KEY')).toBe('OWNER');
  });

  it('include only the requested actions, in the requested order, without duplicates', async () => {
    const only: KmsKeyActionInput[] = ['ROTATE_KEY', 'ENCRYPT', 'ROTATE_KEY'];
    expect((await checks(aKey, only)).map(({ action }) => action)).toEqual(['ROTATE_KEY', 'ENCRYPT']);
    expect(await checks(aKey, [])).toEqual([]);
  });

  const unknown = { allowed: null, blockedBy: null, code: null };
  const allowed = { allowed: true, blockedBy: null, code: null };

  it('leave allowed null when the result depends on an unknown or missing attribute', async () => {
    for (const metadata of [
      { ...aKey, KeyState: 'AddedNextYear' },
      { ...aKey, KeyState: undefined },
    ]) {
      expect(await check(metadata, 'ENCRYPT')).toEqual({ action: 'ENCRYPT', ...unknown });
      // Every state allows this action.
      expect(await check({ ...metadata, Origin: 'EXTERNAL' }, 'GET_PARAMETERS_FOR_IMPORT')).toMatchObject(
        allowed,
      );
    }
    expect(await check({ ...aKey, KeyUsage: 'ADDED_NEXT_YEAR' }, 'ENCRYPT')).toMatchObject(unknown);
    expect(await check({ ...aKey, KeyUsage: 'ADDED_NEXT_YEAR' }, 'DISABLE_KEY')).toMatchObject(allowed);
    expect(await check({ ...aKey, Origin: 'ADDED_NEXT_YEAR' }, 'ROTATE_KEY')).toMatchObject(unknown);
    expect(await check({ ...aKey, Owner: '' }, 'ARCHIVE_KEY')).toMatchObject(unknown);
  });

  it('report allowed: false when the known attributes are enough to rule out the action', async () => {
    expect(await check({ ...aKey, KeyState: 'AddedNextYear', Owner: 'cos' }, 'ARCHIVE_KEY')).toMatchObject({
      allowed: false,
      blockedBy: 'OWNER',
      code: 'UnsupportedOperation.NotUserCreatedCmk',
    });
    const disabled = { ...aKey, KeyState: 'Disabled', KeyUsage: 'ADDED_NEXT_YEAR' };
    expect(await check(disabled, 'SIGN_BY_ASYMMETRIC_KEY')).toMatchObject({
      allowed: false,
      blockedBy: null,
      code: null,
    });
    expect(await check({ KeyId: keyId }, 'UPDATE_ALIAS')).toMatchObject(unknown);
  });
});
