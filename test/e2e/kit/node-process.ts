// One node as a person has it: a folder, the process of `telekommune run`, and command lines typed at it.

import { runCommandLine } from '../../../src/doors/cli/run.ts';
import type { Terminal } from '../../../src/doors/cli/terminal.ts';
import { connectControl } from '../../../src/doors/socket/connect.ts';
import { describedCommands, machineCommandsWith } from '../../../src/main/runners.ts';
import { type Launch, Program } from './program.ts';
import type { AnswerData } from './reading.ts';

const COMMAND_WAIT_MS = 120_000;
const END_WAIT_MS = 30_000;

/** What a command answered: its exit code, its data where it has any, and all that it printed. */
export interface Reply {
  readonly code: number;
  readonly data: AnswerData;
  readonly said: string;
}

export class NodeProcess {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  private readonly passphraseFile: string;
  private launch: Launch;
  private program: Program | null = null;
  private heardBefore = '';

  constructor(name: string, folder: string, port: number, passphraseFile: string, launch: Launch = {}) {
    this.name = name;
    this.folder = folder;
    this.port = port;
    this.passphraseFile = passphraseFile;
    this.launch = launch;
  }

  /** What its running processes told its keeper: warnings, faults. */
  get heard(): string {
    return `${this.heardBefore}${this.program?.heard ?? ''}`;
  }

  get runs(): boolean {
    return this.program?.runs === true;
  }

  /** Where others reach it. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  private spawned(words: readonly string[]): Program {
    return new Program(this.name, ['--folder', this.folder, ...words], this.passphraseFile, this.launch);
  }

  /** Starts `telekommune run` and waits until it says that it runs; from then on as `launch` says, if it is given. */
  async start(launch: Launch = this.launch): Promise<void> {
    this.launch = launch;
    this.heardBefore = this.heard;
    this.program = this.spawned(['run', ...(launch.running ?? [])]);
    this.program.child.stdout?.resume();
    await this.program.says('The node runs');
  }

  /** Asks the process to end, and waits for it; one that does not end is killed and reported. */
  async stop(): Promise<void> {
    if (!this.runs) return;
    this.program?.child.kill('SIGTERM');
    if ((await this.ended()) === null) throw new Error(`the node ${this.name} did not end: ${this.heard}`);
  }

  /** Waits until the process ends by itself; its exit code, or null when it had to be killed. */
  async ended(): Promise<number | null> {
    const { program } = this;
    if (program === null) return null;
    const late = setTimeout(() => program.child.kill('SIGKILL'), END_WAIT_MS);
    await program.ended();
    clearTimeout(late);
    return program.child.exitCode;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    await this.program?.kill();
  }

  /** Types a command line at this node, in a process of its own. */
  inProcess(words: readonly string[]): Promise<Reply> {
    const { child } = this.spawned(['--json', '--yes', ...words]);
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => child.kill('SIGKILL'), COMMAND_WAIT_MS);
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(late);
        resolve({ code: code ?? -1, data: dataOf(out), said: `${out}${err}`.trim() });
      });
    });
  }

  /** Types a command line at the running node, through the same door and the same channel, without the cost of one more process. */
  async type(...words: readonly string[]): Promise<Reply> {
    if (!this.runs) throw new Error(`the node ${this.name} does not run: ${this.heard.slice(-2000)}`);
    let out = '';
    let err = '';
    const terminal: Terminal = {
      out: { columns: null, write: async (text) => void (out += text) },
      err: { columns: null, write: async (text) => void (err += text) },
      ask: null,
      env: {},
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
  async done(...words: readonly string[]): Promise<AnswerData> {
    const { code, data, said } = await this.type(...words);
    if (code !== 0)
      throw new Error(`${this.name}: telekommune ${words.join(' ')} ended with ${code}: ${said}`);
    return data;
  }
}

function dataOf(text: string): AnswerData {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as AnswerData)
      : {};
  } catch {
    return {};
  }
}
