// Audits a whole history: reads every entry out of its author's log in the order that the state claims, folds it afresh in constant
// memory, and compares every digest on the way. It never trusts a row of the view beyond the order it names.

import { BatchFold, type Placed, type Registry } from '../contexts/fold.ts';
import { witnessesInForce } from '../contexts/governance/facts.ts';
import { batches, orderHead, refusals } from '../contexts/order/types.ts';
import type { Cryptography } from '../kernel/kind.ts';
import { MemoryState, ordinal, type Reader } from '../kernel/state.ts';
import type { Base, LogVerdict, Snapshot } from './ports.ts';
import { readSnapshot } from './reading.ts';
import type { Progress } from './session.ts';

/** What an audit found. `faults` is empty when everything agrees. */
export interface Audit {
  readonly entries: number;
  readonly refused: number;
  readonly digest: string;
  /** Logs whose signatures were checked, with the blocks of each. */
  readonly logs: readonly LogVerdict[];
  /** Witnesses whose last seal fits what was folded here. */
  readonly sealsChecked: number;
  readonly faults: readonly AuditFault[];
  /** The state as this audit made it; record-only rows are not in it. */
  readonly state: Reader;
}

/** Something that does not agree: where, what the state says, what the audit found. */
export interface AuditFault {
  readonly what:
    | 'digest-differs'
    | 'entry-missing'
    | 'log-not-as-signed'
    | 'log-not-whole'
    | 'seal-differs'
    | 'row-differs'
    | 'refusals-differ';
  readonly where: string;
  readonly claimed: string;
  readonly found: string;
}

const BATCHES_AT_ONCE = 500;
/** Entries that are in memory together, unless one batch has more. */
const WINDOW_ENTRIES = 2_000;
const READ_TIMEOUT_MS = 30_000;

interface ClaimedBatch {
  readonly length: number;
  readonly log: string;
  readonly seqs: readonly number[];
  readonly digest: string;
}

/** What an audit asks of a base. */
export type Audited = Pick<Base, 'update' | 'newest' | 'readLog' | 'logs' | 'verifyLog'>;

/** Audits the newest state of a base. `compare` names rows to compare with the view's at the end (balances, say). */
export async function audit(
  base: Audited,
  { registry, cryptography }: { registry: Registry; cryptography: Cryptography },
  compare: (fresh: Reader, shown: Reader) => readonly AuditFault[],
  progress: Progress,
): Promise<Audit> {
  await base.update();
  const snapshot = await base.newest();
  try {
    return await auditSnapshot(base, snapshot, { registry, cryptography }, compare, progress);
  } finally {
    await snapshot.close();
  }
}

async function auditSnapshot(
  base: Audited,
  snapshot: Snapshot,
  rules: { registry: Registry; cryptography: Cryptography },
  compare: (fresh: Reader, shown: Reader) => readonly AuditFault[],
  progress: Progress,
): Promise<Audit> {
  const faults: AuditFault[] = [];
  const head = await readSnapshot(snapshot, (state) => state.get(orderHead, 'head'));
  const total = head?.length ?? 0;
  const state = new MemoryState({ dropRecords: true });
  let refused = 0;
  let done = 0;
  for await (const window of windows(snapshot, total)) {
    const entries = await entriesOf(base, window);
    for (const claimed of window) {
      const placed = claimed.seqs.map((seq) => entries.get(`${claimed.log}/${seq}`));
      const missing = placed.findIndex((entry) => entry === undefined);
      if (missing >= 0) {
        const where = `log ${claimed.log.slice(0, 8)} entry ${claimed.seqs[missing] ?? 0}`;
        faults.push({ what: 'entry-missing', where, claimed: 'ordered', found: 'nobody could give it' });
        return { entries: done, refused, digest: digestOf(state), logs: [], sealsChecked: 0, faults, state };
      }
      const fold = new BatchFold(rules.registry, rules.cryptography, state, placed as Placed[]);
      while (fold.step());
      const { changes, digest } = fold.finish();
      state.apply(changes);
      refused += fold.outcomes.filter((outcome) => outcome.refused !== null).length;
      done += claimed.seqs.length;
      if (digest !== claimed.digest || done !== claimed.length) {
        const found = `${digest} after ${done} entries`;
        faults.push({
          what: 'digest-differs',
          where: `after ${claimed.length} entries`,
          claimed: claimed.digest,
          found,
        });
        return { entries: done, refused, digest, logs: [], sealsChecked: 0, faults, state };
      }
    }
    progress('entries checked', done, total);
  }
  const shown = await readSnapshot(snapshot, (rows) => ({
    head: rows.get(orderHead, 'head'),
    witnesses: witnessesInForce(rows),
    faults: compare(state, rows),
  }));
  faults.push(...shown.faults);
  const shownRefusals = await countRefusals(snapshot);
  if (shownRefusals !== refused) {
    faults.push({
      what: 'refusals-differ',
      where: 'refused entries',
      claimed: String(shownRefusals),
      found: String(refused),
    });
  }
  const fresh = witnessesInForce(state);
  const sealsChecked = shown.witnesses.filter((witness) =>
    fresh.some((other) => sameSeal(other, witness)),
  ).length;
  if (sealsChecked !== shown.witnesses.length) {
    faults.push({
      what: 'seal-differs',
      where: 'seals of the witnesses',
      claimed: String(shown.witnesses.length),
      found: String(sealsChecked),
    });
  }
  const logs = await verifyLogs(base, progress);
  for (const { verdict, ordered } of logs) {
    if (verdict.fault === null || lacksOnlyUnordered(verdict, ordered)) continue;
    faults.push({
      what: verdict.fault === 'blocks-missing' ? 'log-not-whole' : 'log-not-as-signed',
      where: `log ${verdict.log.slice(0, 8)}`,
      claimed: `${verdict.length} blocks`,
      found: verdict.fault,
    });
  }
  return {
    entries: done,
    refused,
    digest: digestOf(state),
    logs: logs.map(({ verdict }) => verdict),
    sealsChecked,
    faults,
    state,
  };
}

function sameSeal(
  one: { log: string; sealedLength: number },
  other: { log: string; sealedLength: number },
): boolean {
  return one.log === other.log && one.sealedLength === other.sealedLength;
}

function digestOf(state: Reader): string {
  return state.get(orderHead, 'head')?.digest ?? '';
}

const REFUSALS_AT_ONCE = 1000;

async function countRefusals(snapshot: Snapshot): Promise<number> {
  let count = 0;
  let from = '';
  for (;;) {
    const page = await readSnapshot(snapshot, (state) =>
      state.range(refusals, { from, limit: REFUSALS_AT_ONCE }),
    );
    count += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < REFUSALS_AT_ONCE) return count;
    from = ordinal(Number(last[0]) + 1);
  }
}

async function* windows(snapshot: Snapshot, total: number): AsyncIterable<readonly ClaimedBatch[]> {
  let from = 0;
  while (from < total) {
    const query = { from: ordinal(from + 1), limit: BATCHES_AT_ONCE };
    const rows = await readSnapshot(snapshot, (state) => state.range(batches, query));
    if (rows.length === 0) return;
    let window: ClaimedBatch[] = [];
    let entries = 0;
    for (const [key, row] of rows) {
      if (entries > 0 && entries + row.seqs.length > WINDOW_ENTRIES) {
        yield window;
        window = [];
        entries = 0;
      }
      window.push({ length: Number(key), ...row });
      entries += row.seqs.length;
    }
    yield window;
    from = window.at(-1)?.length ?? total;
  }
}

async function entriesOf(base: Audited, window: readonly ClaimedBatch[]): Promise<Map<string, Placed>> {
  const seqsByLog = new Map<string, number[]>();
  for (const { log, seqs } of window) {
    const known = seqsByLog.get(log);
    if (known === undefined) seqsByLog.set(log, [...seqs]);
    else known.push(...seqs);
  }
  const entries = new Map<string, Placed>();
  for (const [log, seqs] of seqsByLog) {
    try {
      for await (const entry of base.readLog(log, seqs, READ_TIMEOUT_MS))
        entries.set(`${log}/${entry.seq}`, entry);
    } catch {
      // what is missing is reported where it is needed
    }
  }
  return entries;
}

interface CheckedLog {
  readonly verdict: LogVerdict;
  /** Blocks of it that the order has taken in. */
  readonly ordered: number;
}

/** Nobody hands on what a convicted log has beyond the order, and what is only on its way is not here yet: the order rests on neither. */
function lacksOnlyUnordered({ fault, checked }: LogVerdict, ordered: number): boolean {
  return fault === 'blocks-missing' && checked >= ordered;
}

async function verifyLogs(base: Audited, progress: Progress): Promise<readonly CheckedLog[]> {
  const logs = await base.logs();
  const checked: CheckedLog[] = [];
  for (const { key, length } of logs) {
    checked.push({ verdict: await base.verifyLog(key), ordered: length });
    progress('logs checked against their signatures', checked.length, logs.length);
  }
  return checked;
}
