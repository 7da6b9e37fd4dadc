/** Hosts and URLs to which a secret may be sent without TLS. */
import { isIPv4 } from 'node:net';

const loopbackNames: readonly string[] = ['localhost', '::1', '[::1]'];

/** Whether only this machine can reach `host`: a host name, an address, or the `hostname` of a URL. */
export const isLoopback = (host: string): boolean =>
  loopbackNames.includes(host.toLowerCase()) || (isIPv4(host) && host.startsWith('127.'));

/** Whether a URL is https, or http on loopback: nobody else can read what is sent there. */
export const isSecureUrl = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
