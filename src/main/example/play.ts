// Plays a script on a stage of real nodes: founds, joins, and says line after line what the script says.

import { foundOn } from './founding-scene.ts';
import { filled, rowsOf, type Script, scriptTrouble, type Step } from './script.ts';
import { type Reply, type Stage, textIn } from './stage.ts';

/** Tells a person what happens. */
export interface Teller {
  title(text: string): void;
  line(text: string): void;
  /** A line that changes while long work goes on. */
  progress(what: string, done: number, total: number): void;
}

const RETRY_BOUND_MS = 20_000;
const SETTLE_BOUND_MS = 60_000;
const LOOK_MS = 60;

export class Play {
  private readonly script: Script;
  private readonly stage: Stage;
  private readonly tell: Teller;
  private readonly tableText: (name: string) => string;
  private readonly started = new Set<string>();
  private readonly cut = new Set<string>();
  private last = '';
  private date = '';

  constructor(script: Script, stage: Stage, tableText: (name: string) => string, tell: Teller) {
    this.script = script;
    this.stage = stage;
    this.tableText = tableText;
    this.tell = tell;
  }

  async run(): Promise<void> {
    this.date = this.script.founded;
    await foundOn(this.script, this.stage, this.tell, {
      done: (node, words) => this.done(node, words),
      vote: (entry) => {
        this.last = entry;
        return this.everybody(['vote', '{last}', 'yes'], 0);
      },
      started: (node) => this.started.add(node),
    });
    for (const step of this.script.steps) await this.step(step);
    await this.settle();
  }

  private nodeOf(person: string, line: number): string {
    const found = this.script.nodes.find(({ people }) => people.some(({ name }) => name === person));
    if (found === undefined) throw scriptTrouble(line, `nobody is named ${person}`);
    return found.node;
  }

  /** Types a command; while the other node's news is on its way, it is typed again. */
  private async done(node: string, words: readonly string[], line = 0): Promise<Reply> {
    const untilMs = performance.now() + RETRY_BOUND_MS;
    for (;;) {
      const reply = await this.stage.type(node, words);
      if (reply.code === 0) return reply;
      if (performance.now() > untilMs || reply.code === 2) {
        throw scriptTrouble(line, `"${words.join(' ')}" at ${node} was not done: ${reply.said}`);
      }
      await pause();
    }
  }

  private async step(step: Step & { line: number }): Promise<void> {
    switch (step.is) {
      case 'title':
        this.tell.title(step.text);
        return;
      case 'date':
        await this.toDate(step.instantMs, step.text);
        return;
      case 'cut':
      case 'heal':
        await this.done(step.node, ['network', step.is], step.line);
        if (step.is === 'cut') this.cut.add(step.node);
        else this.cut.delete(step.node);
        this.tell.line(
          step.is === 'cut'
            ? `the node ${step.node} is cut off and works on alone`
            : `the node ${step.node} is back`,
        );
        return;
      case 'say':
        await this.say(step);
    }
  }

  private async say(step: Extract<Step, { is: 'say' }> & { line: number }): Promise<void> {
    if (step.speaker.is === 'everybody') {
      await this.everybody(step.words, step.line);
      return;
    }
    const { name } = step.speaker;
    const node = this.nodeOf(name, step.line);
    const rows = step.table === null ? [new Map<string, string>()] : rowsOf(this.tableText(step.table));
    for (const [index, row] of rows.entries()) {
      const words = filled(step.words, new Map([...row, ['last', this.last]]), step.line);
      const typed = [...words, '--as', name];
      await this.sayOne(node, typed, step);
      if (rows.length > 1)
        this.tell.progress(`${name}: ${words.slice(0, 2).join(' ')}`, index + 1, rows.length);
      else
        this.tell.line(
          `${this.date}  ${name}: ${words.join(' ')}${step.refusedBy === null ? '' : `  – refused: ${step.refusedBy}`}`,
        );
      if (!step.shown) continue;
      for (const line of (await this.stage.show(node, typed)).split('\n')) this.tell.line(`    ${line}`);
    }
  }

  private async sayOne(
    node: string,
    words: readonly string[],
    step: Extract<Step, { is: 'say' }> & { line: number },
  ): Promise<void> {
    if (step.refusedBy !== null) {
      const reply = await this.stage.type(node, words);
      if (reply.said.includes(step.refusedBy) || (step.mayCount && reply.code === 0)) return;
      throw scriptTrouble(
        step.line,
        `"${words.join(' ')}" should be refused by ${step.refusedBy}, but: ${reply.said}`,
      );
    }
    const { data } = await this.done(node, words, step.line);
    if (typeof data['entry'] === 'string') this.last = data['entry'];
  }

  /** Every person of every connected node in turn, until the vote is decided. Who holds no share yet is passed over. */
  private async everybody(words: readonly string[], line: number): Promise<void> {
    const typed = filled(words, new Map([['last', this.last]]), line);
    let spoken = 0;
    for (const { node, people } of this.script.nodes) {
      if (!this.started.has(node) || this.cut.has(node)) continue;
      for (const { name } of people) {
        const reply = await this.untilAnswered(node, [...typed, '--as', name], line);
        if (reply === 'decided') {
          this.told(line, `${spoken} members: ${typed[0] ?? ''} ${typed.at(-1) ?? ''}, which decides it`);
          return;
        }
        if (reply === 'said') spoken++;
      }
    }
    this.told(line, `${spoken} members: ${typed[0] ?? ''} ${typed.at(-1) ?? ''}`);
  }

  private told(line: number, text: string): void {
    if (line > 0) this.tell.line(`${this.date}  ${text}`);
  }

  /** Types a vote until the node knows what it is about. */
  private async untilAnswered(
    node: string,
    words: readonly string[],
    line: number,
  ): Promise<'said' | 'decided' | 'passed-over'> {
    const untilMs = performance.now() + RETRY_BOUND_MS;
    for (;;) {
      const { code, said } = await this.stage.type(node, words);
      if (code === 0) return 'said';
      if (said.includes('proposal-closed')) return 'decided';
      if (said.includes('author-is-no-member') || said.includes('is unlocked on this node'))
        return 'passed-over';
      if (performance.now() > untilMs) {
        throw scriptTrouble(line, `"${words.join(' ')}" at ${node} was not done: ${said}`);
      }
      await pause();
    }
  }

  /** Lets everything said arrive, then lets the day come on every node that is connected. */
  private async toDate(instantMs: number, text: string): Promise<void> {
    await this.settle();
    this.date = text;
    for (const { node } of this.script.nodes) await this.done(node, ['clock', 'set', text]);
    await this.until(`${text} is sealed`, async () => {
      for (const node of this.connected()) {
        const { data } = await this.stage.type(node, ['status']);
        if (Number(data['sealedNowMs']) < instantMs) return false;
      }
      return true;
    });
  }

  private connected(): string[] {
    return this.script.nodes.map(({ node }) => node).filter((node) => !this.cut.has(node));
  }

  /** Waits until all connected nodes show the same state and nothing waits for the witnesses. */
  private async settle(): Promise<void> {
    await this.until('all nodes agree', async () => {
      const digests = new Set<string>();
      for (const node of this.connected()) {
        const reply = await this.stage.type(node, ['status']);
        if (reply.data['pending'] !== 0) return false;
        digests.add(textIn(reply, 'digest'));
      }
      return digests.size === 1;
    });
  }

  private async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const untilMs = performance.now() + SETTLE_BOUND_MS;
    while (!(await holds())) {
      if (performance.now() > untilMs) throw new Error(`it took too long until ${what}`);
      await pause();
    }
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, LOOK_MS));
}
