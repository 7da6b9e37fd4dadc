/** Crypto engines for a local KMS under test. */
import { createCryptoEngine, type CryptoEngine } from '../../../src/local/crypto/engine.js';
import { newSecret } from '../../../src/local/crypto/new-secret.js';
import { builtThreadScript } from './thread-script.js';

/** Enough that keys created one after the other differ. */
const rsaKeys: Promise<Buffer>[] = [];
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

/** An engine that holds everything it is asked to compute, once `hold` was called, until `release` is called. */
export const createHeldEngine = () => {
  const engine = createTestEngine();
  let gate: { readonly opened: Promise<void>; readonly open: () => void } | undefined;
  let onHeld = () => {};
  const pass = async <T>(compute: () => Promise<T>): Promise<T> => {
    if (gate) {
      onHeld();
      await gate.opened;
    }
    return compute();
  };
  const held: CryptoEngine = {
    run: (...task) => pass(() => engine.run(...task)),
    newSecret: (algorithm) => pass(() => engine.newSecret(algorithm)),
    close: () => engine.close(),
  };
  return {
    engine: held,
    /** Resolves when the first computation is held. */
    hold: (): Promise<void> => {
      let open = () => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      gate = { opened, open };
      return new Promise((resolve) => {
        onHeld = resolve;
      });
    },
    release: () => {
      gate?.open();
      gate = undefined;
    },
  };
};
