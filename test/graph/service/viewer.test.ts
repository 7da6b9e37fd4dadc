import { beforeAll, describe, expect, it } from '@jest/globals';
import { noAuthentication } from '../../../src/access/index.js';
import {
  accessScopes,
  checkedKeyActions,
  dataKeyStateActions,
  whiteBoxStateActions,
} from '../../../src/contract/index.js';
import {
  ActionChecksDocument,
  DataKeyActionChecksDocument,
  ViewerDocument,
  WhiteBoxActionChecksDocument,
} from '../../generated/graphql.js';
import { changeableCaller, allScopesExcept } from '../../support/fixtures/callers.js';
import { gatewayFor } from '../../support/servers/gateway.js';
import { actionOf } from '../../support/fixtures/action-of.js';
import { useScriptedGateway } from '../../support/servers/scripted-gateway.js';

const id = '00000000-0000-0000-0000-000000000001';

/** `CancelKeyArchive` for CANCEL_KEY_ARCHIVE. */
const named = (all: readonly string[], member: string) =>
  actionOf(all.find((name) => name.toUpperCase() === member.replaceAll('_', '')) ?? '');

describe('what a caller may do', () => {
  const caller = changeableCaller();
  const servers = useScriptedGateway({ authenticator: caller.authenticator });
  beforeAll(() => {
    const key = { KeyId: id, KeyState: 'Enabled', KeyUsage: 'ENCRYPT_DECRYPT', Origin: 'TENCENT_KMS' };
    servers.kms
      .answers('DescribeKey')
      .with({ KeyMetadata: { ...key, Owner: 'cos', KeyRotationEnabled: true } });
    servers.kms
      .answers('DescribeDataKey')
      .with({ DataKeyMetadata: { DataKeyId: id, KeyId: id, KeyState: 'Disabled' } });
    servers.kms.answers('DescribeWhiteBoxKey').with({ KeyInfo: { KeyId: id, Status: 'Enabled' } });
  });

  describe('kmsViewer', () => {
    it('tells the subject, and the scopes from the least to the most', async () => {
      caller.setScopes('kms:admin', 'kms:read');
      const { kmsViewer } = await servers.gateway.gql(ViewerDocument);
      expect(kmsViewer).toEqual({ subject: 'ada', scopes: ['kms:read', 'kms:admin'] });
      caller.setScopes();
      expect((await servers.gateway.gql(ViewerDocument)).kmsViewer).toEqual({ subject: 'ada', scopes: [] });
      expect(servers.kms.calls).toEqual([]);
    });

    it('tells no subject and all scopes where nobody is asked who he is', async () => {
      const open = await gatewayFor(servers.kms, { authenticator: noAuthentication });
      const { kmsViewer } = await open.gql(ViewerDocument);
      expect(kmsViewer).toEqual({ subject: null, scopes: [...accessScopes] });
      await open.close();
    });
  });

  describe('actionChecks', () => {
    const ofKey = async () => {
      const { kmsKey } = await servers.gateway.gql(ActionChecksDocument, { keyId: id });
      return kmsKey?.__typename === 'KmsKey' ? kmsKey.actionChecks : [];
    };
    const ofDataKey = async () => {
      const { kmsDataKey } = await servers.gateway.gql(DataKeyActionChecksDocument, { dataKeyId: id });
      return kmsDataKey?.__typename === 'KmsDataKey' ? kmsDataKey.actionChecks : [];
    };
    const ofWhiteBoxKey = async () => {
      const { kmsWhiteBoxKey } = await servers.gateway.gql(WhiteBoxActionChecksDocument, { keyId: id });
      return kmsWhiteBoxKey?.__typename === 'KmsWhiteBoxKey' ? kmsWhiteBoxKey.actionChecks : [];
    };

    it.each([
      ['key', checkedKeyActions, ofKey],
      ['data key', dataKeyStateActions, ofDataKey],
      ['white-box key', whiteBoxStateActions, ofWhiteBoxKey],
    ])('of a %s name POLICY, first of all, where a scope is missing', async (_, all, checks) => {
      caller.setScopes(...accessScopes);
      const judged = await checks();
      expect(judged).toHaveLength(all.length);
      expect(judged.map(({ blockedBy }) => blockedBy)).not.toContain('POLICY');
      for (const missing of allScopesExcept('kms:read')) {
        caller.setScopes(...allScopesExcept(missing));
        const expected = judged.map((check) =>
          named(all, check.action).scope === missing
            ? { ...check, allowed: false, blockedBy: 'POLICY', code: 'Gateway.AccessDenied' }
            : check,
        );
        expect(await checks()).toEqual(expected);
      }
      // Only the key was read.
      expect(new Set(servers.kms.calls.map(({ action }) => action)).size).toBe(1);
    });

    it('leave to KMS what a caller may do who only reads', async () => {
      caller.setScopes('kms:read');
      const allowed = (await ofKey()).filter(({ blockedBy }) => blockedBy !== 'POLICY');
      expect(allowed.map(({ action }) => action)).toEqual(['GET_PUBLIC_KEY']);
    });
  });
});
