// What autobase calls for each batch of one writer, in the common order. It must never throw for what a peer wrote:
// a throw here closes the base for good on every node. Only a failing disk may pass through.

import type { ApplyNode, HostCalls } from 'autobase';
import type Hyperbee from 'hyperbee';
import type { EngineWarning, Fold, FoldedBatch, OrderedEntry, WriterRole } from '../node/ports.ts';
import { rowReader } from './rows.ts';

const LOG_KEY = /^[0-9a-f]{64}$/;
const NOTHING: FoldedBatch = { rows: [], writers: [] };

type Apply = (nodes: readonly ApplyNode[], view: Hyperbee, host: HostCalls) => Promise<void>;

/** Makes autobase's apply out of a fold: rows go into one batch of the bee, writers to the host. */
export function applyWith(fold: Fold, warn: (warning: EngineWarning) => void): Apply {
  return async (nodes, view, host) => {
    const entries = orderedEntries(nodes);
    if (entries.length === 0) return;
    const rows = view.batch({ update: false });
    let readFault: { readonly fault: unknown } | null = null;
    let folded = NOTHING;
    try {
      const reader = rowReader(rows, (fault) => {
        readFault = { fault };
      });
      folded = await fold(entries, reader);
    } catch (fault) {
      if (readFault !== null) throw fault;
      const [first] = entries;
      warn({
        kind: 'fold-rejected',
        log: first?.log ?? null,
        message: foldRejected(first, fault),
        proof: null,
      });
    }
    for (const [key, value] of folded.rows) {
      if (value === null) await rows.del(key);
      else await rows.put(key, value);
    }
    await rows.flush();
    for (const { key, role } of folded.writers) await setRole(host, key, role);
  };
}

function foldRejected(entry: OrderedEntry | undefined, fault: unknown): string {
  const why = fault instanceof Error ? fault.message : String(fault);
  return `the rules failed on entry ${entry?.seq ?? '?'} of log ${entry?.log.slice(0, 8) ?? '?'}: ${why}. The batch wrote nothing; this is a fault of the program, please report it`;
}

function orderedEntries(nodes: readonly ApplyNode[]): OrderedEntry[] {
  const entries: OrderedEntry[] = [];
  for (const node of nodes) {
    if (node.value === null || node.optimistic) continue;
    entries.push({ log: node.from.key.toString('hex'), seq: node.length - 1, bytes: node.value });
  }
  return entries;
}

/** A role that cannot be given (an unknown writer struck off, the last indexer demoted) is left as it is: all nodes see the same system here. */
async function setRole(host: HostCalls, keyHex: string, role: WriterRole): Promise<void> {
  if (!LOG_KEY.test(keyHex)) return;
  const key = Buffer.from(keyHex, 'hex');
  if (role === 'witness') return host.addWriter(key, { indexer: true });
  if (!host.removeable(key)) return;
  if (role === 'log') return host.addWriter(key, { indexer: false });
  if ((await host.system.get(key)) !== null) await host.removeWriter(key);
}
