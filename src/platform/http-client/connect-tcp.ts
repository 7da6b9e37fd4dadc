/**
 * Connects to whichever address of a host answers first (RFC 8305, "Happy Eyeballs"). Node's own way is not used: it gives each
 * address 250 ms and then drops it, so a slow address beside a dead one is never reached.
 */
// The default exports: tools that watch or replace connections and lookups patch those.
import dns, { type LookupAddress } from 'node:dns';
import net, { type LookupFunction, type Socket } from 'node:net';

export interface TcpOptions {
  /** The time in which a connection must be made. */
  readonly connectMs: number;
  /** Replaces the DNS lookup of the system. */
  readonly lookup?: LookupFunction | undefined;
}

/** The longest time until the next address is tried as well. */
const maxDelayMs = 250;

class NoAddressError extends Error {
  override readonly name = 'NoAddressError';
  readonly code = 'ENOTFOUND';
}

const addressesOf = (host: string, lookup: LookupFunction): Promise<readonly LookupAddress[]> =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true, hints: dns.ADDRCONFIG }, (error, found) => {
      const addresses = typeof found === 'string' ? [{ address: found, family: net.isIP(found) }] : found;
      if (error) reject(error);
      else if (addresses.length === 0) reject(new NoAddressError());
      else resolve(addresses);
    });
  });

/** Alternates between the families, beginning with the family of the first address: often only one family works at all. */
const alternateFamilies = (addresses: readonly LookupAddress[]): LookupAddress[] => {
  const isFirstFamily = ({ family }: LookupAddress) => family === addresses[0]?.family;
  const first = addresses.filter(isFirstFamily);
  const second = addresses.filter((each) => !isFirstFamily(each));
  return addresses
    .flatMap((_, index) => [first[index], second[index]])
    .filter((each): each is LookupAddress => each !== undefined);
};

interface Race {
  readonly port: number;
  readonly delayMs: number;
  readonly signal: AbortSignal;
}

const raceTo = (addresses: readonly LookupAddress[], { port, delayMs, signal }: Race): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const waiting = [...addresses];
    const connecting = new Set<Socket>();
    let timer: NodeJS.Timeout | undefined;

    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      for (const socket of connecting) socket.destroy();
      connecting.clear();
    };
    const onAbort = () => {
      finish();
      reject(new Error('aborted'));
    };
    const tryNext = () => {
      clearTimeout(timer);
      const next = waiting.shift();
      if (!next) return;
      const socket = net.connect({
        host: next.address,
        port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: 60_000,
      });
      connecting.add(socket);
      socket.once('connect', () => {
        connecting.delete(socket);
        finish();
        resolve(socket);
      });
      // Stays on the socket: an error before its user listens must not end the process.
      socket.on('error', (error) => {
        if (!connecting.delete(socket)) return;
        if (waiting.length > 0) {
          tryNext();
        } else if (connecting.size === 0) {
          finish();
          reject(error);
        }
      });
      if (waiting.length > 0) timer = setTimeout(tryNext, delayMs);
    };
    signal.addEventListener('abort', onAbort);
    tryNext();
  });

/** Rejects with the error of the last address that failed, or of the lookup. The signal ends all attempts. */
export const connectTcp = async (
  { host, port }: { readonly host: string; readonly port: number },
  { connectMs, lookup = dns.lookup }: TcpOptions,
  signal: AbortSignal,
): Promise<Socket> => {
  const family = net.isIP(host);
  const addresses = family ? [{ address: host, family }] : alternateFamilies(await addressesOf(host, lookup));
  signal.throwIfAborted();
  // All are tried within half of the time, so each has at least the other half.
  const delayMs = Math.min(maxDelayMs, connectMs / 2 / addresses.length);
  return raceTo(addresses, { port, delayMs, signal });
};
