/** Crypto engines for a local KMS under test. */
import { createCryptoEngine, type CryptoEngine } from '../../../src/local/crypto/engine.js';
import { newSecret } from '../../../src/local/crypto/new-secret.js';
import { builtThreadScript } from './thread-script.js';

const rsaKeys: Promise<Buffer>[] = [];
/** Consecutive keys must differ. */
const maxRsaKeys = 3;
let created = 0;

/** Generating an RSA key takes a fifth of a second of CPU time, so a test file generates a few and uses them in turn. */
const nextRsaKey = (): Promise<Buffer> => {
  const index = created % maxRsaKeys;
  created += 1;
  return (rsaKeys[index] ??= newSecret('RSA_2048'));
};

export const createTestEngine = (): CryptoEngine => ({
  ...createCryptoEngine(builtThreadScript()),
  newSecret: (algorithm) => (algorithm === 'RSA_2048' ? nextRsaKey() : newSecret(algorithm)),
});

const deferred = () => {
  let resolve = () => {};
  const promise = new Promise<void>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
};

/** An engine whose computations a test can hold, to act while they run. */
export const createHeldEngine = () => {
  const engine = createTestEngine();
  let current: { readonly started: () => void; readonly released: Promise<void> } | undefined;
  const wait = async () => {
    current?.started();
    await current?.released;
  };
  const held: CryptoEngine = {
    run: (...task) => wait().then(() => engine.run(...task)),
    newSecret: (algorithm) => wait().then(() => engine.newSecret(algorithm)),
    close: () => engine.close(),
  };
  return {
    engine: held,
    /** From now on, computations wait for `release`. `started` resolves when the first one waits. */
    hold: () => {
      const [started, released] = [deferred(), deferred()];
      current = { started: started.resolve, released: released.promise };
      const release = () => {
        current = undefined;
        released.resolve();
      };
      return { started: started.promise, release };
    },
  };
};
