// The world of one seed: nodes, network, people, virtual time. It founds the commune; what then happens is decided elsewhere.

import { contexts } from '../../src/contexts/contexts.ts';
import { type Registry, registryOf } from '../../src/contexts/fold.ts';
import { admissionProof } from '../../src/contexts/governance/invitations.ts';
import { foundedAs } from '../../src/contexts/order/facts.ts';
import { MemoryNetwork } from '../../src/engine/memory.ts';
import { fromHex } from '../../src/kernel/bytes.ts';
import { encodeEnvelope } from '../../src/kernel/entry.ts';
import { foldWith } from '../../src/node/folding.ts';
import type { Fold } from '../../src/node/ports.ts';
import { cheapKeys, realKeys } from './keys.ts';
import { registryOfNextVersion } from './next-version.ts';
import type { Options } from './options.ts';
import { SeededDice } from './seeded-dice.ts';
import { SharedFolds } from './shared-folds.ts';
import { SimNode } from './sim-node.ts';
import { type Saying, Speaking } from './speaking.ts';

/** 2025-01-01T00:00:00Z */
export const WORLD_BEGINS_MS = 1_735_689_600_000;

export const PEOPLE = ['anna', 'ben', 'clara', 'deniz', 'emil', 'fatima', 'goran', 'hilde'] as const;
export const ENTERPRISES = ['druckerei', 'gaertnerei', 'tischlerei', 'baeckerei'] as const;

export class World {
  readonly options: Options;
  readonly dice: SeededDice;
  readonly network = new MemoryNetwork();
  readonly registry: Registry = registryOf(contexts);
  readonly speaking: Speaking;
  readonly nodes: SimNode[] = [];
  /** What the rules or the engine complained about: each is a fault. */
  readonly complaints: string[] = [];
  /** The fold of the rules that all nodes have at the end. */
  readonly openFold: () => Fold;
  /** Bids by their commitment, which only who sealed them knows. */
  readonly sealedBids = new Map<string, object>();
  /** What is left to do at a node, as it was when somebody looked since time passed. */
  readonly urgency = new Map<SimNode, number>();
  /** Whether a majority of the witnesses is away now. */
  witnessesAreAway = false;
  /** The true time; it also rises by a millisecond with every step. */
  nowMs = WORLD_BEGINS_MS;

  constructor(options: Options) {
    this.options = options;
    this.dice = new SeededDice(options.seed ^ 0x5eed);
    this.speaking = new Speaking(options.realKeys ? realKeys : cheapKeys, this.registry);
    const newer = options.strangeVersion ? options.logs - 1 : -1;
    const wrongClock = options.witnesses - 1;
    this.openFold = this.foldsOf(this.registry);
    const openNewer = this.foldsOf(registryOfNextVersion);
    for (let i = 0; i < options.witnesses; i++)
      this.addNode(`witness-${i}`, 'witness', this.openFold, i === wrongClock ? options.wrongClockMs : 0);
    for (let i = 0; i < options.logs; i++)
      this.addNode(`log-${i}`, 'log', i === newer ? openNewer : this.openFold, 0);
    for (const [i, person] of PEOPLE.entries()) this.logs()[i % options.logs]?.people.push(person);
  }

  logs(): readonly SimNode[] {
    return this.nodes.filter(({ is }) => is === 'log');
  }

  witnesses(): readonly SimNode[] {
    return this.nodes.filter(({ is }) => is === 'witness');
  }

  upNodes(): readonly SimNode[] {
    return this.nodes.filter((node) => node.isUp && !node.isGone);
  }

  /** How nodes with these rules fold: each for itself as in real life, or, faster, none what another one has folded. */
  private foldsOf(registry: Registry): () => Fold {
    const { cryptography } = this.speaking.keys;
    const complain = (fault: unknown): void => {
      this.complaints.push(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    };
    if (this.options.foldsAlone)
      return () => foldWith(registry, cryptography, ({ faults }) => faults.forEach(complain));
    const shared = new SharedFolds(registry, cryptography, complain);
    return () => shared.fold;
  }

  private addNode(name: string, is: SimNode['is'], openFold: () => Fold, clockErrorMs: number): void {
    const primaryKey = fromHex(this.speaking.keys.pairOf(name).publicKey) ?? new Uint8Array();
    const complain = (fault: string): void => void this.complaints.push(fault);
    this.nodes.push(
      new SimNode({ name, is, network: this.network, openFold, primaryKey, clockErrorMs, complain }),
    );
  }

  /** Something that was said before, as a node has it, in any log. */
  saidBefore(node: SimNode): Uint8Array | null {
    const log = this.dice.pick(this.nodes).base?.logKey ?? '';
    const values = this.network.batchesOf(node.folder, log).flatMap((batch) => batch.values);
    return this.dice.pickOrNull(values.filter((value) => value !== null));
  }

  /** Says something on a node; what became of it shows in the order. */
  async say(node: SimNode, saying: Saying): Promise<void> {
    const { state } = await node.view();
    this.append(node, [this.speaking.say(state, saying, this.nowMs)]);
  }

  /** Appends a batch. A node that is not admitted, or crashes before its sync, keeps nothing. */
  append(node: SimNode, batch: readonly Uint8Array[]): void {
    node.base?.append(batch).catch(() => undefined);
  }

  /** The founding, the admission of all nodes, and a first vote on each further witness; all in calm. */
  async found(): Promise<void> {
    const [firstWitness, ...moreWitnesses] = this.witnesses();
    const [firstLog, ...moreLogs] = this.logs();
    if (firstWitness === undefined || firstLog === undefined) throw new Error('a world needs two nodes');
    const base = await firstWitness.open(null);
    for (const node of [firstLog, ...moreLogs, ...moreWitnesses]) await node.open(base.key);
    const founder = PEOPLE[0];
    const body = this.speaking.bodyOf('governance.commune-founded@1', {
      name: 'Simulated commune',
      currency: 'EUR',
      foundedAtMs: this.nowMs,
      enterprise: ENTERPRISES[0],
      enterpriseTitle: 'Druckerei',
      person: founder,
      personName: founder,
      identity: this.speaking.identity(founder),
      device: this.speaking.device(founder),
      deviceTitle: 'desk',
      proof: this.speaking.proof(founder, this.speaking.device(founder)),
      nodeLog: firstLog.base?.logKey ?? '',
      nodeTitle: firstLog.name,
      charter: this.options.charter,
    });
    const said = { version: 1, signer: null, kind: 'governance.commune-founded@1', atMs: this.nowMs };
    await base.append([encodeEnvelope({ ...said, counter: 1, body })]);
    await this.network.settle();
    this.speaking.communeId = foundedAs((await firstLog.view()).state) ?? '';
    for (const log of moreLogs) await this.admit(firstLog, log, founder);
    for (const { base: witness, name } of moreWitnesses) {
      const action = { is: 'add-witness', log: witness?.logKey ?? '', title: name };
      await this.say(firstLog, {
        person: founder,
        kind: 'governance.proposed@1',
        body: { title: 'one more witness', reason: '', action },
      });
    }
    await this.network.settle();
  }

  private async admit(by: SimNode, log: SimNode, person: string): Promise<void> {
    const key = this.speaking.keys.pairOf(`invitation of ${log.name}`);
    const logKey = log.base?.logKey ?? '';
    const invited = { key: key.publicKey, title: log.name, expiresAtMs: this.nowMs + 3_600_000 };
    await this.say(by, { person, kind: 'governance.invited@1', body: invited });
    const proof = key.sign(admissionProof(this.speaking.communeId, logKey));
    const admitted = { key: key.publicKey, log: logKey, title: log.name, proof };
    await this.say(by, { person, kind: 'governance.log-admitted@1', body: admitted });
    await this.network.settle();
  }
}
