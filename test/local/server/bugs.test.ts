import { describe, expect, it } from '@jest/globals';
import { startTestKms } from '../../support/servers/local-kms.js';
import { createKey, refusal, result } from '../../support/local/caller.js';
import { storedKey } from '../../support/local/stored-key.js';

describe('an error that no one foresaw', () => {
  it('is answered with InternalError, and ends nothing', async () => {
    const sound = storedKey();
    // No client can have such a row written, and reading it fails.
    const broken = storedKey({ usage: 'NO_SUCH_USAGE' as typeof sound.usage });
    const kms = await startTestKms({
      seed: (keys) => {
        keys.insert(sound);
        keys.insert(broken);
      },
    });
    expect(await refusal(kms, 'DescribeKey', { KeyId: broken.keyId })).toBe('InternalError');
    expect(kms.bugs).toHaveLength(1);
    expect(await refusal(kms, 'ArchiveKey', { KeyId: broken.keyId })).toBe('InternalError');
    await result(kms, 'DescribeKey', { KeyId: sound.keyId });
    await createKey(kms, 'after-the-bug');
    await kms.close();
  });
});
