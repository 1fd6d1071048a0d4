// After a restored node came in again under fresh logs: what the commune still counts under the same name, and what to propose about it.

import { network } from '../views/network.ts';
import type { Session } from '../node/session.ts';
import { shortId } from '../node/commands/wording.ts';
import { type Sentence, sentence } from '../node/sentence.ts';

/** What to read and what to type next, in that order. */
export interface TwinAdvice {
  readonly lines: readonly Sentence[];
  readonly next: readonly string[];
}

function quoted(title: string): string {
  return `"${title.replace(/["\\$`]/g, (sign) => `\\${sign}`)}"`;
}

/** Looks for node logs and witnesses that bear the title of this node and are not its own. */
export async function twinAdvice(
  session: Pick<Session, 'logKey' | 'witnessKey' | 'read'>,
  title: string,
): Promise<TwinAdvice> {
  const { logKey, witnessKey } = session;
  const found = await session.read(network);
  const logs = found.logs.filter((line) => line.inForce && line.title === title && line.log !== logKey);
  const witnesses = found.witnesses.filter((line) => line.title === title && line.log !== witnessKey);
  const isElected = found.witnesses.some(({ log }) => log === witnessKey);
  const stop =
    logs.length + witnesses.length === 0
      ? []
      : [
          sentence(
            'The commune still counts the node “{title}” that this one takes the place of. See that it does not run any more, then let the members vote:',
            { title },
          ),
        ];
  return {
    lines: [
      ...stop,
      ...logs.map(({ log, sinceMs }) =>
        sentence('its log {log}, in force since {sinceMs}', { log: shortId(log), sinceMs }),
      ),
      ...witnesses.map(({ log }) => sentence('its witness {log}', { log: shortId(log) })),
    ],
    next: [
      ...logs.map(({ log }) => `telekommune propose strike-log ${shortId(log)}`),
      // the new one first: a commune whose last witness goes stands still
      ...(witnessKey === null || isElected || witnesses.length === 0
        ? []
        : [`telekommune propose add-witness ${witnessKey} ${quoted(title)}`]),
      ...witnesses.map(({ log }) => `telekommune propose remove-witness ${shortId(log)}`),
    ],
  };
}
