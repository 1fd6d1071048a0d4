// RFC 1288, section 2.3: the grammar of a query. Reads a line without its ending, as text; never throws.
// {Q1} ::= [{W}|{W}{S}{U}]{C}   {Q2} ::= [{W}{S}][{U}]{H}{C}   {H} ::= @hostname | @hostname{H}

import { fromUtf8 } from '../../kernel/bytes.ts';
import { hasControl } from '../control-characters.ts';

export type Query =
  /** {C}: who is there. */
  | { readonly is: 'list'; readonly wordy: boolean }
  /** {U}{C}: one name. */
  | { readonly is: 'name'; readonly name: string; readonly wordy: boolean }
  /** {Q2}: to be passed on to the last of the hosts. */
  | {
      readonly is: 'forward';
      readonly name: string;
      readonly hosts: readonly string[];
      readonly wordy: boolean;
    }
  | { readonly is: 'malformed'; readonly fault: string };

/** The longest query, its line ending included, in bytes. */
export const QUERY_BYTES_MAX = 512;

const SWITCH = /^\/W(?: +|$)/i;

/** The bytes of a line as text: UTF-8, or else each byte as the character of its number (ISO 8859-1). */
export function queryText(bytes: Uint8Array): string {
  return fromUtf8(bytes) ?? Buffer.from(bytes).toString('latin1');
}

/** Reads a query. Spaces around it and a small `/w` are let through: old clients send them. */
export function parseQuery(line: string): Query {
  if (hasControl(line)) return { is: 'malformed', fault: 'it holds control characters' };
  const trimmed = line.replace(/^ +| +$/g, '');
  const wordy = SWITCH.test(trimmed);
  const rest = trimmed.replace(SWITCH, '');
  if (rest.startsWith('/')) return { is: 'malformed', fault: '/W is the only switch there is' };
  if (rest === '') return { is: 'list', wordy };
  const [name = '', ...hosts] = rest.split('@');
  if (hosts.length === 0) return { is: 'name', name, wordy };
  if (hosts.some((host) => host === '' || host.includes(' ')))
    return { is: 'malformed', fault: 'there is no host after @' };
  return { is: 'forward', name, hosts, wordy };
}

/** Writes a query as a client sends it, its ending included. */
export function formatQuery(query: Exclude<Query, { is: 'malformed' }>): string {
  const name = query.is === 'list' ? '' : query.name;
  const hosts = query.is === 'forward' ? query.hosts.map((host) => `@${host}`).join('') : '';
  return `${query.wordy ? '/W ' : ''}${name}${hosts}`.trimEnd().concat('\r\n');
}
