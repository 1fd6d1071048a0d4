// Questions that one machine has put to another and that are not answered yet.

export interface Questions<Answer> {
  /** Asks by sending under a number; null when the answer does not come in time, when too many wait, or when the connection ends. */
  ask(send: (question: number) => void, timeoutMs: number): Promise<Answer | null>;
  /** Throws when nobody ever asked that: so a peer cannot send what it likes. Late answers count for nothing. */
  answer(question: number, answer: Answer): void;
  close(): void;
}

export function openQuestions<Answer>(atOnceMax: number): Questions<Answer> {
  const open = new Map<number, (answer: Answer | null) => void>();
  let asked = 0;
  return {
    async ask(send, timeoutMs) {
      if (open.size >= atOnceMax) return null;
      asked += 1;
      const question = asked;
      const { promise, resolve } = Promise.withResolvers<Answer | null>();
      open.set(question, resolve);
      const timer = setTimeout(() => resolve(null), timeoutMs);
      send(question);
      try {
        return await promise;
      } finally {
        clearTimeout(timer);
        open.delete(question);
      }
    },
    answer(question, answer) {
      if (question === 0 || question > asked) throw new Error('a peer answers what it was not asked');
      open.get(question)?.(answer);
    },
    close() {
      for (const resolve of open.values()) resolve(null);
    },
  };
}
