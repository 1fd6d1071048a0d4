// One node as a person has it: a folder, the process of `telekommune run`, and command lines typed at it.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/doors/cli/run.ts';
import type { Terminal } from '../../../src/doors/cli/terminal.ts';
import { connectControl } from '../../../src/doors/socket/connect.ts';
import { describedCommands, machineCommandsWith } from '../../../src/main/runners.ts';
import type { Plain } from '../../../src/node/command.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const PROGRAM = join(PROJECT, 'src', 'main.ts');
/** Where Node keeps what it has compiled, so that the many processes of these tests start quickly. */
const COMPILED = join(PROJECT, 'node_modules', '.cache', 'telekommune-e2e');
const START_WAIT_MS = 60_000;
const END_WAIT_MS = 30_000;
const HEARD_CHARS_MAX = 100_000;

/** What a command answered: its exit code, its data where it has any, and all that it printed. */
export interface Reply {
  readonly code: number;
  readonly data: { readonly [name: string]: Plain };
  readonly said: string;
}

/** How a process of the program is started, where a test wants it otherwise. */
export interface Launch {
  /** Arguments of Node itself. */
  readonly nodeArguments?: readonly string[];
  readonly environment?: { readonly [name: string]: string };
}

/** Ends within a bound, whatever the process does. */
function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });
}

export class NodeProcess {
  readonly name: string;
  readonly folder: string;
  /** Where it listens; null when it only calls out. */
  readonly port: number | null;
  private readonly passphraseFile: string;
  private launch: Launch;
  private child: ChildProcess | null = null;
  private heardText = '';

  constructor(
    name: string,
    folder: string,
    port: number | null,
    passphraseFile: string,
    launch: Launch = {},
  ) {
    this.name = name;
    this.folder = folder;
    this.port = port;
    this.passphraseFile = passphraseFile;
    this.launch = launch;
  }

  /** What the running process told its keeper: warnings, faults. */
  get heard(): string {
    return this.heardText;
  }

  get runs(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Where others reach it. */
  get address(): string {
    return `127.0.0.1:${this.port ?? 0}`;
  }

  private spawned(words: readonly string[]): ChildProcess {
    return spawn(
      process.execPath,
      [...(this.launch.nodeArguments ?? []), PROGRAM, '--folder', this.folder, ...words],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NO_COLOR: '1',
          NODE_COMPILE_CACHE: COMPILED,
          TELEKOMMUNE_PASSPHRASE_FILE: this.passphraseFile,
          ...this.launch.environment,
        },
      },
    );
  }

  /** Starts `telekommune run` and waits until it says that it runs; from then on as `launch` says, if it is given. */
  async start(launch: Launch = this.launch): Promise<void> {
    this.launch = launch;
    const child = this.spawned(['run']);
    this.child = child;
    let isUp = false;
    const begins = this.heardText.length;
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string): void => {
        clearTimeout(late);
        reject(new Error(`the node ${this.name} ${why}: ${this.heardText.slice(begins)}`));
      };
      const late = setTimeout(() => fail(`did not start within ${START_WAIT_MS} ms`), START_WAIT_MS);
      child.once('exit', () => !isUp && fail('ended at once'));
      child.stdout?.resume();
      child.stderr?.on('data', (chunk: Buffer) => {
        this.heardText = `${this.heardText}${chunk.toString('utf8')}`.slice(-HEARD_CHARS_MAX);
        if (isUp || !this.heardText.slice(begins).includes('The node runs')) return;
        isUp = true;
        clearTimeout(late);
        resolve();
      });
    });
  }

  /** Waits until the process ends by itself; its exit code. */
  async ended(): Promise<number | null> {
    const { child } = this;
    if (child === null) return null;
    const late = setTimeout(() => child.kill('SIGKILL'), END_WAIT_MS);
    await exitOf(child);
    clearTimeout(late);
    return child.exitCode;
  }

  /** Asks the process to end, and waits for it; a second one that does not end is killed and reported. */
  async stop(): Promise<void> {
    const { child } = this;
    if (child === null || !this.runs) return;
    child.kill('SIGTERM');
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, END_WAIT_MS);
    await exitOf(child);
    clearTimeout(late);
    if (isLate)
      throw new Error(`the node ${this.name} did not end when asked to: ${this.heardText.slice(-2000)}`);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null) return;
    child.kill('SIGKILL');
    await exitOf(child);
  }

  /** Types a command line at this node, in a process of its own. */
  inProcess(words: readonly string[]): Promise<Reply> {
    const child = this.spawned(['--json', '--yes', ...words]);
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => child.kill('SIGKILL'), 2 * START_WAIT_MS);
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(late);
        resolve({ code: code ?? -1, data: dataOf(out), said: `${out}${err}`.trim() });
      });
    });
  }

  /** Types a command line at the running node, through the same door and the same channel, without the cost of one more process. */
  async type(...words: readonly string[]): Promise<Reply> {
    if (!this.runs) throw new Error(`the node ${this.name} does not run: ${this.heardText.slice(-2000)}`);
    let out = '';
    let err = '';
    const terminal: Terminal = {
      out: { columns: null, write: async (text) => void (out += text) },
      err: { columns: null, write: async (text) => void (err += text) },
      ask: null,
      env: { TELEKOMMUNE_PASSPHRASE_FILE: this.passphraseFile },
      workingFolder: this.folder,
      nowMs: () => performance.now(),
    };
    const program = {
      version: 'e2e',
      commands: describedCommands(machineCommandsWith([])),
      open: async (folder: string) => {
        const runner = await connectControl(folder);
        if (runner === null) throw new Error(`the node ${this.name} takes no commands`);
        return runner;
      },
      openRunning: connectControl,
    };
    const code = await runCommandLine(
      program,
      ['--json', '--yes', '--folder', this.folder, ...words],
      terminal,
    );
    return { code, data: dataOf(out), said: `${out}${err}`.trim() };
  }

  /** Types what must be done; its data. */
  async done(...words: readonly string[]): Promise<Reply['data']> {
    const { code, data, said } = await this.type(...words);
    if (code !== 0)
      throw new Error(`${this.name}: telekommune ${words.join(' ')} ended with ${code}: ${said}`);
    return data;
  }
}

function dataOf(text: string): Reply['data'] {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Reply['data'])
      : {};
  } catch {
    return {};
  }
}
