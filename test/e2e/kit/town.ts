// A town: nodes of one commune in folders below one root, founded and joined by command as people do it, and tidied away afterwards.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { NodeProcess } from './node-process.ts';
import { type Launch, Program } from './program.ts';
import { type AnswerData, numberIn, rowsIn, textIn } from './reading.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { until } from './until.ts';

export interface JoinOptions extends Launch {
  /** Whether the node keeps a witness and is elected; yes if left out. */
  readonly witness?: boolean;
  /** An enterprise that its person represents; named like the node if left out, null for one that only joins. */
  readonly enterprise?: string | null;
  readonly folder?: string;
  /** More words of the command that founds or joins. */
  readonly more?: readonly string[];
}

/** A node, who uses it, and what joining told. */
export interface Member {
  readonly node: NodeProcess;
  readonly person: string;
  readonly enterprise: string | null;
  readonly identity: string;
  readonly log: string;
  readonly witness: string | null;
}

export class Town {
  readonly members: Member[] = [];
  private made: string | null = null;
  private readonly nodes: NodeProcess[] = [];
  private readonly disks: SmallDisk[] = [];
  private readonly programs: Program[] = [];

  /** The folder of all nodes; made when it is first asked for, so that tests that are left out leave nothing behind. */
  get root(): string {
    if (this.made === null) {
      this.made = mkdtempSync(join(tmpdir(), 'telekommune-e2e-'));
      writeFileSync(this.passphraseFile, 'a passphrase for tests alone\n', { mode: 0o600 });
    }
    return this.made;
  }

  get passphraseFile(): string {
    return join(this.root, 'passphrase');
  }

  /** A small disk of its own for the node of that name. */
  smallDisk(name: string, bytes: number): SmallDisk {
    const disk = mountSmallDisk(join(this.root, name), bytes);
    this.disks.push(disk);
    return disk;
  }

  /** A program beside the nodes, until the end. */
  background(name: string, words: readonly string[]): Program {
    const program = new Program(name, words, this.passphraseFile);
    program.child.stdout?.resume();
    this.programs.push(program);
    return program;
  }

  /** A node in this town, not begun yet. */
  async place(name: string, options: JoinOptions = {}): Promise<NodeProcess> {
    const folder = options.folder ?? join(this.root, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const node = new NodeProcess(name, folder, await freePort(), this.passphraseFile, options);
    this.nodes.push(node);
    return node;
  }

  private beginning(node: NodeProcess, person: string): string[] {
    return ['--listen', node.address, '--words-file', join(this.root, `words-${node.name}-${person}`)];
  }

  /** Founds the commune on a first node and runs it. */
  async found(name: string, person: string, charter = '', options: JoinOptions = {}): Promise<Member> {
    const node = await this.place(name, options);
    const words = ['found', 'Test commune', '--enterprise', name, '--person', person, '--node-title', name];
    const founded = await this.must(node, [
      ...words,
      ...(charter === '' ? [] : ['--charter', charter]),
      ...this.beginning(node, person),
      ...(options.more ?? []),
    ]);
    await node.start();
    const [first] = rowsIn(await node.done('witnesses'), 'witnesses');
    const member = {
      node,
      person,
      enterprise: name,
      identity: textIn(founded, 'identity'),
      log: textIn(founded, 'log'),
      witness: first === undefined ? null : textIn(first, 'log'),
    };
    this.members.push(member);
    return member;
  }

  /** The text of an invitation that a running node gives out, in a file. */
  async invitation(host: NodeProcess, title: string, ...more: string[]): Promise<string> {
    const invitation = textIn(await host.done('invite', title, ...more), 'invitation');
    const file = join(this.root, `invitation-${title}-${performance.now()}`);
    writeFileSync(file, `${invitation}\n`, { mode: 0o600 });
    return file;
  }

  /** Lets one more node in, by an invitation of the first one; its enterprise is admitted and its witness elected by vote. */
  async join(name: string, person: string, options: JoinOptions = {}): Promise<Member> {
    const host = this.founder.node;
    const node = await this.place(name, options);
    const enterprise = options.enterprise === undefined ? name : options.enterprise;
    const file = await this.invitation(host, name);
    const joined = await this.must(node, [
      'join',
      '--person',
      person,
      '--invitation-file',
      file,
      '--node-title',
      name,
      ...(options.witness === false ? [] : ['--witness']),
      ...this.beginning(node, person),
      ...(options.more ?? []),
    ]);
    await node.start();
    const member = {
      node,
      person,
      enterprise,
      identity: textIn(joined, 'identity'),
      log: textIn(joined, 'log'),
      witness: options.witness === false ? null : textIn(joined, 'witness'),
    };
    if (enterprise !== null) {
      const admission = ['propose', 'admit-enterprise', enterprise, person, '--identity', member.identity];
      await this.decide(host, admission);
      await this.arrives(node, ['countersign', enterprise, '--as', person]);
    }
    this.members.push(member);
    if (member.witness !== null) await this.decide(host, ['propose', 'add-witness', member.witness, name]);
    return member;
  }

  /** Every node keeps a connection to every other one. */
  async connectAll(): Promise<void> {
    for (const [index, { node }] of this.members.entries())
      for (const other of this.members.slice(0, index)) await node.done('connect', other.node.address);
  }

  get founder(): Member {
    const [first] = this.members;
    if (first === undefined) throw new Error('nobody has founded yet');
    return first;
  }

  /** Types a command in a process of its own; it must be done. */
  async must(node: NodeProcess, words: readonly string[]): Promise<AnswerData> {
    const { code, data, said } = await node.inProcess(words);
    if (code !== 0)
      throw new Error(`${node.name}: telekommune ${words.join(' ')} ended with ${code}: ${said}`);
    return data;
  }

  /** Types a command again until it is done: what it rests on is on its way from another node. */
  async arrives(node: NodeProcess, words: readonly string[]): Promise<AnswerData> {
    let last = '';
    return until(`${node.name}: telekommune ${words.join(' ')}`, async () => {
      const { code, data, said } = await node.type(...words);
      last = said;
      if (code === 2) throw new Error(last);
      return code === 0 ? data : null;
    }).catch((fault: unknown) => {
      throw new Error(`${fault instanceof Error ? fault.message : ''}; last: ${last}`, { cause: fault });
    });
  }

  /** Proposes at a node and lets everybody vote yes, each at the own node, until it is decided; the proposal. */
  async decide(node: NodeProcess, words: readonly string[]): Promise<string> {
    const proposal = textIn(await node.done(...words), 'entry');
    for (const { node: own, person } of this.members) {
      const closed = await until(`${person} has voted`, async () => {
        const { code, said } = await own.type('vote', proposal, 'yes', '--as', person);
        if (said.includes('proposal-closed') || said.includes('proposal-not-open')) return 'closed';
        return code === 0 ? 'voted' : null;
      });
      if (closed === 'closed') break;
    }
    await until(`it is decided: ${words.join(' ')}`, async () => {
      const { state } = await node.done('decision', proposal);
      return state !== 'open';
    });
    return proposal;
  }

  /** Waits until the running nodes show one digest and nothing waits for the witnesses; that digest. */
  async agrees(nodes = this.members.map(({ node }) => node), withinMs = 60_000): Promise<string> {
    let seen = '';
    return until(
      'all nodes agree and everything is final',
      async () => {
        const states = await Promise.all(nodes.map((node) => node.done('status')));
        const lines = states.map(
          (state) =>
            [numberIn(state, 'length'), numberIn(state, 'pending'), textIn(state, 'digest')] as const,
        );
        seen = lines
          .map(([length, pending, digest]) => `${length}/${pending}/${digest.slice(0, 8)}`)
          .join(' ');
        const [only, ...others] = new Set(lines.map(([, , digest]) => digest));
        const isFinal = lines.every(([, pending]) => pending === 0);
        return others.length === 0 && isFinal && only !== undefined ? only : null;
      },
      withinMs,
    ).catch((fault: unknown) => {
      throw new Error(`${fault instanceof Error ? fault.message : ''}; length/pending/digest: ${seen}`, {
        cause: fault,
      });
    });
  }

  /** Ends all processes, removes all folders. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.nodes, ...this.programs].map((one) => one.kill()));
    for (const disk of this.disks) disk.remove();
    if (this.made !== null) rmSync(this.made, { recursive: true, force: true });
  }
}
