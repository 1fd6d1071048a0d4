// Feeds over http, for readers of the web: files that are made anew when something was said, and nothing else. Public, read-only, without cookies.

import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

export interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What there is to serve, asked at each request. */
export interface FeedFiles {
  /** Names without a slash in front, such as `feed.atom`. Null for what is not there. */
  file(name: string): Promise<ServedFile | null>;
}

export interface FeedServerOptions {
  readonly host: string;
  readonly port: number;
}

export interface FeedServer {
  readonly port: number;
  close(): Promise<void>;
}

const REQUEST_MS = 10_000;
/** How often connections are looked at that take too long. */
const CHECKED_MS = 1_000;
const CONNECTIONS_MAX = 256;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
  'referrer-policy': 'no-referrer',
  // anybody may read these files anyhow, readers in browsers too
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=60',
};

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

/** Whether a reader has it already (RFC 9110, section 13.1.2). What is packed on its way has a weak mark, which counts as well. */
function isHeld(marks: string | undefined, etag: string): boolean {
  return (marks ?? '').split(',').some((mark) => ['*', etag].includes(mark.trim().replace(/^W\//, '')));
}

function appFor(files: FeedFiles): Hono {
  const app = new Hono();
  app.use(compress());
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const name = decodeURIComponent(new URL(context.req.url).pathname).slice(1) || 'index.html';
    const file = NAME.test(name) ? await files.file(name) : null;
    if (file === null) return context.text('There is no such feed here.\n', 404, HEADERS);
    const etag = etagOf(file.bytes);
    const headers = { ...HEADERS, etag, 'content-type': file.mediaType };
    if (isHeld(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
    return context.body(Uint8Array.from(file.bytes), 200, headers);
  });
  app.all('*', (context) => context.text('Feeds are read here, not written.\n', 405, { allow: 'GET, HEAD' }));
  app.onError((_fault, context) => context.text('This cannot be read here.\n', 400));
  return app;
}

/** Serves until it is closed; rejects when the port is taken. */
export function serveFeeds(files: FeedFiles, { host, port }: FeedServerOptions): Promise<FeedServer> {
  return new Promise((done, fail) => {
    const serverOptions = {
      requestTimeout: REQUEST_MS,
      headersTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECKED_MS,
    };
    const server = serve({ fetch: appFor(files).fetch, hostname: host, port, serverOptions }, (at) => {
      done({
        port: at.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    }) as Server;
    server.maxConnections = CONNECTIONS_MAX;
    server.on('error', fail);
  });
}
