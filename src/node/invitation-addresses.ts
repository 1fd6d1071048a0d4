// Addresses in as few bytes as can be: a byte for what it is, then 4, 16 or as many bytes as the name has letters, then the port.

import { isIPv4, isIPv6 } from 'node:net';
import { fromUtf8, toUtf8 } from '../kernel/bytes.ts';
import { ADDRESS_EXAMPLES, formatAddress, parseAddress } from './address.ts';
import { CommandTrouble } from './command.ts';

/** An address to reach the inviting node at, or one of a bootstrap node of its DHT. */
export interface Place {
  readonly address: string;
  readonly isBootstrap: boolean;
}

const [NAME, IPV4, IPV6] = [0x00, 0x40, 0x41];
const BOOTSTRAP = 0x80;

export function packAddresses(places: readonly Place[]): Uint8Array {
  return Uint8Array.from(places.flatMap(packOne));
}

function packOne({ address, isBootstrap }: Place): number[] {
  const parsed = parseAddress(address);
  if (parsed === null) {
    throw new CommandTrouble({ kind: 'usage', says: `“${address}” is no address: ${ADDRESS_EXAMPLES}.` });
  }
  const { host, port } = parsed;
  const mark = isBootstrap ? BOOTSTRAP : 0;
  const end = [port >> 8, port & 0xff];
  if (isIPv4(host)) return [mark | IPV4, ...host.split('.').map(Number), ...end];
  if (isIPv6(host)) return [mark | IPV6, ...ipv6Bytes(host), ...end];
  const name = toUtf8(host) ?? new Uint8Array();
  return [mark | NAME | name.length, ...name, ...end];
}

/** Null when the bytes end in the middle of an address or hold none. */
export function unpackAddresses(bytes: Uint8Array): readonly Place[] | null {
  const places: Place[] = [];
  for (let at = 0; at < bytes.length; ) {
    const mark = bytes[at] ?? 0;
    const what = mark & ~BOOTSTRAP;
    const size = what === IPV4 ? 4 : what === IPV6 ? 16 : what;
    const from = at + 1;
    at = from + size + 2;
    if (size === 0 || size > 63 || at > bytes.length) return null;
    const port = ((bytes[at - 2] ?? 0) << 8) | (bytes[at - 1] ?? 0);
    const host = hostOf(what, bytes.subarray(from, from + size));
    const address = formatAddress({ host, port });
    if (parseAddress(address) === null) return null;
    places.push({ address, isBootstrap: (mark & BOOTSTRAP) !== 0 });
  }
  return places;
}

function hostOf(what: number, bytes: Uint8Array): string {
  if (what === IPV4) return bytes.join('.');
  if (what === IPV6) return ipv6Text(bytes);
  return fromUtf8(bytes) ?? '';
}

/** The platform writes an address of IPv6 in the one form of RFC 5952. */
function shortestIpv6(host: string): string {
  return new URL(`http://[${host}]`).hostname.slice(1, -1);
}

function ipv6Bytes(host: string): number[] {
  const [before = '', after] = shortestIpv6(host).split('::');
  const head = before.split(':').filter((group) => group !== '');
  const tail = (after ?? '').split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

function ipv6Text(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < 16; at += 2)
    groups.push((((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)).toString(16));
  return shortestIpv6(groups.join(':'));
}
