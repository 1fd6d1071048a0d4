// RFC 1288, section 2.1, from the other side: asks a server and takes what it says, within limits of time and size.
// The client of finger alone ever sends /W, and only when its person says so (section 2.5.4).

import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { formatQuery, type Query } from './query.ts';
import { isPublicAddress } from '../public-addresses.ts';

/** Where to ask and what. */
export interface Asking {
  readonly host: string;
  readonly port: number;
  readonly query: Exclude<Query, { is: 'malformed' }>;
}

export interface AskLimits {
  /** For the name, the connection and the first byte. */
  readonly connectMs: number;
  /** For everything. */
  readonly wholeMs: number;
  readonly bytesMax: number;
  /** No machine of this network, nor this one: for addresses that somebody else wrote. */
  readonly publicOnly: boolean;
}

export const ASK_LIMITS: AskLimits = {
  connectMs: 10_000,
  wholeMs: 30_000,
  bytesMax: 2_000_000,
  publicOnly: false,
};

export interface Asked {
  readonly bytes: Buffer;
  /** Where the answer came from. */
  readonly address: string;
  /** Whether there was more than the limit, or the server fell silent in the middle. */
  readonly isCut: boolean;
}

/** Why nothing came, in words for a person. */
export class Unanswered extends Error {
  readonly reason: 'unknown-host' | 'not-public' | 'unreachable' | 'silent';

  constructor(reason: Unanswered['reason'], says: string) {
    super(says);
    this.reason = reason;
  }
}

/** Resolves names to addresses; the system's resolver unless a test says otherwise. */
export type Resolve = (host: string) => Promise<readonly string[]>;

const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);

async function within<T>(work: Promise<T>, ms: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(late()), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

async function addressesOf(
  { host }: Asking,
  { connectMs, publicOnly }: AskLimits,
  resolve: Resolve,
): Promise<readonly string[]> {
  const unknown = (): Unanswered => new Unanswered('unknown-host', `There is no host ${host}.`);
  const resolved =
    isIP(host) === 0
      ? await within(resolve(host), connectMs, unknown).catch(() => {
          throw unknown();
        })
      : [host];
  if (resolved.length === 0) throw unknown();
  const fine = publicOnly ? resolved.filter(isPublicAddress) : resolved;
  if (fine.length > 0) return fine;
  const says = `${host} is ${resolved.join(', ')}, which is no public address; what others name is asked at public addresses only.`;
  throw new Unanswered('not-public', says);
}

function askAddress(address: string, { port, query }: Asking, limits: AskLimits): Promise<Asked> {
  const { connectMs, wholeMs, bytesMax } = limits;
  return new Promise((done, fail) => {
    // the server closes first; half closing before would end the conversation for some
    const socket = connect({ host: address, port });
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (isCut: boolean): void => {
      clearTimeout(first);
      clearTimeout(whole);
      socket.destroy();
      done({ bytes: Buffer.concat(chunks).subarray(0, bytesMax), address, isCut });
    };
    const giveUp = (reason: 'unreachable' | 'silent', says: string): void => {
      if (size > 0) return settle(true);
      clearTimeout(first);
      clearTimeout(whole);
      socket.destroy();
      fail(new Unanswered(reason, says));
    };
    const silent = (): void =>
      giveUp('silent', `${address}, port ${port}, says nothing within ${connectMs / 1000} seconds.`);
    const first = setTimeout(silent, connectMs);
    const whole = setTimeout(
      () => giveUp('silent', `${address} takes longer than ${wholeMs / 1000} seconds.`),
      wholeMs,
    );
    socket.on('connect', () => socket.write(formatQuery(query)));
    socket.on('data', (chunk: Buffer) => {
      clearTimeout(first);
      chunks.push(chunk);
      size += chunk.length;
      if (size > bytesMax) settle(true);
    });
    socket.on('end', () => settle(false));
    socket.on('error', (fault) =>
      giveUp('unreachable', `${address}, port ${port}, cannot be reached: ${fault.message}.`),
    );
  });
}

/** Asks the first address of the host that answers. Rejects with Unanswered. */
export async function askFinger(
  asking: Asking,
  limits: AskLimits = ASK_LIMITS,
  resolve: Resolve = systemResolve,
): Promise<Asked> {
  let last: unknown = null;
  for (const address of await addressesOf(asking, limits, resolve)) {
    try {
      return await askAddress(address, asking, limits);
    } catch (fault) {
      last = fault;
    }
  }
  throw last;
}
