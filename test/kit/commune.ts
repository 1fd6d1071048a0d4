// A commune in memory, told as a story: who says what, what time passes, what came of it. One witness, one log, many people.

import { contexts } from '../../src/contexts/contexts.ts';
import { BatchFold, type Outcome, type Registry, registryOf } from '../../src/contexts/fold.ts';
import type { Action } from '../../src/contexts/governance/actions.ts';
import { proposals } from '../../src/contexts/governance/tables.ts';
import { deviceBinding } from '../../src/contexts/membership/binding.ts';
import { people as peopleTable } from '../../src/contexts/membership/tables.ts';
import { orderHead, sealedClock } from '../../src/contexts/order/types.ts';
import { encode } from '../../src/kernel/codec.ts';
import { encodeEnvelope, signedPart } from '../../src/kernel/entry.ts';
import type { Context, Figures } from '../../src/kernel/kind.ts';
import { MemoryState } from '../../src/kernel/state.ts';
import { foundedAs } from '../../src/contexts/order/facts.ts';
import { type KeyPair, keyPairOf, realCryptography } from './keys.ts';

export const DAY_MS = 86_400_000;
/** 2025-01-01T00:00:00Z */
export const STORY_BEGINS_MS = 1_735_689_600_000;

export interface StoryOptions {
  readonly contexts?: readonly Context[];
  readonly currency?: string;
  readonly charter?: { readonly [parameter: string]: string };
  /** The instant of the founding; STORY_BEGINS_MS if left out. */
  readonly beginsMs?: number;
  /** Short names of enterprises with their people; the first person represents, the very first founds and is treasurer. */
  readonly enterprises?: { readonly [enterprise: string]: readonly string[] };
}

export class Story {
  readonly state = new MemoryState();
  readonly registry: Registry;
  readonly witness = keyPairOf('witness');
  readonly log = keyPairOf('log');
  /** Everything that was said, to fold it again elsewhere. */
  readonly batches: { log: string; seq: number; bytes: Uint8Array }[][] = [];
  private readonly beginsMs: number;
  private counter = 0;
  private readonly seqs = new Map<string, number>();

  constructor(options: StoryOptions = {}) {
    this.registry = registryOf(options.contexts ?? contexts);
    this.beginsMs = options.beginsMs ?? STORY_BEGINS_MS;
    const all = Object.entries(
      options.enterprises ?? {
        druckerei: ['anna', 'ben'],
        gaertnerei: ['clara', 'deniz'],
        tischlerei: ['emil', 'fatima'],
      },
    );
    const [firstEnterprise, firstPeople] = all[0] ?? ['druckerei', ['anna']];
    const founder = firstPeople[0] ?? 'anna';
    this.accept(
      this.fold(
        this.witness.publicKey,
        this.envelope('governance.commune-founded@1', {
          name: 'Story commune',
          currency: options.currency ?? 'EUR',
          foundedAtMs: this.beginsMs,
          enterprise: firstEnterprise,
          enterpriseTitle: firstEnterprise,
          person: founder,
          personName: founder,
          identity: this.identity(founder).publicKey,
          device: this.device(founder).publicKey,
          deviceTitle: 'desk',
          proof: this.identity(founder).sign(
            deviceBinding(this.identity(founder).publicKey, this.device(founder).publicKey),
          ),
          nodeLog: this.log.publicKey,
          nodeTitle: 'node',
          charter: Object.entries(options.charter ?? {}).map(([parameter, value]) => ({ parameter, value })),
        }),
      ),
    );
    for (const [enterprise, people] of all) {
      const representative = people[0] ?? '';
      if (enterprise !== firstEnterprise) {
        this.decide({
          is: 'admit-enterprise',
          enterprise,
          title: enterprise,
          representative,
          representativeName: representative,
          identity: this.identity(representative).publicKey,
        });
        this.countersign(representative, enterprise);
      }
      for (const person of people.slice(1)) this.join(person, enterprise, representative);
    }
  }

  identity(person: string): KeyPair {
    return keyPairOf(`identity of ${person}`);
  }

  device(person: string): KeyPair {
    return keyPairOf(`device of ${person}`);
  }

  get nowMs(): number {
    return this.state.get(sealedClock, 'now')?.nowMs ?? this.beginsMs;
  }

  get communeId(): string {
    return foundedAs(this.state) ?? '';
  }

  protected envelope(kindName: string, body: unknown): Parameters<typeof encodeEnvelope>[0] {
    const kind = this.registry.kinds.get(kindName);
    if (kind === undefined) throw new Error(`no kind ${kindName}`);
    return {
      version: 1,
      signer: null,
      kind: kindName,
      atMs: this.nowMs,
      counter: ++this.counter,
      body: encode(kind.body, body),
    };
  }

  private fold(log: string, envelope: Parameters<typeof encodeEnvelope>[0]): Outcome {
    return this.foldBytes(log, encodeEnvelope(envelope));
  }

  /** Folds raw bytes as one batch of a log. */
  foldBytes(log: string, bytes: Uint8Array): Outcome {
    const seq = this.seqs.get(log) ?? 0;
    this.seqs.set(log, seq + 1);
    const batch = [{ log, seq, bytes }];
    this.batches.push(batch);
    const fold = new BatchFold(this.registry, realCryptography, this.state, batch);
    while (fold.step());
    const { changes } = fold.finish();
    this.state.apply(changes);
    if (fold.faults.length > 0) throw fold.faults[0];
    const outcome = fold.outcomes[0];
    if (outcome === undefined) throw new Error('nothing came of it');
    return outcome;
  }

  private accept(outcome: Outcome): string {
    if (outcome.refused !== null)
      throw new Error(`refused: ${outcome.refused.rule} ${figuresText(outcome.refused.figures)}`);
    return outcome.id ?? '';
  }

  /** A person says something; what came of it. */
  say(person: string, kind: string, body: unknown): Outcome {
    const saying = this.envelope(kind, body);
    const device = this.device(person);
    const signature = device.sign(signedPart(this.communeId, saying));
    return this.fold(this.log.publicKey, { ...saying, signer: { device: device.publicKey, signature } });
  }

  /** A person says something that must count; its id. */
  accepted(person: string, kind: string, body: unknown): string {
    return this.accept(this.say(person, kind, body));
  }

  /** A person says something that must be refused; the name of the broken rule. */
  refused(person: string, kind: string, body: unknown): string {
    return this.say(person, kind, body).refused?.rule ?? 'accepted';
  }

  countersign(person: string, enterprise: string): void {
    const proof = this.identity(person).sign(
      deviceBinding(this.identity(person).publicKey, this.device(person).publicKey),
    );
    this.accepted(person, 'membership.labour-countersigned@1', {
      enterprise,
      person,
      deviceTitle: 'phone',
      proof,
    });
  }

  join(person: string, enterprise: string, representative: string): void {
    this.accepted(representative, 'membership.labour-attested@1', {
      enterprise,
      person,
      name: person,
      identity: this.identity(person).publicKey,
      since: Math.floor(this.beginsMs / DAY_MS),
    });
    this.countersign(person, enterprise);
  }

  /** Everybody with a share, by name. */
  members(): string[] {
    return this.state
      .range(peopleTable)
      .filter(([, row]) => row.share === 'held')
      .map(([name]) => name);
  }

  /** Proposes and lets every member vote yes until it is decided; the proposal's id. */
  decide(action: Action): string {
    const [first] = this.members();
    const id = this.accepted(first ?? '', 'governance.proposed@1', { title: action.is, reason: '', action });
    for (const person of this.members()) {
      if (this.state.get(proposals, id)?.state !== 'open') break;
      this.accepted(person, 'governance.voted@1', { proposal: id, vote: 'yes' });
    }
    if (this.state.get(proposals, id)?.state === 'open') this.passDays(400);
    const decided = this.state.get(proposals, id)?.state;
    if (decided !== 'passed') throw new Error(`the proposal is ${decided}`);
    return id;
  }

  /** The witness seals that so many days have passed. */
  passDays(days: number): void {
    this.passTo(this.nowMs + days * DAY_MS);
  }

  /** The witness seals an instant. */
  passTo(instantMs: number): void {
    const head = this.state.get(orderHead, 'head');
    this.accept(
      this.fold(
        this.witness.publicKey,
        this.envelope('governance.sealed@1', {
          length: head?.length ?? 0,
          digest: head?.digest ?? '',
          instantMs,
        }),
      ),
    );
  }
}

function figuresText(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}
