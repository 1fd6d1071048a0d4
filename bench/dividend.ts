// Declaring and reading one dividend among a million members against ten: one share's cumulative dividend rises, nobody's row is touched.

import { enterprises, identities, people } from '../src/contexts/membership/tables.ts';
import { beginLabour } from '../src/contexts/membership/shares.ts';
import { claimOf } from '../src/contexts/dividends/facts.ts';
import { sealedKind } from '../src/contexts/governance/sealing.ts';
import { BatchFold, type Placed } from '../src/contexts/fold.ts';
import { orderHead } from '../src/contexts/order/types.ts';
import { UnitDraft } from '../src/contexts/unit.ts';
import { addMonths, dateOfInstant, DAY_MS, instantOfDate } from '../src/kernel/calendar.ts';
import { encode } from '../src/kernel/codec.ts';
import { encodeEnvelope } from '../src/kernel/entry.ts';
import { Layer, MemoryState } from '../src/kernel/state.ts';
import { dividendHistory } from '../src/views/dividend-history.ts';
import { cryptography } from '../src/node/cryptography.ts';
import { type Bench, duration, grouped, median, secondsOfNow } from './bench.ts';
import { BEGIN_MS, foundingBytes, HistoryWriter, registry } from './commune-history.ts';

const ENTERPRISES = 100;
const AT_ONCE = 1_000;
const ROUNDS = 60;
const WARM_UP = 20;
const NODE_LOG = 'aa'.repeat(32);
const WITNESS = 'bb'.repeat(32);

const memberName = (n: number): string => `member-${String(n).padStart(7, '0')}`;

/** A commune in memory that goes from month to month. */
class Commune {
  readonly state = new MemoryState();
  readonly members: number;
  private readonly treasurer = new HistoryWriter(NODE_LOG);
  private counter = 1;
  private seq = 0;
  private date = dateOfInstant(BEGIN_MS);

  constructor(members: number) {
    this.members = members;
    this.fold(
      WITNESS,
      foundingBytes({ device: NODE_LOG, nodeLog: NODE_LOG }, [{ parameter: 'dividend-months', value: '1' }]),
    );
    // The founder is not one of them: countersigning a million times would measure signatures.
    for (let first = 0; first < members; first += AT_ONCE)
      this.admit(first, Math.min(members, first + AT_ONCE));
  }

  /** Lets labour begin as a countersigned attestation does, with every reaction to it. */
  private admit(first: number, last: number): void {
    const layer = new Layer(this.state);
    const draft = new UnitDraft(layer, registry.reactions, { nowMs: BEGIN_MS, causeId: '', position: 0 });
    for (let n = first; n < last; n++) {
      const [name, identity] = [memberName(n), n.toString(16).padStart(64, '0')];
      const enterprise = `works-${String(n % ENTERPRISES).padStart(3, '0')}`;
      draft.put(enterprises, enterprise, { title: enterprise, inForce: true, sinceMs: BEGIN_MS });
      draft.put(people, name, { name, identity, share: 'none', home: null, lapsesAtMs: null });
      draft.put(identities, identity, name);
      beginLabour(draft, name, enterprise);
    }
    draft.settle();
    this.state.apply(layer.changes);
  }

  private fold(log: string, bytes: Uint8Array): void {
    const batch: Placed[] = [{ log, seq: this.seq++, bytes }];
    const fold = new BatchFold(registry, cryptography, this.state, batch);
    while (fold.step());
    const [fault, refused] = [fold.faults[0], fold.outcomes[0]?.refused];
    if (fault !== undefined) throw new Error('the rules failed', { cause: fault });
    if (refused !== null && refused !== undefined) throw new Error(`refused: ${refused.rule}`);
    this.state.apply(fold.finish().changes);
  }

  /** Puts ten minor units a member into the pool. */
  grant(): void {
    const amountMinor = 10n * BigInt(this.members + 1);
    const body = { from: 'a friend', use: 'grant', amountMinor, date: this.date, reference: '' };
    this.fold(NODE_LOG, this.treasurer.entry('ledger.contribution-received@1', body).bytes);
  }

  /** Seconds from the seal by which the record date passes to the dividend being known: the history, and one member's claim. */
  declareAndRead(): { readonly seconds: number; readonly perShareMinor: bigint } {
    this.date = addMonths(this.date, 1);
    const head = this.state.get(orderHead, 'head');
    const sealed = {
      length: head?.length ?? 0,
      digest: head?.digest ?? '',
      instantMs: instantOfDate(this.date) + DAY_MS / 2,
    };
    const seal = {
      version: 1,
      signer: null,
      kind: sealedKind.kind,
      atMs: 0,
      counter: ++this.counter,
      body: encode(sealedKind.body, sealed),
    };
    const bytes = encodeEnvelope(seal);
    const member = memberName(Math.trunc(this.members / 2));
    const claimBefore = claimOf(this.state, member);
    let perShareMinor = 0n;
    const seconds = secondsOfNow(() => {
      this.fold(WITNESS, bytes);
      const [newest] = dividendHistory(this.state, 1).recordDates;
      perShareMinor = newest?.outcome === 'declared' ? newest.perShareMinor : 0n;
      if (claimOf(this.state, member) - claimBefore !== perShareMinor)
        throw new Error('the claim did not rise by the dividend');
    });
    if (perShareMinor === 0n) throw new Error('no dividend was declared');
    return { seconds, perShareMinor };
  }
}

function round(commune: Commune): number {
  commune.grant();
  return commune.declareAndRead().seconds;
}

export const dividend: Bench = {
  name: 'dividend',
  means: 'declaring and reading one dividend with 1,000,000 members, against 10',
  async run(tell, { small, note }) {
    for (const members of small ? [100, 1_000, 10_000] : [1_000, 100_000, 1_000_000]) {
      note(`admitting ${grouped(members)} members`);
      const few = new Commune(10);
      const many = new Commune(members);
      globalThis.gc?.();
      const [fewSeconds, manySeconds]: [number[], number[]] = [[], []];
      for (let i = 0; i < WARM_UP + ROUNDS; i++) {
        const first = i % 2 === 0;
        if (first) fewSeconds.push(round(few));
        manySeconds.push(round(many));
        if (!first) fewSeconds.push(round(few));
      }
      const [one, other] = [median(manySeconds.slice(WARM_UP)), median(fewSeconds.slice(WARM_UP))];
      tell({
        what: `${grouped(members)} members against 10`,
        value: one / other,
        unit: 'x',
        made: `${duration(one)} against ${duration(other)}`,
        target: members === 1_000_000 ? { atMost: 1.2 } : null,
      });
    }
  },
};
