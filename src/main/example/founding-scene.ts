// The first scene of every script: the nodes found, join, connect, elect their witnesses and take their people in.

import { createServer } from 'node:net';
import { join } from 'node:path';
import { makePrivateFolder, replaceFile } from '../../node/private-file.ts';
import type { Teller } from './play.ts';
import type { NodeLine, Script } from './script.ts';
import { type Reply, type Stage, textIn } from './stage.ts';

/** How the scene speaks. */
export interface Voice {
  /** Types a command at a node until it is done. */
  done(node: string, words: readonly string[]): Promise<Reply>;
  /** Everybody votes yes on a proposal until it is decided. */
  vote(entry: string): Promise<void>;
  /** From now on people of that node can speak. */
  started(node: string): void;
}

/** Plays the scene. */
export async function foundOn(script: Script, stage: Stage, tell: Teller, voice: Voice): Promise<void> {
  await new FoundingScene(script, stage, tell, voice).begin();
}

class FoundingScene {
  private readonly script: Script;
  private readonly stage: Stage;
  private readonly tell: Teller;
  private readonly voice: Voice;

  constructor(script: Script, stage: Stage, tell: Teller, voice: Voice) {
    this.script = script;
    this.stage = stage;
    this.tell = tell;
    this.voice = voice;
  }

  async begin(): Promise<void> {
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
    await this.voice.done(first.node, [
      ...words,
      ...more,
      '--node-title',
      first.title,
      '--scripted-clock',
      ...(await this.beginning(first)),
    ]);
    await stage.start(first.node);
    this.voice.started(first.node);
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
    return ['--listen', `127.0.0.1:${port}`, '--words-file', wordsFile];
  }

  private async join(host: NodeLine, node: NodeLine): Promise<void> {
    const { stage, tell } = this;
    const representative = node.people[0];
    if (representative === undefined) return;
    const invited = await this.voice.done(host.node, ['invite', node.title]);
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
    const joined = await this.voice.done(node.node, [...words, ...(await this.beginning(node))]);
    await stage.start(node.node);
    this.voice.started(node.node);
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
    await this.voice.done(node.node, ['countersign', node.node, '--as', representative.name]);
    await this.propose(host.node, ['propose', 'add-witness', witness, node.title]);
    await this.peopleOf(node);
  }

  /** Proposes at a node, and everybody votes yes until it is decided. */
  private async propose(node: string, words: readonly string[]): Promise<void> {
    const proposed = await this.voice.done(node, words);
    await this.voice.vote(textIn(proposed, 'entry'));
  }

  private async peopleOf({ node, people }: NodeLine): Promise<void> {
    const [representative, ...colleagues] = people;
    for (const [index, { name, fullName }] of colleagues.entries()) {
      const added = await this.voice.done(node, ['person', 'add', name]);
      const identity = textIn(added, 'identity');
      await this.voice.done(node, [
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
      await this.voice.done(node, ['countersign', node, '--as', name]);
      this.tell.progress(`people of ${node}`, index + 2, people.length);
    }
  }

  private async connectAll(): Promise<void> {
    const nodes = this.script.nodes;
    for (const node of nodes.slice(1)) {
      for (const other of nodes.slice(1)) {
        if (other.node >= node.node) continue;
        const { data } = await this.voice.done(other.node, ['addresses']);
        for (const address of Array.isArray(data['addresses']) ? data['addresses'] : [])
          await this.voice.done(node.node, ['connect', String(address)]);
      }
    }
  }
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
