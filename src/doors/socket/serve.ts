// The control channel of a running node: programs of the same user on the same machine hand it their commands.

import { chmod, lstat, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { CommandTrouble } from '../../node/command.ts';
import type { Runner } from '../runner.ts';
import { converse } from './conversation.ts';
import { channelAddress, closeFolder } from './guard.ts';
import { LIMITS, type Limits, PROTOCOL_VERSION } from './messages.ts';

const PROBE_MS = 2_000;

export interface ControlServer {
  /** Where it listens. */
  readonly path: string;
  /** Cuts off all clients and takes the socket away. */
  close(): Promise<void>;
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Whether anybody answers there. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    const settle = (alive: boolean): void => {
      probe.destroy();
      resolve(alive);
    };
    probe.setTimeout(PROBE_MS, () => settle(true));
    probe.on('connect', () => settle(true));
    probe.on('error', () => settle(false));
  });
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Listens; a socket that a dead node left behind is taken away first. */
async function listenAlone(server: Server, path: string): Promise<void> {
  try {
    return await listen(server, path);
  } catch (error) {
    if (!isAddressInUse(error)) throw error;
    const isLeftOver =
      process.platform !== 'win32' && (await lstat(path)).isSocket() && !(await isAlive(path));
    if (!isLeftOver) {
      const says = 'A node runs on this folder already.';
      throw new CommandTrouble({ kind: 'broken', says, next: 'Talk to it: telekommune status' });
    }
    await rm(path);
    return listen(server, path);
  }
}

/** Serves a runner on the channel of a folder. Rejects with CommandTrouble when another node holds it. */
export async function serveControl(
  folder: string,
  runner: Runner,
  { program, limits = LIMITS }: { readonly program: string; readonly limits?: Limits },
): Promise<ControlServer> {
  const { path, guardFolder } = channelAddress(folder);
  if (guardFolder !== null) await closeFolder(guardFolder);
  const clients = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    clients.add(socket);
    socket.on('close', () => clients.delete(socket));
    converse(socket, runner, limits, { hello: PROTOCOL_VERSION, program });
  });
  server.maxConnections = limits.connectionsMax;
  await listenAlone(server, path);
  if (guardFolder !== null) await chmod(path, 0o600);
  return {
    path,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of clients) client.destroy();
      }),
  };
}
