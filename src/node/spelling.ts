// Guesses what somebody meant who misspelt a word.

// Restricted edit distance: insertions, deletions, substitutions and swaps of neighbours.
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_value, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.MAX_SAFE_INTEGER,
      );
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The word out of a list that is likely meant, or null. A beginning of two letters or more counts as meant when it is the only one. */
export function likelyMeant(typed: string, words: readonly string[]): string | null {
  const begun = typed.length >= 2 ? words.filter((word) => word.startsWith(typed)) : [];
  const [only] = begun;
  if (begun.length === 1 && only !== undefined) return only;
  const allowed = typed.length <= 3 ? 1 : typed.length <= 6 ? 2 : 3;
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) >= bestDistance || typed.length > 64) continue;
    const found = distance(typed, word);
    if (found < bestDistance) [best, bestDistance] = [word, found];
  }
  return best;
}

/** `Did you mean "members"?`, or nothing. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const meant = likelyMeant(typed, words);
  return meant === null ? '' : ` Did you mean "${meant}"?`;
}
