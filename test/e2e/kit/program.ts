// A process of the program, and what it tells its keeper.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const PROGRAM = join(PROJECT, 'src', 'main.ts');
/** Where Node keeps what it has compiled, so that the many processes of these tests start quickly. */
const COMPILED = join(PROJECT, 'node_modules', '.cache', 'telekommune-e2e');
const HEARD_CHARS_MAX = 100_000;
const SAY_WAIT_MS = 60_000;

/** How a process of the program is started, where a test wants it otherwise. */
export interface Launch {
  /** Arguments of Node itself. */
  readonly nodeArguments?: readonly string[];
  readonly environment?: { readonly [name: string]: string };
  /** What stands after `telekommune run`: `--page 127.0.0.1:4080`. */
  readonly running?: readonly string[];
}

export class Program {
  readonly name: string;
  readonly child: ChildProcess;
  private heardText = '';

  constructor(name: string, words: readonly string[], passphraseFile: string, launch: Launch = {}) {
    this.name = name;
    this.child = spawn(process.execPath, [...(launch.nodeArguments ?? []), PROGRAM, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        NODE_COMPILE_CACHE: COMPILED,
        TELEKOMMUNE_PASSPHRASE_FILE: passphraseFile,
        ...launch.environment,
      },
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.heardText = `${this.heardText}${chunk.toString('utf8')}`.slice(-HEARD_CHARS_MAX);
    });
  }

  /** What it wrote to its keeper: that it runs, warnings, faults. */
  get heard(): string {
    return this.heardText;
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until it has said this to its keeper; fails when it ends before. */
  says(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (why: string | null): void => {
        clearTimeout(late);
        this.child.off('exit', ended);
        this.child.stderr?.off('data', look);
        if (why === null) resolve();
        else reject(new Error(`${this.name} ${why}: ${this.heardText}`));
      };
      const look = (): void => {
        if (this.heardText.includes(text)) done(null);
      };
      const ended = (): void => done(`ended before it said "${text}"`);
      const late = setTimeout(() => done(`did not say "${text}" in ${SAY_WAIT_MS} ms`), SAY_WAIT_MS);
      this.child.once('exit', ended);
      this.child.stderr?.on('data', look);
      look();
    });
  }

  /** Resolves when the process has ended, however. */
  ended(): Promise<void> {
    return new Promise((done) => {
      if (this.runs) this.child.once('exit', () => done());
      else done();
    });
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }
}
