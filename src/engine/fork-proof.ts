// Proof that an author signed two histories: two signed trees of one log that differ below the same length.
// Anybody can check it with nothing but the bytes; it names the log by the key that both signatures belong to.

import type Hypercore from 'hypercore';
import type { BlockProof, Encoding } from 'hypercore';
import messages from 'hypercore/messages.js';
import trees from 'hypercore/lib/merkle-tree.js';
import Verifier from 'hypercore/lib/verifier.js';
import crypto from 'hypercore-crypto';

const KEY_BYTES = 32;
const COUNT_BYTES = 4;
const PROOF_BYTES_MAX = 64 * 1024;

function encoded<T>(encoding: Encoding<T>, value: T): Buffer {
  const state = { start: 0, end: 0, buffer: Buffer.alloc(0) };
  encoding.preencode(state, value);
  state.buffer = Buffer.alloc(state.end);
  encoding.encode(state, value);
  return state.buffer;
}

function statement(proof: BlockProof, manifest: BlockProof['manifest']): Buffer {
  return encoded(messages.wire.data, { ...proof, block: null, manifest, request: 0 });
}

/** Our own tree at the length that the other one was signed for, joined with the other one. */
export async function forkProof<V>(core: Hypercore<V>, theirs: BlockProof): Promise<Uint8Array | null> {
  if (theirs.upgrade === null || core.manifest === null) return null;
  const { key, manifest } = core;
  const ours = await core.proof({ upgrade: { start: 0, length: theirs.upgrade.length } });
  const [a, b] = [statement(theirs, manifest), statement(ours, manifest)];
  const count = Buffer.alloc(COUNT_BYTES);
  count.writeUInt32LE(a.byteLength);
  return Buffer.concat([key, count, a, b]);
}

/** The log that a proof convicts, hex, and the length below which its two histories differ; null when it proves nothing. */
export function checkForkProof(proof: Uint8Array): { readonly log: string; readonly length: number } | null {
  try {
    const bytes = Buffer.from(proof);
    if (bytes.byteLength > PROOF_BYTES_MAX) return null;
    const key = bytes.subarray(0, KEY_BYTES);
    const cut = KEY_BYTES + COUNT_BYTES + bytes.readUInt32LE(KEY_BYTES);
    const one = signedRoots(key, bytes.subarray(KEY_BYTES + COUNT_BYTES, cut));
    const other = signedRoots(key, bytes.subarray(cut));
    if (one === null || other === null || one.length !== other.length || one.fork !== other.fork) return null;
    if (one.hash.equals(other.hash)) return null;
    return { log: key.toString('hex'), length: one.length };
  } catch {
    return null;
  }
}

function signedRoots(key: Buffer, bytes: Buffer): { length: number; fork: number; hash: Buffer } | null {
  const proof = messages.wire.data.decode({ start: 0, end: bytes.byteLength, buffer: bytes });
  if (proof.upgrade === null || proof.manifest === null || proof.upgrade.start !== 0) return null;
  const manifest = Verifier.createManifest(proof.manifest);
  if (!Verifier.isValidManifest(key, manifest)) return null;
  const nothing = {
    fork: proof.fork,
    length: 0,
    byteLength: 0,
    roots: [],
    signature: null,
    prologue: null,
    storage: null,
  };
  const tree = trees.MerkleTree.verifyFullyRemote(nothing, proof);
  if (!new Verifier(key, manifest).verify(tree, tree.signature)) return null;
  return { length: proof.upgrade.length, fork: proof.fork, hash: crypto.tree(proof.upgrade.nodes) };
}
