// Addresses of nodes as people type them: `host:port`, `192.0.2.7:4040`, `[2001:db8::1]:4040`.

import { isIPv4, isIPv6 } from 'node:net';

export interface Address {
  /** IPv4, IPv6 without brackets, or a name of the DNS in lower case. */
  readonly host: string;
  readonly port: number;
}

const NAME = /^(?=.{1,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

/** Reads an address; null when it is none. */
export function parseAddress(typed: string): Address | null {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(typed.trim());
  const port = Number(match?.[3]);
  if (match === null || port < 1 || port > 65_535) return null;
  const [, inBrackets, plain] = match;
  if (inBrackets !== undefined) return isIPv6(inBrackets) ? { host: inBrackets.toLowerCase(), port } : null;
  const host = plain?.toLowerCase() ?? '';
  return isIPv4(host) || (NAME.test(host) && !/^[\d.]+$/.test(host)) ? { host, port } : null;
}

export function formatAddress({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** What an address looks like, for messages. */
export const ADDRESS_EXAMPLES =
  'host:port, such as 192.0.2.7:4040, [2001:db8::1]:4040 or node.example.org:4040';
