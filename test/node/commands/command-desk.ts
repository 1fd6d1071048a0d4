// Types command lines at a commune in memory, as the command line door would: parsed, run, printed.

import { hashBytes } from '../../../src/kernel/hash.ts';
import { runCommandLine } from '../../../src/doors/cli/run.ts';
import type { Terminal } from '../../../src/doors/cli/terminal.ts';
import { sessionRunner } from '../../../src/doors/session-runner.ts';
import type { KeptBid, KeptBids } from '../../../src/node/commands/kept-bids.ts';
import { sessionCommands } from '../../../src/node/commands/session-commands.ts';
import { Story, type StoryOptions } from '../../kit/commune.ts';
import { MemorySession } from '../../kit/memory-session.ts';

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Words of a line as a shell would split it; only double quotes are known. */
export function shellWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

export class CommandDesk {
  readonly story: Story;
  readonly session: MemorySession;
  /** What a folder would keep. */
  readonly kept: KeptBid[] = [];
  private readonly bids: KeptBids = {
    all: () => this.kept,
    keep: (_folder, bid) => void this.kept.push(bid),
  };
  private drawn = 0;

  constructor(
    people: readonly string[] = ['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima'],
    options?: StoryOptions,
  ) {
    this.story = new Story(options);
    this.session = new MemorySession(this.story, people);
  }

  /** Types a line behind `telekommune`; `answer` is what the person says when asked, null where there is no terminal. */
  async type(line: string, answer: string | null = null): Promise<Typed> {
    let out = '';
    let err = '';
    const terminal: Terminal = {
      out: { columns: null, write: async (text) => void (out += text) },
      err: { columns: null, write: async (text) => void (err += text) },
      ask: answer === null ? null : async () => answer,
      env: {},
      workingFolder: '/home/anna',
      nowMs: () => 0,
    };
    const commands = sessionCommands({
      proofs: { proofOf: (_session, person) => this.session.proofOf(person) },
      bids: this.bids,
      dice: { bytes: (count) => hashBytes('test-salt', 32, Uint8Array.of(++this.drawn)).slice(0, count) },
    });
    const runner = sessionRunner(commands, this.session);
    const open = async (): Promise<typeof runner> => runner;
    const program = { version: '0.0.0', commands, open, openRunning: open };
    const code = await runCommandLine(program, shellWords(line), terminal);
    return { code, out, err };
  }

  /** Types a line that must work; its output. */
  async typed(line: string, answer: string | null = null): Promise<string> {
    const { code, out, err } = await this.type(line, answer);
    if (code !== 0) throw new Error(`telekommune ${line} ended with ${code}: ${err}${out}`);
    return out;
  }

  /** Types a line with --json and --yes that must work; what it answers. */
  async answered(line: string): Promise<Record<string, unknown>> {
    const parsed: unknown = JSON.parse(await this.typed(`${line} --json --yes`));
    if (typeof parsed !== 'object' || parsed === null) throw new Error(`no object: ${String(parsed)}`);
    return parsed as Record<string, unknown>;
  }

  /** Types a line that must be refused; the rule and the exit code. */
  async refusal(line: string): Promise<{ code: number; rule: string; says: string }> {
    const { code, out } = await this.type(`${line} --json --yes`);
    const { trouble } = JSON.parse(out) as { trouble: { rule: string; says: string } };
    return { code, rule: trouble.rule, says: trouble.says };
  }
}
