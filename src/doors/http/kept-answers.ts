// Idempotency keys (draft-ietf-httpapi-idempotency-key-header): the same key with the same request gives the answer that it gave,
// also while the first is still under way. In memory only: answers may hold invitations and recovery words.

import { createHash } from 'node:crypto';
import type { Progress } from '../../node/session.ts';
import type { Asked } from '../runner.ts';
import type { Limits } from './limits.ts';
import { DoorTrouble, type Reply } from './problem.ts';

const KEY = /^[\x21-\x7e]{1,128}$/;
const BAD_REQUEST = 400;

interface Kept {
  readonly fingerprint: string;
  readonly answer: Promise<Reply>;
  readonly atMs: number;
  /** Who watches it being worked out. */
  readonly watching: Set<Progress>;
}

/** The key that a header names; quotes around it are no part of it. */
export function idempotencyKeyOf(header: string | undefined): string {
  const key = header?.replace(/^"(.*)"$/, '$1');
  if (key !== undefined && KEY.test(key)) return key;
  throw new DoorTrouble(
    400,
    'change-has-a-key',
    'A command that changes something needs the header Idempotency-Key, 1 to 128 signs without spaces.',
    'Draw a new one for each thing you want done, such as a UUID, and repeat it when you ask again.',
  );
}

/** The same for requests that ask the same, in whatever order and spelling of JSON. */
export function fingerprintOf({ path, typed, as }: Asked): string {
  const sorted = Object.entries(typed).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([path, sorted, as]))
    .digest('hex');
}

export class KeptAnswers {
  private readonly kept = new Map<string, Kept>();
  private readonly limits: Limits;
  private readonly nowMs: () => number;

  constructor(limits: Limits, nowMs: () => number) {
    this.limits = limits;
    this.nowMs = nowMs;
  }

  /** Does the work, or gives what came of it before; whoever asks hears its progress from then on. Rejects for a key that stands for something else. */
  once(
    key: string,
    fingerprint: string,
    watch: Progress,
    work: (progress: Progress) => Promise<Reply>,
  ): Promise<Reply> {
    this.forgetOld();
    const known = this.kept.get(key);
    if (known !== undefined) {
      if (known.fingerprint === fingerprint) {
        known.watching.add(watch);
        return known.answer;
      }
      throw new DoorTrouble(
        422,
        'key-means-one-request',
        'This Idempotency-Key was used for another request.',
        'Draw a new key for a new request.',
      );
    }
    const watching = new Set([watch]);
    const answer = work((...step) => watching.forEach((one) => one(...step)));
    this.kept.set(key, { fingerprint, answer, atMs: this.nowMs(), watching });
    const unwatch = (): void => watching.clear();
    answer.then(unwatch, unwatch);
    // arguments that did not fit were judged before anything was done: the key is free for the corrected request
    const free = (): boolean => this.kept.delete(key);
    answer.then(({ status }) => (status === BAD_REQUEST ? free() : undefined), free);
    return answer;
  }

  private forgetOld(): void {
    const oldestMs = this.nowMs() - this.limits.answersKeptMs;
    for (const [key, { atMs }] of this.kept) {
      if (atMs >= oldestMs && this.kept.size < this.limits.answersKeptMax) return;
      this.kept.delete(key);
    }
  }
}
