import { describe, expect, it } from '@jest/globals';
import {
  checkDataKey,
  checkWhiteBoxKey,
  dataKeyStateActions,
  dataKeyStates,
  whiteBoxStateActions,
  whiteBoxStates,
  type ActionCheck,
} from '../../../src/contract/index.js';
import { DataKeyActionChecksDocument, WhiteBoxActionChecksDocument } from '../../generated/graphql.js';
import { inEnumOrder } from '../../support/fixtures/enum-order.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const id = '00000000-0000-0000-0000-000000000001';

/** `GetDataKeyPlaintext` for GET_DATA_KEY_PLAINTEXT. */
const actionOf = (all: readonly string[], member: string) =>
  all.find((name) => name.toUpperCase() === member.replaceAll('_', '')) ?? '';

const expectedOf = <Name extends string>(
  check: (action: Name, state: string) => ActionCheck<string>,
  all: readonly Name[],
  state: string,
) =>
  inEnumOrder(all).map((action) => {
    const verdict = check(action, state);
    return verdict.allowed
      ? { action, allowed: true, blockedBy: null, code: null }
      : { action, allowed: false, blockedBy: 'STATE', code: verdict.code };
  });

describe('actionChecks', () => {
  const servers = useScriptedGateway();

  describe('of KmsDataKey', () => {
    const checks = async (KeyState: string | undefined, only?: 'ENABLE_DATA_KEY'[]) => {
      servers.kms
        .answers('DescribeDataKey')
        .with({ DataKeyMetadata: { DataKeyId: id, KeyId: id, KeyState } });
      const variables = only ? { dataKeyId: id, only } : { dataKeyId: id };
      const { kmsDataKey } = await servers.gateway.gql(DataKeyActionChecksDocument, variables);
      if (kmsDataKey?.__typename !== 'KmsDataKey') throw new Error('No data key');
      return kmsDataKey.actionChecks.map(({ action, ...rest }) => ({
        action: actionOf(dataKeyStateActions, action),
        ...rest,
      }));
    };

    it.each(dataKeyStates)('match the state table of the contract in state %s', async (state) => {
      expect(await checks(state)).toEqual(expectedOf(checkDataKey, dataKeyStateActions, state));
      expect(servers.kms.calls.map(({ action }) => action)).toEqual(['DescribeDataKey']);
    });

    it.each(['AddedNextYear', undefined])('leave allowed null when the state is %s', async (state) => {
      expect(await checks(state, ['ENABLE_DATA_KEY', 'ENABLE_DATA_KEY'])).toEqual([
        { action: 'EnableDataKey', allowed: null, blockedBy: null, code: null },
      ]);
    });
  });

  describe('of KmsWhiteBoxKey', () => {
    const checks = async (Status: string | undefined, only?: 'DELETE_WHITE_BOX_KEY'[]) => {
      servers.kms.answers('DescribeWhiteBoxKey').with({ KeyInfo: { KeyId: id, Status } });
      const variables = only ? { keyId: id, only } : { keyId: id };
      const { kmsWhiteBoxKey } = await servers.gateway.gql(WhiteBoxActionChecksDocument, variables);
      if (kmsWhiteBoxKey?.__typename !== 'KmsWhiteBoxKey') throw new Error('No white-box key');
      return kmsWhiteBoxKey.actionChecks.map(({ action, ...rest }) => ({
        action: actionOf(whiteBoxStateActions, action),
        ...rest,
      }));
    };

    it.each(whiteBoxStates)('match the state table of the contract in state %s', async (state) => {
      expect(await checks(state)).toEqual(expectedOf(checkWhiteBoxKey, whiteBoxStateActions, state));
      expect(servers.kms.calls.map(({ action }) => action)).toEqual(['DescribeWhiteBoxKey']);
    });

    it.each(['AddedNextYear', undefined])('leave allowed null when the state is %s', async (state) => {
      expect(await checks(state, ['DELETE_WHITE_BOX_KEY'])).toEqual([
        { action: 'DeleteWhiteBoxKey', allowed: null, blockedBy: null, code: null },
      ]);
    });
  });
});
