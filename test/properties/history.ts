// A whole commune in one fold: the life of the simulation without network and nodes, fast enough for thousands of histories.
// One log, one witness; every step is drawn from one number, so that a failing history can be made shorter.

import { contexts } from '../../src/contexts/contexts.ts';
import { BatchFold, type Outcome, type Registry, registryOf } from '../../src/contexts/fold.ts';
import { foundedAs, sealedNowMs } from '../../src/contexts/order/facts.ts';
import { SEAL_KIND } from '../../src/contexts/order/kinds.ts';
import { orderHead } from '../../src/contexts/order/types.ts';
import { dateOfInstant } from '../../src/kernel/calendar.ts';
import { encodeEnvelope } from '../../src/kernel/entry.ts';
import { agenda } from '../../src/kernel/kind.ts';
import { MemoryState, ordinal } from '../../src/kernel/state.ts';
import { hostileEntry } from '../simulation/hostile.ts';
import { cheapKeys } from '../simulation/keys.ts';
import { deedsIn } from '../simulation/life/life.ts';
import type { Deed, Scene } from '../simulation/life/scene.ts';
import { drawCharter, loansCharter } from '../simulation/options.ts';
import { SeededDice } from '../simulation/seeded-dice.ts';
import { Speaking } from '../simulation/speaking.ts';
import { ENTERPRISES, PEOPLE, WORLD_BEGINS_MS } from '../simulation/world.ts';

const DAY_MS = 86_400_000;
const PATIENCE = 9;

/** What was folded together: the bytes of one batch of one log. */
export interface SaidBatch {
  readonly log: string;
  readonly firstSeq: number;
  readonly values: readonly Uint8Array[];
}

/** Every other commune withholds tax on interest. */
function taxCharter(seed: number): ReturnType<typeof loansCharter> {
  if (seed % 2 === 0) return [];
  return [
    { parameter: 'interest-tax', value: '250000' },
    { parameter: 'interest-surcharge', value: '55000' },
  ];
}

export class History {
  readonly registry: Registry = registryOf(contexts);
  readonly state = new MemoryState();
  readonly speaking = new Speaking(cheapKeys, this.registry);
  readonly batches: SaidBatch[] = [];
  readonly outcomes: Outcome[] = [];
  /** Faults of the rules themselves. */
  readonly faults: unknown[] = [];
  private readonly log = cheapKeys.pairOf('log').publicKey;
  private readonly witness = cheapKeys.pairOf('witness').publicKey;
  private readonly sealedBids = new Map<string, object>();
  private readonly lengths = new Map<string, number>();
  private nowMs = WORLD_BEGINS_MS;
  private counter = 0;

  /** Founds; the charter is drawn from the seed. */
  constructor(charterSeed: number) {
    const founder = PEOPLE[0];
    const body = this.speaking.bodyOf('governance.commune-founded@1', {
      name: 'Commune of a history',
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
      nodeLog: this.log,
      nodeTitle: 'node',
      charter: [
        ...drawCharter(new SeededDice(charterSeed)),
        ...loansCharter(charterSeed),
        ...taxCharter(charterSeed),
      ],
    });
    this.fold(this.witness, [this.bareEntry('governance.commune-founded@1', body)]);
    this.speaking.communeId = foundedAs(this.state) ?? '';
  }

  /** Lives one step: somebody says something, or time passes. */
  step(number: number): void {
    const dice = new SeededDice(number);
    const scene = this.sceneWith(dice);
    if (dice.chance(7)) return this.sayHostile(scene);
    const deeds = deedsIn(scene);
    const urgency = deeds.reduce((sum, { weight }) => sum + weight, 0);
    if (urgency < PATIENCE ? dice.chance(75) : dice.chance(3)) return this.passTime(dice);
    const chosen = dice.chance(85) ? [dice.weighted(deeds)] : [dice.weighted(deeds), dice.weighted(deeds)];
    this.say(
      scene,
      chosen.filter((deed) => deed !== null),
    );
  }

  private sceneWith(dice: SeededDice): Scene {
    const nowMs = sealedNowMs(this.state);
    return {
      state: this.state,
      speaking: this.speaking,
      dice,
      local: PEOPLE,
      names: PEOPLE,
      enterpriseNames: ENTERPRISES,
      nowMs,
      today: dateOfInstant(nowMs),
      sealedBids: this.sealedBids,
      witnessLogs: [],
      size: { people: 3, enterprises: 3 },
    };
  }

  private say(scene: Scene, deeds: readonly Deed[]): void {
    const entries = deeds.map((deed) =>
      this.speaking.say(scene.state, { ...deed, body: deed.body() }, this.nowMs),
    );
    if (entries.length > 0) this.fold(this.log, entries);
  }

  private sayHostile(scene: Scene): void {
    const { dice } = scene;
    const { registry, speaking, nowMs } = this;
    const saidBefore = (): Uint8Array | null => dice.pickOrNull(dice.pick(this.batches).values);
    const bytes = hostileEntry({ dice, registry, speaking, nowMs, saidBefore }, scene);
    if (bytes !== null && bytes.length > 0) this.fold(this.log, [bytes]);
  }

  /** The witness seals: the next thing that falls due, or some days later. */
  private passTime(dice: SeededDice): void {
    const next = Number(this.state.range(agenda, { limit: 1 })[0]?.[0].slice(0, 16) ?? 0);
    const isNear = next > this.nowMs && next - this.nowMs < 100 * DAY_MS;
    if (isNear && dice.chance(90)) this.nowMs = next + dice.below(2);
    else this.nowMs += dice.between(1, 20) * DAY_MS;
    const head = this.state.get(orderHead, 'head');
    const said = { length: head?.length ?? 0, digest: head?.digest ?? '', instantMs: this.nowMs };
    this.fold(this.witness, [this.bareEntry(SEAL_KIND, this.speaking.bodyOf(SEAL_KIND, said))]);
    const [late] = this.state.range(agenda, { to: ordinal(sealedNowMs(this.state) + 1), limit: 1 });
    if (late !== undefined) this.faults.push(new Error(`${late[0]} has fallen due and was left undone`));
  }

  private bareEntry(kind: string, body: Uint8Array): Uint8Array {
    return encodeEnvelope({
      version: 1,
      signer: null,
      kind,
      atMs: this.nowMs,
      counter: ++this.counter,
      body,
    });
  }

  private fold(log: string, values: readonly Uint8Array[]): void {
    const firstSeq = this.lengths.get(log) ?? 0;
    this.lengths.set(log, firstSeq + values.length);
    const batch = { log, firstSeq, values };
    this.batches.push(batch);
    const fold = foldBatch(this.registry, this.state, batch);
    this.state.apply(fold.finish().changes);
    this.outcomes.push(...fold.outcomes);
    this.faults.push(...fold.faults);
  }
}

/** Folds one batch over a state up to its end, without finishing it. */
export function foldBatch(
  registry: Registry,
  state: MemoryState,
  { log, firstSeq, values }: SaidBatch,
): BatchFold {
  const placed = values.map((bytes, i) => ({ log, seq: firstSeq + i, bytes }));
  const fold = new BatchFold(registry, cheapKeys.cryptography, state, placed);
  while (fold.step());
  return fold;
}
