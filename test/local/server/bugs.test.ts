import { describe, expect, it } from '@jest/globals';
import { startTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

describe('an unexpected error', () => {
  it('is answered with InternalError and affects no other call', async () => {
    const valid = storedKey();
    // No client can cause such a row. Reading it fails.
    const broken = storedKey({ usage: 'NO_SUCH_USAGE' as typeof valid.usage });
    const kms = await startTestKms({
      seed: (keys) => {
        keys.insert(valid);
        keys.insert(broken);
      },
    });
    expect(await refusal(kms, 'DescribeKey', { KeyId: broken.keyId })).toBe('InternalError');
    expect(kms.bugs).toHaveLength(1);
    expect(await refusal(kms, 'ArchiveKey', { KeyId: broken.keyId })).toBe('InternalError');
    await result(kms, 'DescribeKey', { KeyId: valid.keyId });
    await createKey(kms, 'after-the-bug');
    await kms.close();
  });
});
