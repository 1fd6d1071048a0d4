// RFC 1288, section 2.1, for inetd and for systemd with Accept=yes: one conversation over the standard input and output of this process.

import type { Duplex } from 'node:stream';
import type { Answers } from './answers.ts';
import { CONVERSATION_LIMITS, type ConversationLimits, converse } from './conversation.ts';
import type { Policy } from './policy.ts';
import type { QueryLog } from './query-log.ts';
import { respond } from './respond.ts';

export interface StdioOptions {
  readonly policy: Policy;
  readonly log: QueryLog;
  readonly nowMs: () => number;
  /** Whence the query comes, where that is known. */
  readonly address: string;
  readonly limits?: ConversationLimits;
}

/** Answers one query over a stream that allows half of it to be closed; resolves when the connection is done with. */
export function answerOverStream(
  stream: Duplex,
  answers: Answers,
  { policy, log, nowMs, address, limits = CONVERSATION_LIMITS }: StdioOptions,
): Promise<void> {
  return new Promise((done) => {
    converse(stream, {
      limits,
      answer: (query) => respond(query, answers, policy),
      asked: () => undefined,
      ended({ query, response: { outcome, text } }) {
        log.note({ atMs: nowMs(), address, query, outcome, bytes: Buffer.byteLength(text) });
      },
      sent: () => undefined,
      gone: () => done(),
    });
  });
}
