// Opens the door on an address: loopback as it is, other addresses with TLS and a password alone. Bounds what a connection may cost.

import { getRequestListener } from '@hono/node-server';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type Address, formatAddress } from '../../node/address.ts';
import { CommandTrouble } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import type { MachineDesk } from '../machine-desk.ts';
import type { Runner } from '../runner.ts';
import { doorApp } from './app.ts';
import { Changes, type Heard } from './changes.ts';
import { commandRoutes } from './command-routes.ts';
import { reachedAt } from './guard.ts';
import { LIMITS, type Limits } from './limits.ts';
import { openNodeDesk } from './open-node.ts';
import { addPages, type PageGiven } from './pages.ts';
import { Shelf } from './shelf.ts';
import { Cookies, type Password } from './token.ts';

/** What a door needs that is open to other machines. */
export interface Outside {
  /** PEM. */
  readonly certificate: Uint8Array;
  readonly key: Uint8Array;
  readonly password: Password;
  /** Names under which browsers reach it, besides its address. */
  readonly names: readonly string[];
}

/** What is behind the door. */
export interface Inside {
  readonly runner: Runner;
  readonly commands: readonly CommandDescription[];
  /** Null where no node is open. */
  readonly session: Heard | null;
}

export interface DoorOptions extends Inside {
  /** Port 0 takes any. */
  readonly at: Address;
  readonly outside: Outside | null;
  readonly token: string;
  /** Where files are kept that are sent, or written for whoever asks: a private folder of the door's own. */
  readonly filesFolder: string;
  /** Who looks after the folder; left out where its node is simply open. */
  readonly desk?: MachineDesk;
  /** Without a desk: whether the clock of the commune is set by hand. */
  readonly isRehearsal?: boolean;
  readonly version: string;
  /** The page for people; left out, the door is for programs alone. */
  readonly page?: PageGiven;
  readonly limits?: Partial<Limits>;
  readonly nowMs?: () => number;
  /** Hears of faults that nobody worded. */
  readonly note: (fault: unknown) => void;
}

export interface HttpServer {
  /** Where it is reached, such as `http://127.0.0.1:4080`. */
  readonly url: string;
  /** How many listen for changes. */
  listeners(): number;
  /** Puts something else behind the door, from the next request on; who listens for changes is let go and comes again. */
  show(inside: Inside): void;
  /** Cuts off all clients. */
  close(): Promise<void>;
}

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function needGuarded({ at, outside }: DoorOptions): void {
  if (outside !== null || isLoopback(at.host)) return;
  throw new CommandTrouble({
    kind: 'usage',
    rule: 'page-outside-is-guarded',
    says: `Other machines reach ${formatAddress(at)}, so the page there needs TLS and a password.`,
    next: 'Give --page-certificate, --page-key and --page-password-file, or take 127.0.0.1.',
  });
}

/** Every name and address that a browser may have in its address bar. */
function namesOf({ at, outside }: DoorOptions, bound: AddressInfo): readonly string[] {
  const isEverywhere = bound.address === '0.0.0.0' || bound.address === '::';
  const own = isEverywhere
    ? Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
    : [bound.address];
  const local = isEverywhere || isLoopback(bound.address) ? ['localhost'] : [];
  const asked = isEverywhere ? [] : [at.host];
  return [...new Set([...asked, ...own, ...local, ...(outside?.names ?? [])])];
}

function makeServer(outside: Outside | null, limits: Limits): Server {
  const bounds: ServerOptions = {
    maxHeaderSize: limits.headerBytesMax,
    headersTimeout: limits.headersMs,
    // files may take longer; of all else the body is timed where it is read
    requestTimeout: limits.uploadMs,
    connectionsCheckingInterval: limits.lookMs,
  };
  const server =
    outside === null
      ? createServer(bounds)
      : createSecureServer({
          ...bounds,
          cert: Buffer.from(outside.certificate),
          key: Buffer.from(outside.key),
          minVersion: 'TLSv1.2',
        });
  server.maxConnections = limits.connectionsMax;
  server.setTimeout(limits.idleMs);
  return server;
}

function listen(server: Server, at: Address): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const next = 'Is another program there? Choose another port: telekommune run --page 127.0.0.1:4081';
      const says = `The page cannot be served at ${formatAddress(at)}: ${error.message}.`;
      reject(new CommandTrouble({ kind: 'unreachable', says, next }));
    });
    server.listen(at.port, at.host, () => resolve(server.address() as AddressInfo));
  });
}

/** Serves the door until it is closed. Rejects with CommandTrouble for an address that may or can not be served. */
export async function serveHttp(options: DoorOptions): Promise<HttpServer> {
  needGuarded(options);
  const { at, outside, token, note, nowMs = Date.now } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const isSecure = outside !== null;
  const server = makeServer(outside, limits);
  const bound = await listen(server, at);
  const shelf = new Shelf(options.filesFolder, limits, nowMs);
  const desk = options.desk ?? openNodeDesk(options.isRehearsal === true);
  let behind = openInside(options);
  const app = doorApp({
    reached: reachedAt(namesOf(options, bound), bound.port, isSecure),
    token,
    cookies: new Cookies(token, bound.port, isSecure, nowMs),
    password: outside?.password ?? null,
    desk,
    shelf,
    limits,
    nowMs,
    note,
    page: options.page,
    inside: () => behind.app,
  });

  function openInside({ runner, commands, session }: Inside) {
    const changes = session === null ? null : new Changes(session, limits, note);
    const { page } = options;
    const app = commandRoutes({
      runner,
      commands,
      changes,
      filesMay: outside === null,
      shelf,
      steps: desk.steps,
      version: options.version,
      limits,
      nowMs,
      note,
      page,
    });
    if (page !== undefined) addPages(app, { page, runner, commands, desk, filesMay: outside === null, note });
    return { app, changes };
  }

  // the classes of this process stay Node's own
  const answer: RequestListener = (incoming, outgoing) => void handle(incoming, outgoing).catch(note);
  const handle = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.on('request', answer);
  const host = outside?.names[0] ?? at.host;
  return {
    url: `${isSecure ? 'https' : 'http'}://${formatAddress({ host, port: bound.port })}`,
    listeners: () => behind.changes?.count ?? 0,
    show(inside) {
      behind.changes?.close();
      behind = openInside(inside);
    },
    close: () =>
      new Promise((resolve) => {
        behind.changes?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
