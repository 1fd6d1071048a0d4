// `telekommune` as its user starts it, for a voice in a folder of the test.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Program } from '../e2e/kit/program.ts';
import { projectRoot } from '../house/project-files.ts';

const PASSPHRASE = 'a horse that repairs staples';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

export interface Typing {
  /** What is piped in. */
  readonly input?: string;
  readonly environment?: { readonly [name: string]: string };
}

/** One person's folder, with the programs that run in it. */
export class Home {
  readonly folder: string;
  readonly passphraseFile: string;

  constructor(passphrase = PASSPHRASE) {
    this.folder = mkdtempSync(join(tmpdir(), 'telekommune-voice-'));
    this.passphraseFile = join(this.folder, 'passphrase');
    writeFileSync(this.passphraseFile, `${passphrase}\n`, { mode: 0o600 });
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  get voice(): string {
    return join(this.folder, 'voice');
  }

  /** Types a command to its end. */
  type(words: readonly string[], { input = '', environment = {} }: Typing = {}): Promise<Ran> {
    return new Promise((done) => {
      const launcher = join(projectRoot, 'bin/telekommune.mjs');
      const child = spawn(process.execPath, [launcher, '--folder', this.folder, ...words], {
        env: {
          ...process.env,
          NO_COLOR: '1',
          TELEKOMMUNE_PASSPHRASE_FILE: this.passphraseFile,
          ...environment,
        },
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
      child.on('close', (code) => done({ out, err, code }));
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
  }

  /** Types a command that must be done; what it answers, read from its JSON. */
  async done(...words: readonly string[]): Promise<Record<string, unknown>> {
    const { out, err, code } = await this.type([...words, '--json']);
    if (code !== 0) throw new Error(`telekommune ${words.join(' ')} ended with ${code}: ${out}${err}`);
    return JSON.parse(out) as Record<string, unknown>;
  }

  /** Begins a voice that listens at any port; its feed key. */
  async begin(nick: string, ...more: readonly string[]): Promise<string> {
    const { key } = await this.done('voice', 'begin', '--nick', nick, '--listen', '127.0.0.1:0', ...more);
    return String(key);
  }

  /** Lets the voice run until the test ends, or it is ended before. */
  async run(...more: readonly string[]): Promise<RunningVoice> {
    const program = new Program(
      'voice',
      ['--folder', this.folder, 'voice', 'run', ...more],
      this.passphraseFile,
    );
    onTestFinished(() => program.kill());
    await program.says('Ctrl-C ends it');
    return new RunningVoice(program);
  }
}

export class RunningVoice {
  readonly program: Program;

  constructor(program: Program) {
    this.program = program;
  }

  /** Where others connect to. */
  get address(): string {
    return /others connect to ([\d.]+:\d+)/.exec(this.program.heard)?.[1] ?? '';
  }

  /** Where the feed is read, with a slash at the end. */
  get url(): string {
    return /Your feed is at (\S+) /.exec(this.program.heard)?.[1] ?? '';
  }

  /** Ends it as Ctrl-C does. */
  async stop(): Promise<void> {
    this.program.child.kill('SIGINT');
    await this.program.ended();
  }
}

/** Texts of the posts of an answer, newest first. */
export function textsOf(answer: Record<string, unknown>): readonly string[] {
  const { posts = [] } = answer as { readonly posts?: readonly { readonly text: string }[] };
  return posts.map(({ text }) => text);
}
