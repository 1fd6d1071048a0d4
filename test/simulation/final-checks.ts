// What must hold when all troubles are over: one state everywhere, byte for byte, all of it final, and the same when folded from scratch.

import { BatchFold, type Outcome } from '../../src/contexts/fold.ts';
import { witnessesInForce } from '../../src/contexts/governance/facts.ts';
import { finalLength, sealedNowMs } from '../../src/contexts/order/facts.ts';
import { batches, orderHead } from '../../src/contexts/order/types.ts';
import type { TreeReader } from '../../src/engine/memory-rows.ts';
import { decodeEnvelope, signedPart } from '../../src/kernel/entry.ts';
import { compareBytes, fromHex } from '../../src/kernel/bytes.ts';
import { agenda } from '../../src/kernel/kind.ts';
import { MemoryState, ordinal } from '../../src/kernel/state.ts';
import { allRows, countRows } from './tree-rows.ts';
import type { SimNode, View } from './sim-node.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';

type Rows = readonly (readonly [string, Uint8Array])[];

function differentRow(one: Rows, other: Rows): string | null {
  for (const [i, [key, bytes]] of one.entries()) {
    const [otherKey, otherBytes] = other[i] ?? ['nothing', new Uint8Array()];
    if (key !== otherKey) return `${key} here, ${otherKey} there`;
    if (compareBytes(bytes, otherBytes) !== 0) return `${key} has other bytes`;
  }
  return one.length === other.length ? null : `${other[one.length]?.[0] ?? 'nothing'} is only there`;
}

async function newestOf({ name, base }: SimNode): Promise<TreeReader> {
  if (base === null) throw new Error(`${name} is not open`);
  return base.newest();
}

async function rowsOf(node: SimNode): Promise<Rows> {
  return allRows(await newestOf(node));
}

function bytesOf(world: World, node: SimNode, log: string): readonly (Uint8Array | null)[] {
  return world.network.batchesOf(node.folder, log).flatMap(({ values }) => values);
}

/** Folds the order that a state records, from nothing; the outcomes in that order. */
function foldFromScratch(world: World, node: SimNode, view: View, state: MemoryState) {
  const accepted: { readonly id: string; readonly bytes: Uint8Array }[] = [];
  const outcomes: Outcome[] = [];
  const logs = new Map<string, readonly (Uint8Array | null)[]>();
  for (const [, { log, seqs }] of view.state.range(batches)) {
    const bytes = logs.get(log) ?? bytesOf(world, node, log);
    logs.set(log, bytes);
    const batch = seqs.map((seq) => ({ log, seq, bytes: bytes[seq] ?? new Uint8Array() }));
    const fold = new BatchFold(world.registry, world.speaking.keys.cryptography, state, batch);
    while (fold.step());
    state.apply(fold.finish().changes);
    outcomes.push(...fold.outcomes);
    for (const [i, { id, refused, unread }] of fold.outcomes.entries())
      if (id !== null && refused === null && !unread)
        accepted.push({ id, bytes: batch[i]?.bytes ?? new Uint8Array() });
  }
  return { outcomes, accepted };
}

/** Nothing counts twice, and nothing counts that its author's device did not sign. */
function checkAccepted(
  world: World,
  watch: Watch,
  accepted: readonly { readonly id: string; readonly bytes: Uint8Array }[],
): void {
  const seen = new Set<string>();
  const { cryptography } = world.speaking.keys;
  for (const { id, bytes } of accepted) {
    if (seen.has(id)) watch.require(`entry ${id} counted twice`);
    seen.add(id);
    const read = decodeEnvelope(bytes);
    if ('fault' in read) watch.require(`entry ${id} counted, but cannot be read`);
    else if (read.value.signer !== null) {
      const { device, signature } = read.value.signer;
      const part = signedPart(world.speaking.communeId, read.value);
      const fits = cryptography.verify(
        fromHex(signature) ?? new Uint8Array(),
        part,
        fromHex(device) ?? new Uint8Array(),
      );
      if (!fits) watch.require(`entry ${id} counted, but its signature is wrong`);
    }
  }
}

/** Checks the healed world; what became of every entry, in the common order. */
export async function checkHealed(world: World, watch: Watch): Promise<readonly Outcome[]> {
  for (const node of world.nodes) if (!node.isUp && !node.isGone) watch.require(`${node.name} is still down`);
  const [first, ...others] = world.upNodes();
  if (first === undefined) throw new Error('no node is left');
  const view = await watch.look(first);
  const rows = await rowsOf(first);
  for (const node of others) {
    const other = await watch.look(node);
    const row = differentRow(rows, await rowsOf(node));
    if (other.digest !== view.digest || row !== null)
      watch.require(
        `${first.name} has ${view.length} entries, ${node.name} ${other.length}, and they differ: ${row ?? 'digest'}`,
      );
  }
  for (const node of world.upNodes())
    for (const length of node.shownFinal.keys())
      if (length > view.length)
        watch.require(`${node.name} showed ${length} final entries, of which ${view.length} are left`);
  checkAllFinal(world, watch, view);
  const scratch = new MemoryState();
  const { outcomes, accepted } = foldFromScratch(world, first, view, scratch);
  checkAccepted(world, watch, accepted);
  const digest = scratch.get(orderHead, 'head')?.digest ?? '';
  if (digest !== view.digest)
    watch.require('folding from scratch gives another digest than folding step by step');
  const count = countRows(await newestOf(first));
  if (scratch.size !== count)
    watch.require(`folding from scratch gives ${scratch.size} rows instead of ${count}`);
  return outcomes;
}

/** All that was said is final, as long as two thirds of the witnesses are there and right. */
function checkAllFinal(world: World, watch: Watch, view: View): void {
  const absent = new Set(world.nodes.filter(({ isGone }) => isGone).map(({ base }) => base?.logKey));
  if (witnessesInForce(view.state).some(({ log }) => absent.has(log))) return;
  const said = view.state.get(orderHead, 'head')?.saidLength ?? 0;
  const final = finalLength(view.state);
  if (final < said) watch.require(`${final} of ${said} entries became final`);
  // With two witnesses of which one is a year behind no time passes, and so nothing falls due.
  if (world.options.wrongClockMs < 0 && witnessesInForce(view.state).length < 3) return;
  const [due] = view.state.range(agenda, { to: ordinal(sealedNowMs(view.state) + 1), limit: 1 });
  if (due !== undefined) watch.require(`${due[0]} has fallen due and was left undone`);
}
