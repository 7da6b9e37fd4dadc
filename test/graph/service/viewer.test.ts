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

describe('permissions of the caller', () => {
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
    it('returns the subject, and the scopes from lowest to highest', async () => {
      caller.setScopes('kms:admin', 'kms:read');
      const { kmsViewer } = await servers.gateway.gql(ViewerDocument);
      expect(kmsViewer).toEqual({ subject: 'ada', scopes: ['kms:read', 'kms:admin'] });
      caller.setScopes();
      expect((await servers.gateway.gql(ViewerDocument)).kmsViewer).toEqual({ subject: 'ada', scopes: [] });
      expect(servers.kms.calls).toEqual([]);
    });

    it('returns a null subject and all scopes without authentication', async () => {
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
    ])('of a %s report POLICY before any other reason when a scope is missing', async (_, all, checks) => {
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
      // Nothing but the key was read.
      expect(new Set(servers.kms.calls.map(({ action }) => action)).size).toBe(1);
    });

    it('report POLICY for everything but GET_PUBLIC_KEY when the caller has only kms:read', async () => {
      caller.setScopes('kms:read');
      const allowed = (await ofKey()).filter(({ blockedBy }) => blockedBy !== 'POLICY');
      expect(allowed.map(({ action }) => action)).toEqual(['GET_PUBLIC_KEY']);
    });
  });
});
