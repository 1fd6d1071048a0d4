// The stage of a script: one process a node, each with its own folder, driven through the same command line that people type.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine, type Program } from '../../doors/cli/run.ts';
import type { Terminal } from '../../doors/cli/terminal.ts';
import { connectControl } from '../../doors/socket/connect.ts';
import { type Address, formatAddress } from '../../node/address.ts';
import type { Plain } from '../../node/command.ts';
import { machineDice } from '../../node/cryptography.ts';
import { makePrivateFolder, replaceFile } from '../../node/private-file.ts';
import { toHex } from '../../kernel/bytes.ts';
import { nextFree } from '../listening.ts';

/** What a command answered: its exit code, what it printed, and its data where it has any. */
export interface Reply {
  readonly code: number;
  readonly data: { readonly [name: string]: Plain };
  readonly said: string;
}

/** A text in the data of a reply; empty when there is none of that name. */
export function textIn({ data }: Pick<Reply, 'data'>, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}

const START_WAIT_MS = 60_000;
const LOOK_MS = 50;

/** The nodes of an example, in folders below one root. */
export class Stage {
  readonly root: string;
  readonly passphraseFile: string;
  /** Where the pages of the nodes are, by node, as far as they have started. */
  readonly pages = new Map<string, string>();
  private readonly programOn: (terminal: Terminal) => Program;
  private readonly processes = new Map<string, ChildProcess>();
  private nextPage: Address | null;

  /** With `pagesFrom`, each node serves its page, at the next free ports from there on. */
  constructor(root: string, programOn: (terminal: Terminal) => Program, pagesFrom: Address | null = null) {
    this.root = root;
    this.programOn = programOn;
    this.nextPage = pagesFrom;
    this.passphraseFile = join(root, 'passphrase');
  }

  readonly folderOf = (node: string): string => join(this.root, node);

  /** A passphrase that only this example has; the folder is its keeper's alone. */
  prepare(): void {
    makePrivateFolder(this.root);
    if (!existsSync(this.passphraseFile))
      replaceFile(this.passphraseFile, `${toHex(machineDice.bytes(16))}\n`);
  }

  /** Starts the process of a node and waits until commands reach it. */
  async start(node: string): Promise<void> {
    const words = ['--folder', this.folderOf(node), 'run', ...(await this.pageFor(node))];
    const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'main.ts'), ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TELEKOMMUNE_PASSPHRASE_FILE: this.passphraseFile },
    });
    let heard = '';
    child.stderr.on('data', (chunk: Buffer) => {
      heard = `${heard}${chunk.toString('utf8')}`.slice(-4000);
    });
    this.processes.set(node, child);
    const untilMs = performance.now() + START_WAIT_MS;
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the node ${node} ended at once: ${heard}`);
      const reached = await connectControl(this.folderOf(node));
      if (reached !== null) {
        await reached.close();
        return;
      }
      if (performance.now() > untilMs) throw new Error(`the node ${node} did not start: ${heard}`);
      await new Promise((done) => setTimeout(done, LOOK_MS));
    }
  }

  private async pageFor(node: string): Promise<readonly string[]> {
    if (this.nextPage === null) return [];
    const at = await nextFree(this.nextPage, '--page');
    this.nextPage = { ...at, port: at.port + 1 };
    this.pages.set(node, `http://${formatAddress(at)}`);
    return ['--page', formatAddress(at)];
  }

  /** Types a command line at a node. */
  async type(node: string, words: readonly string[]): Promise<Reply> {
    let out = '';
    let err = '';
    const terminal: Terminal = {
      out: { columns: null, write: async (text) => void (out += text) },
      err: { columns: null, write: async (text) => void (err += text) },
      ask: null,
      env: { TELEKOMMUNE_PASSPHRASE_FILE: this.passphraseFile },
      workingFolder: this.root,
      nowMs: () => performance.now(),
    };
    const code = await runCommandLine(
      this.programOn(terminal),
      ['--json', '--yes', '--folder', this.folderOf(node), ...words],
      terminal,
    );
    return { code, data: dataOf(out === '' ? err : out), said: `${out}${err}`.trim() };
  }

  /** Types a command line and gives what a person would read. */
  async show(node: string, words: readonly string[]): Promise<string> {
    let out = '';
    const sink = { columns: null, write: async (text: string) => void (out += text) };
    const terminal: Terminal = {
      out: sink,
      err: sink,
      ask: null,
      env: { NO_COLOR: '1' },
      workingFolder: this.root,
      nowMs: () => performance.now(),
    };
    await runCommandLine(this.programOn(terminal), ['--folder', this.folderOf(node), ...words], terminal);
    return out.trimEnd();
  }

  /** Asks the process of a node to end and waits for it. */
  async stop(node: string): Promise<void> {
    const child = this.processes.get(node);
    if (child === undefined) return;
    await new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) done();
      child.once('exit', () => done());
      child.kill('SIGTERM');
    });
    this.processes.delete(node);
  }

  /** Asks all processes to end and waits for them. */
  async close(): Promise<void> {
    await Promise.all([...this.processes.keys()].map((node) => this.stop(node)));
  }
}

function dataOf(text: string): { readonly [name: string]: Plain } {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as { [name: string]: Plain })
      : {};
  } catch {
    return {};
  }
}
