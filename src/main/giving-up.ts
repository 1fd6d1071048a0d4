// Work that a person can give up: what it waits for is let go, and whoever began it tidies up behind it.

import { CommandTrouble } from '../node/command.ts';
import type { Machine } from './machine.ts';

export function givenUpTrouble(): CommandTrouble {
  return new CommandTrouble({
    kind: 'refused',
    rule: 'given-up',
    says: 'It was given up.',
    next: 'Begin it again whenever you like.',
  });
}

/** What came of the work; rejects at once when the person gives it up. */
export async function unlessGivenUp<T>({ form }: Machine, work: Promise<T>): Promise<T> {
  if (form === undefined) return work;
  const { givenUp } = form;
  const { promise: end, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(givenUpTrouble());
  if (givenUp.aborted) stop();
  givenUp.addEventListener('abort', stop);
  try {
    return await Promise.race([work, end]);
  } finally {
    givenUp.removeEventListener('abort', stop);
  }
}
