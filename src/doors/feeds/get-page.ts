// One GET over http or https, for feeds of the web: within limits of bytes and time, a few redirections, and to public addresses alone
// where somebody else named the page. Names are resolved here, checked, and the connection goes to the checked address.

import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from '../public-addresses.ts';

export interface PageLimits {
  /** For everything, redirections too. */
  readonly wholeMs: number;
  /** After decompression. */
  readonly bytesMax: number;
  readonly redirectsMax: number;
  readonly publicOnly: boolean;
}

export const PAGE_LIMITS: PageLimits = {
  wholeMs: 30_000,
  bytesMax: 8_000_000,
  redirectsMax: 5,
  publicOnly: false,
};

export type Page =
  | { readonly is: 'page'; readonly bytes: Uint8Array; readonly etag: string; readonly url: string }
  | { readonly is: 'unchanged' };

/** Why a page did not come, in words for a person. */
export class NoPage extends Error {}

/** A server says that it has no such page, or not for us: it would say so again. */
export class PageRefused extends NoPage {}

/** Of 400 to 499 these alone pass by themselves: too slow, too early, too often. */
const PASSING = [408, 425, 429];

/** Resolves a name, and fails for one that is not public. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (fault, addresses) => {
    if (fault !== null) return done(fault, [], 0);
    const fine = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = fine;
    if (first === undefined) return done(new NoPage(`${host} is no public address`), [], 0);
    return options.all === true ? done(null, fine) : done(null, first.address, first.family);
  });
};

const DECODERS: { readonly [encoding: string]: () => NodeJS.ReadWriteStream & Readable } = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function needAllowed(url: URL, publicOnly: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new NoPage(`${url.href} is no address of the web`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (publicOnly && isIP(host) !== 0 && !isPublicAddress(host))
    throw new NoPage(`${host} is no public address`);
}

function open(url: URL, etag: string, publicOnly: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  const headers = {
    accept: 'application/atom+xml, application/feed+json, application/json, text/plain, */*;q=0.1',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'telekommune',
    ...(etag === '' ? {} : { 'if-none-match': etag }),
  };
  return new Promise((done, fail) => {
    const asked = request(
      url,
      { headers, signal, agent: false, ...(publicOnly ? { lookup: publicLookup } : {}) },
      done,
    );
    asked.on('error', fail);
    // a server that changes to another protocol would be waited for without end
    asked.on('upgrade', (_answer, socket) => {
      socket.destroy();
      fail(new NoPage(`${url.host} wants to speak something else than http`));
    });
    asked.on('close', () => fail(new NoPage(`${url.host} broke off`)));
    asked.end();
  });
}

async function bytesOf(answer: IncomingMessage, bytesMax: number): Promise<Uint8Array> {
  const decoder = DECODERS[answer.headers['content-encoding']?.toLowerCase() ?? ''];
  const body = decoder === undefined ? answer : answer.pipe(decoder());
  // a broken connection has to end the decoder too
  answer.on('error', (fault) => body.destroy(fault));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > bytesMax) throw new NoPage(`it is longer than ${bytesMax} bytes`);
      chunks.push(chunk);
    }
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

async function follow(url: URL, etag: string, limits: PageLimits, signal: AbortSignal): Promise<Page> {
  let at = url;
  let { publicOnly } = limits;
  for (let left = limits.redirectsMax; ; left--) {
    needAllowed(at, publicOnly);
    const answer = await open(at, etag, publicOnly, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200)
      return {
        is: 'page',
        bytes: await bytesOf(answer, limits.bytesMax),
        etag: headers.etag ?? '',
        url: at.href,
      };
    answer.destroy();
    if (statusCode === 304 && etag !== '') return { is: 'unchanged' };
    const isMoved = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;
    if (!isMoved) {
      const isFinal = statusCode >= 400 && statusCode < 500 && !PASSING.includes(statusCode);
      throw new (isFinal ? PageRefused : NoPage)(`${at.host} answers with ${statusCode}`);
    }
    if (left === 0) throw new NoPage(`it leads on more than ${limits.redirectsMax} times`);
    if (!URL.canParse(headers.location ?? '', at.href)) throw new NoPage('it leads on to no address');
    const to = new URL(headers.location ?? '', at);
    // where a page leads to was not chosen by the person who follows it
    publicOnly ||= to.host !== at.host;
    at = to;
  }
}

/** Gets a page; `etag` is what the last one was marked with, empty for none. Rejects with NoPage. */
export async function getPage(url: string, etag: string, limits: PageLimits = PAGE_LIMITS): Promise<Page> {
  const signal = AbortSignal.timeout(limits.wholeMs);
  try {
    return await follow(new URL(url), etag, limits, signal);
  } catch (fault) {
    if (fault instanceof NoPage) throw fault;
    if (signal.aborted) throw new NoPage(`it takes longer than ${limits.wholeMs / 1000} seconds`);
    throw new NoPage(fault instanceof Error ? fault.message : String(fault));
  }
}
