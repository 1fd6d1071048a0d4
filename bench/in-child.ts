// Runs a function of a module in a process of its own and tells how much memory that process took at most.
// The asking process stays small, because a child's peak begins with what it was forked from.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a child answers: `peakBytes` is its largest resident set until then. */
export interface Answer<T> {
  readonly value: T;
  readonly peakBytes: number;
}

/** A child that stays: `close` ends it in good order and gives its peak. */
export interface Host<T> {
  readonly value: T;
  close(): Promise<number>;
}

/** A function that a child runs: `keep` is called when the child is to stay, with what ends it. */
export type ChildFunction<A, T> = (argument: A, keep: (close: () => Promise<void>) => void) => Promise<T>;

interface Message {
  readonly value?: unknown;
  readonly fault?: string;
  readonly peakBytes: number;
}

function start(name: string, argument: unknown, execArgv: readonly string[]): ChildProcess {
  const child = fork(
    fileURLToPath(new URL('./child.ts', import.meta.url)),
    [name, JSON.stringify(argument)],
    {
      execArgv: [...execArgv],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  return child;
}

async function heard(child: ChildProcess): Promise<Message> {
  const message = await Promise.race([
    once(child, 'message').then(([first]) => first as Message),
    once(child, 'exit').then(
      ([code]): Message => ({ fault: `the child ended with ${String(code)}`, peakBytes: 0 }),
    ),
  ]);
  if (message.fault !== undefined) throw new Error(message.fault);
  return message;
}

/** Runs `name` (`module.ts#function` beside this file) and waits for its end. */
export async function inChild<T>(
  name: string,
  argument: unknown,
  execArgv: readonly string[] = [],
): Promise<Answer<T>> {
  const child = start(name, argument, execArgv);
  const ended = once(child, 'exit');
  const { value, peakBytes } = await heard(child);
  child.send('close');
  await ended;
  return { value: value as T, peakBytes };
}

/** Starts `name`, which stays until it is closed. */
export async function hostInChild<T>(name: string, argument: unknown): Promise<Host<T>> {
  const child = start(name, argument, []);
  const ended = once(child, 'exit');
  const { value } = await heard(child);
  return {
    value: value as T,
    async close() {
      const last = heard(child);
      child.send('close');
      const { peakBytes } = await last;
      await ended;
      return peakBytes;
    },
  };
}
