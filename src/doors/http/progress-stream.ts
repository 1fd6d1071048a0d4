// Long work for who wants to watch it: its progress as events, and at the end the answer as it would have come without them.

import type { Progress } from '../../node/session.ts';
import { eventStream, paced } from './event-stream.ts';
import type { Limits } from './limits.ts';
import type { Reply } from './problem.ts';

interface Step {
  readonly says: string;
  readonly done: number;
  readonly total: number | null;
}

/** Events `progress` (says, done, total), then one event `answer` (status, type, text). */
export function progressStream(
  begin: (progress: Progress) => Promise<Reply>,
  { changeEveryMs, heartbeatMs }: Limits,
): ReadableStream<Uint8Array> {
  return eventStream(heartbeatMs, ({ send, end }) => {
    let last: Step | null = null;
    const pace = paced(changeEveryMs, () => {
      if (last !== null) send('progress', last);
    });
    const progress: Progress = (says, done, total) => {
      last = { says, done, total };
      pace.ask();
    };
    const answered = ({ status, type, text }: Reply): void => send('answer', { status, type, text });
    void begin(progress).then(answered).finally(end);
    return () => pace.stop();
  });
}
