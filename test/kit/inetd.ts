// The finger servers of others, started by inetd as their packages mean it, on free ports of the loopback.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const INETD = '/usr/sbin/inetd';
export const EFINGERD = '/usr/sbin/efingerd';
/** Unpacked, not installed: it cannot be installed beside efingerd. */
export const FINGERD = join(root, '.build/debian/fingerd/usr/sbin/in.fingerd');

/** More than any test asks for. */
const STARTS_A_MINUTE = 1_000_000;
const START_MS = 10_000;
const RETRY_MS = 20;

export interface Inetd {
  readonly port: number;
  close(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => done(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = connect({ host: '127.0.0.1', port });
    probe.on('connect', () => {
      probe.destroy();
      done(true);
    });
    probe.on('error', () => done(false));
  });
}

async function untilItListens(port: number, inetd: ChildProcess): Promise<void> {
  const beganMs = performance.now();
  while (!(await listens(port))) {
    if (inetd.exitCode !== null || performance.now() - beganMs > START_MS)
      throw new Error('inetd does not listen');
    await new Promise((done) => {
      setTimeout(done, RETRY_MS);
    });
  }
}

/** The programs that efingerd runs for whoever asks: Debian's own cannot be run as they are packaged. */
export type EfingerdPrograms = { readonly [name in 'list' | 'luser' | 'nouser']: string };

/** Starts inetd: as this user, or as root of a user namespace of its own, in which efingerd finds other programs. */
function startInetd(configuration: string, programs: string | null): ChildProcess {
  const args = ['-i', '-R', String(STARTS_A_MINUTE), configuration];
  if (programs === null) return spawn(INETD, args, { stdio: 'ignore' });
  const script = 'mount --bind "$0" /etc/efingerd && exec "$@"';
  return spawn('unshare', ['-rm', 'sh', '-c', script, programs, INETD, ...args], { stdio: 'ignore' });
}

/** Serves a command for each connection, with the connection as its standard input and output. */
export async function serveByInetd(
  command: string,
  args: readonly string[] = [],
  programs: EfingerdPrograms | null = null,
): Promise<Inetd> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'telekommune-inetd-'));
  const configuration = join(folder, 'inetd.conf');
  const line = [
    `127.0.0.1:${port}`,
    'stream',
    'tcp',
    'nowait',
    programs === null ? userInfo().username : 'root',
    command,
    'fingerd',
    ...args,
  ];
  writeFileSync(configuration, `${line.join(' ')}\n`);
  for (const [name, script] of Object.entries(programs ?? {}))
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const inetd = startInetd(configuration, programs === null ? null : folder);
  const ended = new Promise<void>((done) => {
    inetd.once('close', () => done());
  });
  const close = async (): Promise<void> => {
    inetd.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilItListens(port, inetd);
  } catch (fault) {
    await close();
    throw fault;
  }
  return { port, close };
}
