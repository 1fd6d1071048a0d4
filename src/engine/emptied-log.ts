// A peer may ask for a block just while the log is being cut back to nothing (its owner took his history back). Hypercore then has
// the block but no proof of it any more, and trips over that in a promise that nobody holds. Here the peer is told that it is not to be had.

import replicator from 'hypercore/lib/replicator.js';

// Private method of hypercore's peers; a test pins that it is there.
const GET_PROOF = '_getProof';

let isDone = false;

/** Changes the peers of all logs of this process, once. */
export function answerForEmptiedLogs(): void {
  if (isDone) return;
  isDone = true;
  const peers = replicator.Peer.prototype;
  const getProof = peers[GET_PROOF];
  peers[GET_PROOF] = async function answer(batch, message, isPushing) {
    const request = await getProof.call(this, batch, message, isPushing);
    if (request !== null && request.block !== null && request.proof?.block === null) request.proof = null;
    return request;
  };
}
