// Hypercore takes what a peer says of its blocks as it comes: "I have all from 1 to a million millions" makes it fill a bitfield of that length,
// and the process stands still or runs out of memory. Among members that is a risk; a feed is open to everybody. Here a peer that speaks of
// places beyond any feed is cut off.

import type { InnerCore } from 'hypercore';
import replicator from 'hypercore/lib/replicator.js';

/** Blocks of one feed at most: sixteen million statements. */
export const FEED_LENGTH_MAX = 2 ** 24;

/** Wants come in whole steps of so many blocks. */
const WANT_STEP = 2 ** 21;
const BITS_PER_WORD = 32;

// Private methods of hypercore's peers; a test pins that they are there.
const ON_SYNC = 'onsync';
const ON_RANGE = 'onrange';
const ON_WANT = 'onwant';
const ON_BITFIELD = 'onbitfield';

const bounded = new WeakSet<InnerCore>();

let isDone = false;

/** Bounds what peers may say of one log. */
export function boundPeers(core: InnerCore): void {
  bounded.add(core);
  if (isDone) return;
  isDone = true;
  changePeers();
}

/** Throws, and so ends the connection. */
function check(core: InnerCore, end: number, most: number): void {
  if (bounded.has(core) && end > most) throw new Error(`a peer speaks of block ${end} of a feed`);
}

/** Changes the peers of all logs of this process, once. Logs that are not bounded stay as they were. */
function changePeers(): void {
  const peers = replicator.Peer.prototype;
  const { [ON_SYNC]: sync, [ON_RANGE]: range, [ON_WANT]: want, [ON_BITFIELD]: bitfield } = peers;
  peers[ON_SYNC] = function bound(message) {
    check(this.core, message.length, FEED_LENGTH_MAX);
    return sync.call(this, message);
  };
  peers[ON_RANGE] = function bound(message) {
    check(this.core, message.start + message.length, FEED_LENGTH_MAX);
    return range.call(this, message);
  };
  peers[ON_WANT] = function bound(message) {
    check(this.core, message.start + message.length, FEED_LENGTH_MAX + WANT_STEP);
    want.call(this, message);
  };
  peers[ON_BITFIELD] = function bound(message) {
    const end = message.start + message.bitfield.length * BITS_PER_WORD;
    check(this.core, end, FEED_LENGTH_MAX + WANT_STEP);
    bitfield.call(this, message);
  };
}
