// Plays a script on a stage of real nodes: founds, joins, and says line after line what the script says.

import { createServer } from 'node:net';
import { join } from 'node:path';
import { makePrivateFolder, replaceFile } from '../../node/private-file.ts';
import { filled, type NodeLine, rowsOf, type Script, scriptTrouble, type Step } from './script.ts';
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
    await this.begin();
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

  private async begin(): Promise<void> {
    const { script, stage, tell } = this;
    const [first, ...others] = script.nodes;
    const founder = first?.people[0];
    if (first === undefined || founder === undefined) return;
    tell.title(`Founding “${script.commune}” on ${script.founded}`);
    makePrivateFolder(join(stage.root, 'recovery-words'));
    const words = [
      'found',
      script.commune,
      '--enterprise',
      first.node,
      '--enterprise-title',
      first.title,
      '--person',
      founder.name,
    ];
    const more = [
      '--person-name',
      founder.fullName,
      '--currency',
      script.currency,
      '--date',
      script.founded,
      '--charter',
      script.charter,
    ];
    await this.done(first.node, [
      ...words,
      ...more,
      '--node-title',
      first.title,
      ...(await this.beginning(first)),
    ]);
    await stage.start(first.node);
    this.started.add(first.node);
    tell.line(`${founder.fullName} founds it, on the node ${first.node}`);
    await this.peopleOf(first);
    for (const node of others) await this.join(first, node);
    await this.connectAll();
    tell.line(
      `${script.nodes.length} nodes, ${script.nodes.length} witnesses, ${script.nodes.reduce((sum, node) => sum + node.people.length, 0)} people`,
    );
  }

  private async beginning(node: NodeLine): Promise<string[]> {
    const port = await freePort();
    const wordsFile = join(this.stage.root, 'recovery-words', node.people[0]?.name ?? node.node);
    return ['--scripted-clock', '--listen', `127.0.0.1:${port}`, '--words-file', wordsFile];
  }

  private async join(host: NodeLine, node: NodeLine): Promise<void> {
    const { stage, tell } = this;
    const representative = node.people[0];
    if (representative === undefined) return;
    const invited = await this.done(host.node, ['invite', node.title]);
    const file = join(stage.root, `invitation-${node.node}`);
    replaceFile(file, `${textIn(invited, 'invitation')}\n`);
    const words = [
      'join',
      '--person',
      representative.name,
      '--invitation-file',
      file,
      '--witness',
      '--node-title',
      node.title,
    ];
    const joined = await this.done(node.node, [...words, ...(await this.beginning(node))]);
    await stage.start(node.node);
    this.started.add(node.node);
    const identity = textIn(joined, 'identity');
    const witness = textIn(joined, 'witness');
    tell.line(`${node.title} joins by invitation and is voted in, with ${representative.fullName}`);
    const proposal = [
      'propose',
      'admit-enterprise',
      node.node,
      representative.name,
      '--called',
      node.title,
      '--representative-name',
      representative.fullName,
    ];
    await this.propose(host.node, [...proposal, '--identity', identity]);
    await this.done(node.node, ['countersign', node.node, '--as', representative.name]);
    await this.propose(host.node, ['propose', 'add-witness', witness, node.title]);
    await this.peopleOf(node);
  }

  /** Proposes at a node, and everybody votes yes until it is decided. */
  private async propose(node: string, words: readonly string[]): Promise<void> {
    const proposed = await this.done(node, words);
    this.last = textIn(proposed, 'entry');
    await this.everybody(['vote', '{last}', 'yes'], 0);
  }

  private async peopleOf({ node, people }: NodeLine): Promise<void> {
    const [representative, ...colleagues] = people;
    for (const [index, { name, fullName }] of colleagues.entries()) {
      const added = await this.done(node, ['person', 'add', name]);
      const identity = textIn(added, 'identity');
      await this.done(node, [
        'attest',
        node,
        name,
        '--name',
        fullName,
        '--identity',
        identity,
        '--as',
        representative?.name ?? '',
      ]);
      await this.done(node, ['countersign', node, '--as', name]);
      this.tell.progress(`people of ${node}`, index + 2, people.length);
    }
  }

  private async connectAll(): Promise<void> {
    const nodes = this.script.nodes;
    for (const node of nodes.slice(1)) {
      for (const other of nodes.slice(1)) {
        if (other.node >= node.node) continue;
        const { data } = await this.done(other.node, ['addresses']);
        for (const address of Array.isArray(data['addresses']) ? data['addresses'] : [])
          await this.done(node.node, ['connect', String(address)]);
      }
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
      await this.sayOne(node, [...words, '--as', name], step);
      if (rows.length > 1)
        this.tell.progress(`${name}: ${words.slice(0, 2).join(' ')}`, index + 1, rows.length);
      else
        this.tell.line(
          `${this.date}  ${name}: ${words.join(' ')}${step.refusedBy === null ? '' : `  – refused: ${step.refusedBy}`}`,
        );
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

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
