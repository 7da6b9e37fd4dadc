import { describe, expect, it } from '@jest/globals';
import { createAuthorizer, type AccessRecord, type AccessRequest } from '../../src/access/index.js';
import { actions, type AccessScope } from '../../src/contract/index.js';
import { callerNamed } from '../support/fixtures/callers.js';

const anAuthorizer = (...scopes: readonly AccessScope[]) => {
  const records: AccessRecord[] = [];
  const caller = { ...callerNamed('ada'), scopes: new Set(scopes) };
  const authorizer = createAuthorizer(caller, (record) => records.push(record));
  return { authorizer, caller, records };
};

const encrypt: AccessRequest = { action: actions.Encrypt, region: 'ap-guangzhou', onMemberAccount: false };

describe('the authorizer', () => {
  it('allows an action whose scope the caller has', () => {
    const { authorizer } = anAuthorizer('kms:use');
    expect(authorizer.check(encrypt)).toEqual({ allowed: true });
    expect(authorizer.authorize(encrypt)).toEqual({ allowed: true });
  });

  it('names the missing scopes, of which a member account needs one more', () => {
    const { authorizer } = anAuthorizer('kms:read');
    expect(authorizer.check(encrypt)).toEqual({ allowed: false, missingScopes: ['kms:use'] });
    expect(authorizer.check({ ...encrypt, onMemberAccount: true })).toEqual({
      allowed: false,
      missingScopes: ['kms:use', 'kms:admin'],
    });
  });

  it('records every authorization, and no check', () => {
    const { authorizer, caller, records } = anAuthorizer('kms:use');
    authorizer.check(encrypt);
    expect(records).toEqual([]);
    authorizer.authorize(encrypt);
    authorizer.authorize(encrypt);
    const record = { ...encrypt, caller, decision: { allowed: true } };
    expect(records).toEqual([record, record]);
  });
});
