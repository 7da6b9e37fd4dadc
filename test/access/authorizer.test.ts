import { describe, expect, it } from '@jest/globals';
import { createAuthorizer, type AccessRecord, type AccessRequest } from '../../src/access/index.js';
import { DescribeKey, DescribeKeys, type AccessScope } from '../../src/contract/index.js';

/** The scopes of a caller, which count how often they are asked for. */
class CountingScopes extends Set<AccessScope> {
  lookups = 0;

  override has(scope: AccessScope): boolean {
    this.lookups += 1;
    return super.has(scope);
  }
}

const read: AccessRequest = { action: DescribeKey, region: 'ap-guangzhou', onMemberAccount: false };

describe('an authorizer', () => {
  const setUp = (...scopes: AccessScope[]) => {
    const counting = new CountingScopes(scopes);
    const records: AccessRecord[] = [];
    const caller = { issuer: null, subject: 'ada', scopes: counting };
    const authorizer = createAuthorizer(caller, (record) => records.push(record));
    return { authorizer, records, counting };
  };

  it('decides equal requests once, and records each that is authorized', () => {
    const { authorizer, records, counting } = setUp('kms:read');
    expect(authorizer.check(read)).toEqual({ allowed: true });
    expect(records).toEqual([]);
    authorizer.authorize(read);
    authorizer.authorize({ ...read });
    expect(records.map(({ decision }) => decision)).toEqual([{ allowed: true }, { allowed: true }]);
    expect(counting.lookups).toBe(1);
  });

  it('decides alone what differs in the action, the region or the account', () => {
    const { authorizer } = setUp('kms:read');
    expect(authorizer.check(read).allowed).toBe(true);
    expect(authorizer.check({ ...read, action: DescribeKeys }).allowed).toBe(true);
    expect(authorizer.check({ ...read, region: 'ap-tokyo' }).allowed).toBe(true);
    expect(authorizer.check({ ...read, onMemberAccount: true })).toEqual({
      allowed: false,
      missingScopes: ['kms:admin'],
    });
  });
});
