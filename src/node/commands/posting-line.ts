// What a posting is, as a line that every language says; its memo is of somebody's choosing.

import { type Line, type Sentence, sentence } from '../sentence.ts';

const REVERSAL = 'reversal: ';

/** The contexts' own words for a posting, such as `rent falls due`. */
function what(said: string): Sentence {
  return said.startsWith(REVERSAL)
    ? sentence('reversal: {what}', { what: sentence(said.slice(REVERSAL.length)) })
    : sentence(said);
}

/** `rent received: rent of April`. */
export function postingLine(posting: { readonly what: string; readonly memo: string }): Line {
  const said = what(posting.what);
  return posting.memo === '' ? said : sentence('{said}: {memo}', { said, memo: posting.memo });
}
