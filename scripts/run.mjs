// Runs a program as if it stood in our place: same terminal, same signals, same exit code.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const forwarded =
  process.platform === 'win32' ? ['SIGINT'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'];

/**
 * Runs a program to its end and returns its exit code, 128 + the signal's number if a signal ended it.
 *
 * In a terminal Ctrl-C reaches the whole foreground group by itself, so it is not sent a second time.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const fromTerminal = process.stdin.isTTY === true;
    const listeners = forwarded.map((name) => {
      const signal = /** @type {NodeJS.Signals} */ (name);
      const listener = () => {
        const reachedChildAlready = fromTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT');
        if (!reachedChildAlready) child.kill(signal);
      };
      process.on(signal, listener);
      return () => process.off(signal, listener);
    });
    const stopListening = () => {
      for (const stop of listeners) stop();
    };
    child.on('error', (error) => {
      stopListening();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      stopListening();
      resolve({ code: code ?? 1, signal });
    });
  });
}

/** How many sockets systemd handed over to this process, from descriptor 3 on (sd_listen_fds(3)); they go to the program. */
function handedOver() {
  return process.env.LISTEN_PID === String(process.pid) ? Number(process.env.LISTEN_FDS ?? 0) : 0;
}

/**
 * Runs a program and ends this process the way the program ended.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
export async function become(command, args) {
  // compiled code is kept between starts, which halves the time until a command answers
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env };
  const { code, signal } = await run(command, args, { env, stdio: Array(3 + handedOver()).fill('inherit') });
  if (signal !== null) process.kill(process.pid, signal);
  process.exitCode = code;
}
