// How heads and names of facts begin.

/** With a capital letter, as heads and names of facts begin in the languages that have texts here. */
export function asHeading(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}
