// A commune that rehearses has a clock of its own; a node that keeps the machine's says so before somebody wonders why nothing falls due.

import type { NodeConfig } from '../node/node-config.ts';
import { type Sentence, warning } from '../node/sentence.ts';

/** A commune may rest for a season; more than this is a rehearsal, or a clock that is wrong. */
const APART_MS = 366 * 86_400_000;

/** A warning where the machine's clock and the commune's time are years apart; none for a node whose clock a script sets. */
export function clockApart(
  { clock }: Pick<NodeConfig, 'clock'>,
  sealedNowMs: number,
  nowMs = Date.now(),
): Sentence[] {
  if (clock === 'scripted' || sealedNowMs === 0 || Math.abs(nowMs - sealedNowMs) <= APART_MS) return [];
  return [
    warning(
      'WARNING: the commune’s sealed time is {sealedMs}, and this node’s clock says {nowMs}. If the commune rehearses with a clock that is set by hand, this node must too: join with --clock scripted, or write "clock": "scripted" into node.json while the node is stopped. If it does not, one of the two clocks is wrong.',
      { sealedMs: sealedNowMs, nowMs },
    ),
  ];
}
