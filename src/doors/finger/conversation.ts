// RFC 1288, section 2.1: the flow of events. A client opens, sends one line, the server answers, both close.
// A line that is too long or too late is refused with words; a client that closes its half without a line ending has asked all the same.

import type { Duplex } from 'node:stream';
import { parseQuery, type Query, QUERY_BYTES_MAX, queryText } from './query.ts';
import type { Response } from './respond.ts';

export interface ConversationLimits {
  /** From the first moment to the end of the query, and again from there until both sides have closed. */
  readonly deadlineMs: number;
}

export const CONVERSATION_LIMITS: ConversationLimits = { deadlineMs: 10_000 };

/** What a refused client may still send before it is cut off, in bytes. */
const LEFTOVER_BYTES_MAX = 1_000_000;
const NOTHING = Buffer.alloc(0);
const NEWLINE = 0x0a;
const RETURN = 0x0d;

export const TOO_LONG = `This query is too long: ${QUERY_BYTES_MAX} bytes are the limit.\r\n`;
export const BROKEN = 'Nothing can be looked up here just now. Try again later.\r\n';

/** What was asked and what came of it. */
export interface Ended {
  /** As far as it came; empty where nothing did. */
  readonly query: string;
  readonly response: Response;
}

export interface Conversation {
  /** Ends it at once. */
  drop(): void;
}

interface Party {
  readonly limits: ConversationLimits;
  answer(query: Query): Promise<Response>;
  /** The query is there. Called once, before it is answered. */
  asked(): void;
  /** The answer is on its way. Called once. */
  ended(ended: Ended): void;
  /** The system has all of the answer; only the other side's close is missing. Called at most once. */
  sent(): void;
  /** The connection is gone. Called once. */
  gone(): void;
}

/** Without the line ending: what stands before the newline and the return. */
function withoutEnding(line: Buffer): Buffer {
  const end = line.at(-1) === RETURN ? line.length - 1 : line.length;
  return line.subarray(0, end);
}

/** Holds one conversation over a stream that stays open to writing when the other side has closed its half. */
export function converse(stream: Duplex, party: Party): Conversation {
  const { deadlineMs } = party.limits;
  let received: Buffer = NOTHING;
  let isAsked = false;
  let leftover = 0;
  const timer = setTimeout(tooLate, deadlineMs);

  function finish(query: string, response: Response): void {
    if (stream.destroyed) return;
    stream.end(response.text);
    party.ended({ query, response });
    if (stream.writableLength === 0) party.sent();
    else stream.once('finish', () => party.sent());
  }

  function refuse(outcome: Response['outcome'], text: string): void {
    isAsked = true;
    party.asked();
    timer.refresh();
    finish(queryText(received.subarray(0, QUERY_BYTES_MAX)), { outcome, text });
  }

  function tooLate(): void {
    if (isAsked) stream.destroy();
    else refuse('too-slow', `No query came within ${deadlineMs / 1000} seconds.\r\n`);
  }

  function ask(line: Buffer): void {
    isAsked = true;
    party.asked();
    timer.refresh();
    const query = queryText(line);
    party.answer(parseQuery(query)).then(
      (response) => finish(query, response),
      () => finish(query, { outcome: 'broken', text: BROKEN }),
    );
  }

  function hear(chunk: Buffer): void {
    if (isAsked) {
      leftover += chunk.length;
      if (leftover > LEFTOVER_BYTES_MAX) stream.destroy();
      return;
    }
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const end = received.indexOf(NEWLINE);
    if ((end < 0 ? received.length : end + 1) > QUERY_BYTES_MAX) refuse('too-long', TOO_LONG);
    else if (end >= 0) ask(withoutEnding(received.subarray(0, end)));
  }

  stream.on('data', hear);
  stream.on('end', () => {
    if (!isAsked) ask(withoutEnding(received));
  });
  // a client that is gone has nothing to be told
  stream.on('error', () => stream.destroy());
  stream.on('close', () => {
    clearTimeout(timer);
    party.gone();
  });
  return { drop: () => stream.destroy() };
}
