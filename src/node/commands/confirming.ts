// Commands with which a treasurer confirms what the bank did: each has a booking date, a reference, and one sentence about what happened.

import { currencyOf } from '../../contexts/governance/facts.ts';
import {
  type Argument,
  type ArgumentValues,
  type Command,
  CommandTrouble,
  type Plain,
  type Trouble,
} from '../command.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Session } from '../session.ts';
import { bookingOptions } from './arguments.ts';
import { booking, mustBeAllowed, saidData, saidLine, say } from './speaking.ts';
import { type Tell, tellingIn } from './telling.ts';
import { dateText, moneyText } from './wording.ts';

/** What is confirmed: the body without date and reference, and what happened, in a sentence without a full stop. */
export interface Confirmed {
  readonly body: { readonly [name: string]: Plain };
  readonly says: Sentence;
  readonly next?: readonly string[];
}

export interface Confirmation {
  readonly path: readonly string[];
  readonly group: string;
  readonly summary: string;
  readonly details?: readonly string[];
  readonly own: readonly Argument[];
  readonly example: string;
  readonly kind: string;
  /** Money leaves the commune: what it rests on must be final. */
  readonly moneyOut: boolean;
  /** What will follow, beside what is confirmed. */
  readonly foresee?: NonNullable<Command['foresee']>;
  /** What is known of why it was refused, beside the rule: further sentences. */
  readonly explain?: (
    session: Session,
    values: ArgumentValues,
    trouble: Trouble,
  ) => Promise<readonly Sentence[]>;
  make(session: Session, values: ArgumentValues, tell: Tell): Promise<Confirmed>;
}

/** Writes money in the currency of the commune. */
export async function moneyIn(session: Session): Promise<(minor: bigint) => string> {
  const currency = await session.read(currencyOf);
  return (minor) => moneyText(minor, currency);
}

/** The same trouble, with what is known of its reason. */
export function withReasons({ trouble }: CommandTrouble, because: readonly Sentence[]): CommandTrouble {
  const says = [trouble.says, ...because.map((one) => one.says)].join(' ');
  return new CommandTrouble({ ...trouble, says, because });
}

/** The same trouble, with what to do in this case in place of what its rule says. */
export function withTodo({ trouble }: CommandTrouble, todo: Sentence): CommandTrouble {
  return new CommandTrouble({ ...trouble, next: todo.says, todo });
}

/** Does it; a refusal comes with what is known of its reason. */
async function explaining<T>(
  { explain }: Confirmation,
  session: Session,
  values: ArgumentValues,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof CommandTrouble) || explain === undefined) throw error;
    throw withReasons(error, await explain(session, values, error.trouble));
  }
}

/** The command of a confirmation. It asks before it says anything, and asks nothing about what would be refused. */
export function confirmation(confirmed: Confirmation): Command {
  const { path, group, summary, details, own, example, kind, moneyOut, foresee } = confirmed;
  return {
    path,
    group,
    summary,
    example,
    ...(details === undefined ? {} : { details }),
    arguments: [...own, ...bookingOptions],
    async foresee(session, values) {
      const { body, says } = await confirmed.make(session, values, await tellingIn(session));
      const { date, reference } = await booking(session, values);
      await explaining(confirmed, session, values, () =>
        mustBeAllowed(session, values, kind, { ...body, date, reference }),
      );
      const consequences = foresee === undefined ? [] : ((await foresee(session, values)) ?? []);
      return [sentence('Booked on {onDate}: {what}.', { onDate: date, what: says }), ...consequences];
    },
    async run(session, values, progress) {
      const { body, says, next = [] } = await confirmed.make(session, values, await tellingIn(session));
      const { date, reference } = await booking(session, values);
      if (moneyOut) progress('waiting until everything it rests on is final', 0, null);
      const said = await explaining(confirmed, session, values, () =>
        say(session, values, kind, { ...body, date, reference }, { moneyOut }),
      );
      return {
        data: { ...body, date: dateText(date), reference, ...saidData(said) },
        lines: [sentence('{what} ({onDate}).', { what: says, onDate: date }), saidLine(said)],
        next,
      };
    },
  };
}
