// What a person types as a query for FTS5: never its syntax, and never so many words that one query holds up the others.

import type { Shelf } from './shelf.ts';

/** Words of a query; more are left out. */
const WORDS_MAX = 16;
/** Words that an unfinished one may become. FTS5's own prefixes would put together all posts of all of them first. */
const COMPLETIONS_MAX = 64;

function wordsOf(typed: string): readonly string[] {
  return (typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, WORDS_MAX);
}

const quoted = (word: string): string => `"${word}"`;

/** A word as the index has it: without case and marks. */
function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** Words that stand in posts and begin so, in the order of the alphabet. */
function completionsOf(shelf: Shelf, beginning: string): readonly string[] {
  const found: string[] = [];
  let from = beginning;
  while (found.length < COMPLETIONS_MAX) {
    const sql = 'SELECT term FROM temp.post_word WHERE term >= ? AND term < ? LIMIT 1';
    const term = shelf.one(sql, from, `${beginning}\u{10ffff}`)?.['term'];
    if (typeof term !== 'string') break;
    found.push(term);
    // the first text behind that word: no word has control characters
    from = `${term}\u0001`;
  }
  return found;
}

/** All these words as they are; null for none. */
export function exactWords(typed: string): string | null {
  const words = wordsOf(typed);
  return words.length === 0 ? null : words.map(quoted).join(' ');
}

/** All these words, the last one perhaps unfinished: it stands for the first 64 words of the alphabet that begin so. Null for none. */
export function typedWords(shelf: Shelf, typed: string): string | null {
  const words = wordsOf(typed);
  const last = words.at(-1);
  if (last === undefined) return null;
  const anyOf = [last, ...completionsOf(shelf, folded(last))].map(quoted).join(' OR ');
  return [...words.slice(0, -1).map(quoted), `(${anyOf})`].join(' AND ');
}
