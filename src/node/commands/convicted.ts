// Logs with two histories, in words: whose, since when, and what the members do about it.

import { witnessesInForce } from '../../contexts/governance/facts.ts';
import { logs } from '../../contexts/governance/tables.ts';
import type { AnswerTable, Plain } from '../command.ts';
import type { Session } from '../session.ts';
import { tableOf, words } from './tables.ts';
import { shortId } from './wording.ts';
import { moment, word } from './cells.ts';
import { type Sentence, sentence } from '../sentence.ts';

export interface ConvictedLine {
  readonly log: string;
  /** What its node is called, and who let it in; no person for a witness or a log that is not known here. */
  readonly title: string;
  readonly person: string | null;
  readonly is: 'this node' | 'a node' | 'a witness' | 'not in force';
  readonly sinceMs: number;
  /** What to type, or null when it was struck off already. */
  readonly next: string | null;
}

const RESTORE = 'telekommune restore FILE --folder EMPTY-FOLDER';

/** All that this node has noticed. */
export async function convictedLogs(session: Session): Promise<readonly ConvictedLine[]> {
  const noticed = session.convicted();
  if (noticed.length === 0) return [];
  const own = [session.logKey, session.witnessKey];
  return session.read((state) =>
    noticed.map(({ log, sinceMs }): ConvictedLine => {
      const node = state.get(logs, log);
      const witness = witnessesInForce(state).find((one) => one.log === log);
      const about = {
        log,
        sinceMs,
        title: node?.title ?? witness?.title ?? 'unknown',
        person: node?.person ?? null,
      };
      if (own.includes(log)) return { ...about, is: 'this node', next: RESTORE };
      if (node?.inForce === true) {
        const next = `telekommune propose strike-log ${shortId(log)}`;
        return { ...about, is: 'a node', next };
      }
      if (witness !== undefined) {
        const next = `telekommune propose remove-witness ${shortId(log)}`;
        return { ...about, is: 'a witness', next };
      }
      return { ...about, is: 'not in force', next: null };
    }),
  );
}

/** For `--json`. */
export function convictedData(lines: readonly ConvictedLine[]): Plain[] {
  return lines.map((line): Plain => ({ ...line }));
}

/** A table of those about which something is to be done; none without them. */
export function convictedTables(lines: readonly ConvictedLine[]): AnswerTable[] {
  const open = lines.filter(({ next }) => next !== null);
  if (open.length === 0) return [];
  return [
    tableOf(sentence('Convicted: signed two histories of one log'), open, [
      [
        words('whose'),
        ({ title, person, is }) =>
          person === null
            ? sentence('{title} ({what})', { title, what: word(is) })
            : sentence('{title} ({what}, let in by {person})', { title, what: word(is), person }),
      ],
      [words('noticed'), ({ sinceMs }) => moment(sinceMs)],
      [words('log'), ({ log }) => shortId(log)],
      [words('type'), ({ next }) => next ?? ''],
    ]),
  ];
}

/** What to do about them, in sentences. */
export function convictedAdvice(lines: readonly ConvictedLine[]): Sentence[] {
  const open = lines.filter(({ next }) => next !== null);
  const isOwn = open.some(({ is }) => is === 'this node');
  return [
    ...(open.some(({ is }) => is !== 'this node')
      ? [
          sentence(
            'Believe neither history alone: strike the log off by a vote; its keeper comes back out of a backup, with an invitation (docs/operating/runbook.md).',
          ),
        ]
      : []),
    ...(isOwn
      ? [
          sentence(
            'This node’s own log has two histories, so nothing that is said here counts any more: restore the last backup into an empty folder, then rejoin there with an invitation.',
          ),
        ]
      : []),
  ];
}
