// Who spoke in a command that named nobody: where several people use a node, the answer says it.

import type { Answer, Plain } from '../node/command.ts';
import { type Sentence, sentence } from '../node/sentence.ts';
import type { Session } from '../node/session.ts';

/** The same session, which notes in whose name something is said or judged. */
export function hearing(session: Session, spoke: Set<string>): Session {
  return {
    get folder() {
      return session.folder;
    },
    get communeId() {
      return session.communeId;
    },
    get logKey() {
      return session.logKey;
    },
    get witnessKey() {
      return session.witnessKey;
    },
    people: () => session.people(),
    say(as, kind, body, options) {
      spoke.add(as);
      return session.say(as, kind, body, options);
    },
    wouldRefuse(as, kind, body) {
      spoke.add(as);
      return session.wouldRefuse(as, kind, body);
    },
    read: (question, at) => session.read(question, at),
    entryBytes: (log, seq) => session.entryBytes(log, seq),
    untilFinal: (timeoutMs) => session.untilFinal(timeoutMs),
    standing: () => session.standing(),
    peers: () => session.peers(),
    convicted: () => session.convicted(),
    onChange: (listener) => session.onChange(listener),
    close: () => session.close(),
  };
}

/** Who spoke, and how somebody else speaks. */
export function spokenAs(spoke: ReadonlySet<string>): Sentence {
  const names = [...spoke].join(', ');
  return sentence('Said as {names}; several people use this node: --as NAME says who speaks.', { names });
}

function isRecord(data: Plain): data is { readonly [name: string]: Plain } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The answer with who spoke, for people and for programs. */
export function answerAs(answer: Answer, spoke: ReadonlySet<string>): Answer {
  if (spoke.size === 0) return answer;
  const { data, lines = [] } = answer;
  return {
    ...answer,
    data: isRecord(data) ? { ...data, as: [...spoke].join(', ') } : data,
    lines: [...lines, spokenAs(spoke)],
  };
}
