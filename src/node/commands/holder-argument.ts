// Who lends, as people type it: `outside.loan-07`, or a bare name where only one holder can be meant.

import { type Holder, holderKey, holderKnown } from '../../contexts/bonds/facts.ts';
import { personKnown } from '../../contexts/membership/facts.ts';
import { isSlug } from '../../kernel/codec-records.ts';
import type { Reader } from '../../kernel/state.ts';
import { CommandTrouble } from '../command.ts';
import type { Session } from '../session.ts';

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

/** The holder that is meant. Rejects with CommandTrouble where none or several could be. */
export async function holderTyped(session: Session, typed: string, could = 'hold bonds'): Promise<Holder> {
  const exact = holderWritten(typed);
  if (exact !== null) return exact;
  const found = isSlug(typed) ? await session.read((state) => meant(state, typed)) : [];
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
