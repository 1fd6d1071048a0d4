// A runner over what runs on a folder in another process, whether that is there now or later.

import type { Runner } from '../doors/runner.ts';
import { connectControl } from '../doors/socket/connect.ts';
import type { Answer } from '../node/command.ts';

async function* closingAfter(raw: NonNullable<Answer['raw']>, runner: Runner): AsyncIterable<string> {
  try {
    yield* raw;
  } finally {
    await runner.close();
  }
}

/** Each command has a connection of its own: on one, each would wait for the one before. `gone` says why nobody is there. */
export function runnerElsewhere(folder: string, gone: () => Error): Runner {
  async function over<T>(work: (runner: Runner) => Promise<T>, isOpen: (answer: T) => boolean): Promise<T> {
    const runner = await connectControl(folder);
    if (runner === null) throw gone();
    let stays = false;
    try {
      const answer = await work(runner);
      stays = isOpen(answer);
      return answer;
    } finally {
      if (!stays) await runner.close();
    }
  }
  return {
    foresee: (asked) =>
      over(
        (runner) => runner.foresee(asked),
        () => false,
      ),
    suggest: (names) =>
      over(
        (runner) => runner.suggest(names),
        () => false,
      ),
    run: (asked, progress) =>
      over(
        async (runner): Promise<Answer> => {
          const answer = await runner.run(asked, progress);
          return answer.raw === undefined ? answer : { ...answer, raw: closingAfter(answer.raw, runner) };
        },
        ({ raw }) => raw !== undefined,
      ),
    close: async () => undefined,
  };
}
