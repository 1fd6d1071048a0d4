// How commands say something in the commune: who speaks, what came of it, and what a refusal becomes.

import { currencyOf } from '../../contexts/governance/facts.ts';
import { sealedNowMs } from '../../contexts/order/facts.ts';
import { toUtf8 } from '../../kernel/bytes.ts';
import { dateOfInstant } from '../../kernel/calendar.ts';
import { TextTooLong } from '../../kernel/codec.ts';
import { type ArgumentValues, CommandTrouble, type Plain } from '../command.ts';
import type { Refused, Said, Session } from '../session.ts';
import { refusalText, ruleWords } from '../../views/refusal-text.ts';
import { kinds } from './rule-book.ts';
import { shortId } from './wording.ts';
import { type Sentence, sentence } from '../sentence.ts';

/** The values that commands may read with a type, once the door has checked them. */
export function textOf(values: ArgumentValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** A text that may be left out. */
export function textOrNull(values: ArgumentValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

export function amountOrNull(values: ArgumentValues, name: string): bigint | null {
  const value = values[name];
  return typeof value === 'bigint' ? value : null;
}

export function amountOf(values: ArgumentValues, name: string): bigint {
  return amountOrNull(values, name) ?? 0n;
}

export function numberOrNull(values: ArgumentValues, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

export function isSet(values: ArgumentValues, name: string): boolean {
  return values[name] === true;
}

/** The person who speaks: the one named by --as, or the first whose keys are here. */
export function speaker(session: Session, values: ArgumentValues): string {
  const named = textOrNull(values, 'as') ?? session.people()[0]?.name;
  if (named !== undefined) return named;
  throw new CommandTrouble({
    kind: 'not-found',
    says: 'Nobody’s keys are unlocked on this node, so nobody can speak here.',
    next: 'Unlock them, or make keys for somebody: telekommune person add NAME',
  });
}

/** A refusal as trouble, with the rule, its number and its figures. */
export async function refusalTrouble(session: Session, refused: Refused): Promise<CommandTrouble> {
  const words = ruleWords(kinds, refused.kind, refused.rule);
  const currency = await session.read(currencyOf);
  const { rule, source, says, next } = refusalText(words, refused, currency);
  const { figures, kind: entryKind } = refused;
  return new CommandTrouble({ kind: 'refused', rule, source, says, figures, next, entryKind, currency });
}

/** Does what needs an entry; for a text that the entry has no room for, what was typed is at fault. */
async function withRoom<T>(values: ArgumentValues, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof TextTooLong)) throw error;
    const { bytes, bytesMax } = error;
    const sized = (value: unknown): boolean => typeof value === 'string' && toUtf8(value)?.length === bytes;
    const [field = 'text'] = Object.keys(values).filter((name) => sized(values[name]));
    throw new CommandTrouble({
      kind: 'usage',
      says: `${field}: this text is too long; it takes ${bytes} bytes, and ${bytesMax} are the limit. A letter takes one, ä or é two.`,
      next: 'Say it in fewer words.',
    });
  }
}

/** Says something for the speaker. Rejects with CommandTrouble when a rule is broken. */
export async function say(
  session: Session,
  values: ArgumentValues,
  kind: string,
  body: unknown,
  options?: { readonly moneyOut?: boolean },
): Promise<Said> {
  const person = speaker(session, values);
  const said = await withRoom(values, () => session.say(person, kind, body, options));
  if (said.refused !== null) throw await refusalTrouble(session, said.refused);
  return said;
}

/** Rejects with the refusal that saying this now would meet: nobody is asked about what cannot be. */
export async function mustBeAllowed(
  session: Session,
  values: ArgumentValues,
  kind: string,
  body: unknown,
): Promise<void> {
  const person = speaker(session, values);
  const refused = await withRoom(values, () => session.wouldRefuse(person, kind, body));
  if (refused !== null) throw await refusalTrouble(session, refused);
}

/** What was said, as data. */
export function saidData({ id, kind, position, standing }: Said): { readonly [name: string]: Plain } {
  return { entry: id, kind, position, standing };
}

/** How far it has come, in a line. */
export function saidLine({ id, standing }: Said): Sentence {
  const entry = shortId(id);
  if (standing === 'pending') return sentence('Entry {entry}: on this disk, not ordered yet.', { entry });
  return standing === 'final'
    ? sentence('Entry {entry}: final.', { entry })
    : sentence('Entry {entry}: ordered here; final when two thirds of the witnesses have sealed it.', {
        entry,
      });
}

/** The day that the witnesses sealed last. */
export function sealedDate(session: Session): Promise<number> {
  return session.read((state) => dateOfInstant(sealedNowMs(state)));
}

/** The date and the reference of an entry about money. */
export async function booking(
  session: Session,
  values: ArgumentValues,
): Promise<{ readonly date: number; readonly reference: string }> {
  const date = numberOrNull(values, 'date') ?? (await sealedDate(session));
  return { date, reference: textOf(values, 'reference') };
}

/** The one id that begins with what was typed. */
export function idBeginning(typed: string, ids: readonly string[], what: string, next: string): string {
  const exact = ids.find((id) => id === typed);
  const found = exact === undefined ? ids.filter((id) => id.startsWith(typed)) : [exact];
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const says =
    found.length === 0
      ? `No ${what} begins with ${typed}.`
      : `${found.length} ${what}s begin with ${typed}: ${found
          .slice(0, 4)
          .map((id) => id.slice(0, typed.length + 4))
          .join(', ')}.`;
  throw new CommandTrouble({ kind: found.length === 0 ? 'not-found' : 'usage', says, next });
}

/** Says that something named does not exist. */
export function notFound(says: string, next: string): CommandTrouble {
  return new CommandTrouble({ kind: 'not-found', says, next });
}
