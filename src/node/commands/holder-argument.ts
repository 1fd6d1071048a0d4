// Who lends, as people type it: `outside.loan-07`, or a bare name or a full one where only one holder can be meant.

import { type Holder, holderKey, holderKnown } from '../../contexts/bonds/facts.ts';
import { personKnown } from '../../contexts/membership/facts.ts';
import { isSlug } from '../../kernel/codec-records.ts';
import type { Reader } from '../../kernel/state.ts';
import { allWhoMayLend } from '../../views/holder-title.ts';
import { CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';
import { holderNames } from './holder-names.ts';

const KINDS: readonly Holder['is'][] = ['person', 'enterprise', 'outside'];

/** `outside.loan-07`, written out; null for anything else. */
export function holderWritten(typed: string): Holder | null {
  const dot = typed.indexOf('.');
  const is = KINDS.find((kind) => kind === typed.slice(0, dot));
  const name = typed.slice(dot + 1);
  return is !== undefined && isSlug(name) ? { is, name } : null;
}

function meant(state: Reader, name: string): Holder[] {
  const known = (holder: Holder): boolean =>
    holder.is === 'person' ? personKnown(state, name) : holderKnown(state, holder);
  return KINDS.map((is): Holder => ({ is, name })).filter(known);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** Those who are called that in full, in any case of the letters. */
function called(state: Reader, folder: string, typed: string): Holder[] {
  const nameOf = holderNames(folder, state);
  return allWhoMayLend(state).filter((holder) => plain(nameOf(holder)) === plain(typed));
}

/** The holder that is meant, by a short name or the full one. Rejects with CommandTrouble where none or several could be. */
export async function holderTyped(session: Session, typed: string, could = 'hold bonds'): Promise<Holder> {
  const exact = holderWritten(typed);
  if (exact !== null) return exact;
  const found = await session.read((state) => {
    const short = isSlug(typed) ? meant(state, typed) : [];
    return short.length > 0 ? short : called(state, session.folder, typed);
  });
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined)
    throw new CommandTrouble({
      kind: 'not-found',
      says: `Nobody who could ${could} is named "${typed}".`,
      next: 'Somebody outside is registered first: telekommune holders register NAME TITLE',
    });
  throw new CommandTrouble({
    kind: 'usage',
    says: `"${typed}" may be ${found.map(holderKey).join(' or ')}.`,
    next: 'Write it out.',
  });
}
