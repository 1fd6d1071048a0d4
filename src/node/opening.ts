// Opens a node: its log's base, its witness's base where it has one, the rules under both, and the session over them.

import type { Moment } from './group-commit.ts';
import { join } from 'node:path';
import type { Registry } from '../contexts/fold.ts';
import type { Founding } from '../contexts/governance/founding.ts';
import { FOUNDING_KIND } from '../contexts/order/kinds.ts';
import { encode } from '../kernel/codec.ts';
import { encodeEnvelope } from '../kernel/entry.ts';
import type { Cryptography } from '../kernel/kind.ts';
import type { Convicted } from './convictions.ts';
import { FoldedBefore } from './folded-before.ts';
import { type FoldedNews, foldWith } from './folding.ts';
import { NewsDesk, Node, type Person } from './node.ts';
import type { Base, BaseOptions, Clock, EngineWarning, Peer, PeerStream } from './ports.ts';
import type { OrderStanding } from './session.ts';
import type { Leap } from './what-to-seal.ts';
import { Witness, type WitnessPace } from './witness.ts';

/** What the node needs of an engine. */
export interface Engine {
  openBase(options: BaseOptions): Promise<Base>;
  /** Replicates two bases of this process with one another; parts them when called. */
  linkBases(one: Base, other: Base): () => void;
}

/** The secrets of a node; each 32 bytes. */
export interface NodeSecrets {
  readonly logPrimaryKey: Uint8Array;
  /** Null for a node that keeps no witness. */
  readonly witnessPrimaryKey: Uint8Array | null;
  readonly encryptionKey: Uint8Array;
}

export interface OpeningParts {
  readonly folder: string;
  readonly engine: Engine;
  readonly registry: Registry;
  readonly cryptography: Cryptography;
  readonly clock: Clock;
  readonly pace: WitnessPace;
  readonly ackIntervalMs: number;
  readonly jitter: (moment: Moment) => Promise<void>;
  readonly secrets: NodeSecrets;
  /** The base's key; null to found a commune, whose first witness is this node. */
  readonly baseKey: string | null;
  /** Whose device keys are unlocked here now. */
  readonly people: () => readonly Person[];
  readonly peers: () => readonly Peer[];
  /** Logs with two histories that were noticed; none if left out. */
  readonly convicted?: () => readonly Convicted[];
  readonly fastForward: boolean;
  readonly checked: (length: number) => OrderStanding['checked'];
  /** Hears every batch that this node's own base folds. */
  readonly folded: (news: FoldedNews) => void;
  readonly warn: (warning: EngineWarning) => void;
  readonly complain: (fault: unknown) => void;
}

/** An open node with what its runner needs besides the session. */
export interface OpenNode {
  readonly node: Node;
  readonly base: Base;
  readonly witnessBase: Base | null;
  /** Looks at once whether there is something to seal, for a clock that was set. */
  nudge(): void;
  /** The leap of time that this node's witness does not vouch for, and letting it; null without a leap or a witness. */
  heldLeap(): Leap | null;
  acceptLeap(): void;
  replicate(stream: PeerStream, initiator: boolean): void;
  close(): Promise<void>;
}

/** Opens a node of an existing commune, or of one whose founding `foundCommune` says next. */
export async function openNode(parts: OpeningParts): Promise<OpenNode> {
  const { engine, secrets } = parts;
  const before = new FoldedBefore();
  const silent = foldWith(parts.registry, parts.cryptography, () => undefined, before);
  const common = { encryptionKey: secrets.encryptionKey, fastForward: parts.fastForward };
  const witnessBase =
    secrets.witnessPrimaryKey === null
      ? null
      : await engine.openBase({
          ...common,
          folder: join(parts.folder, 'witness'),
          primaryKey: secrets.witnessPrimaryKey,
          key: parts.baseKey,
          fold: silent,
          ackIntervalMs: parts.ackIntervalMs,
        });
  const key = parts.baseKey ?? witnessBase?.key ?? null;
  if (key === null) throw new Error('a commune is founded by a node that keeps a witness');
  const news = new NewsDesk();
  const hear = (told: FoldedNews): void => {
    for (const fault of told.faults) parts.complain(fault);
    parts.folded(told);
    news.tell(told);
  };
  const opening = engine.openBase({
    ...common,
    folder: join(parts.folder, 'store'),
    primaryKey: secrets.logPrimaryKey,
    key,
    fold: foldWith(parts.registry, parts.cryptography, hear, before),
    ackIntervalMs: null,
  });
  const base = await opening.catch(async (fault: unknown) => {
    await witnessBase?.close();
    throw fault;
  });
  base.onWarning(parts.warn);
  witnessBase?.onWarning(parts.warn);
  const part = witnessBase === null ? () => undefined : engine.linkBases(base, witnessBase);
  const witness =
    witnessBase === null ? null : new Witness(witnessBase, parts.clock, parts.pace, parts.complain);
  const node = new Node({
    folder: parts.folder,
    base,
    witnessKey: witnessBase?.logKey ?? null,
    registry: parts.registry,
    cryptography: parts.cryptography,
    clock: parts.clock,
    people: parts.people,
    news,
    peers: parts.peers,
    ...(parts.convicted === undefined ? {} : { convicted: parts.convicted }),
    jitter: parts.jitter,
    checked: parts.checked,
  });
  return {
    node,
    base,
    witnessBase,
    nudge: () => witness?.look(),
    heldLeap: () => witness?.heldLeap ?? null,
    acceptLeap: () => witness?.acceptLeap(),
    replicate: (stream, initiator) => base.replicate(stream, initiator),
    async close() {
      await witness?.close();
      part();
      await node.close();
      await witnessBase?.close();
    },
  };
}

/** What the founder chooses; keys and logs are the node's own. */
export type FoundingChoices = Omit<Founding, 'nodeLog' | 'foundedAtMs'>;

/** Says the founding, by the witness of a node that was opened without a base key. */
export async function foundCommune(
  open: OpenNode,
  parts: OpeningParts,
  choices: FoundingChoices,
): Promise<void> {
  const { witnessBase } = open;
  const kind = parts.registry.kinds.get(FOUNDING_KIND);
  if (witnessBase === null || kind === undefined)
    throw new Error('only a node that keeps a witness can found a commune');
  const nowMs = Math.trunc(parts.clock.nowMs());
  const founding: Founding = { ...choices, nodeLog: open.base.logKey, foundedAtMs: nowMs };
  const envelope = {
    version: 1,
    signer: null,
    kind: FOUNDING_KIND,
    atMs: nowMs,
    counter: Date.now(),
    body: encode(kind.body, founding),
  };
  await witnessBase.append([encodeEnvelope(envelope)]);
  await admitted(open);
}

const ADMITTED_WAIT_MS = 60_000;

/** Waits until the order admits this node's log. */
export async function admitted(open: OpenNode): Promise<void> {
  const isIn = async (): Promise<boolean> => (await open.node.learnCommune()) && open.base.role() === 'log';
  if (await isIn()) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => end(() => reject(new Error('the order did not admit this node in time'))),
      ADMITTED_WAIT_MS,
    );
    const stop = open.base.onUpdate(() => {
      isIn().then(
        (yes) => yes && end(resolve),
        (fault: unknown) => end(() => reject(fault instanceof Error ? fault : new Error(String(fault)))),
      );
    });
    const end = (finish: () => void): void => {
      clearTimeout(late);
      stop();
      finish();
    };
  });
}
