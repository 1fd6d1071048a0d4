// Characters that would repaint a terminal or turn a line around. None from an entry or a peer ever reaches a person's screen.

import { refusedSign } from '../kernel/refused-sign.ts';

// C0 and C1 with escape, delete, the line and paragraph separators, the marks and overrides of writing direction,
// interlinear annotation, the byte order mark. The zero-width joiner stays: names and emoji need it.
function isControl(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0x061c ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    code === 0xfeff
  );
}

function isNewlineOrTab(code: number): boolean {
  return code === 0x09 || code === 0x0a;
}

function replaced(text: string, harmful: (code: number) => boolean): string {
  let first = 0;
  while (first < text.length && !harmful(text.charCodeAt(first))) first++;
  if (first === text.length) return text;
  const parts: string[] = [text.slice(0, first)];
  for (let i = first; i < text.length; i++)
    parts.push(harmful(text.charCodeAt(i)) ? '\ufffd' : (text[i] ?? ''));
  return parts.join('');
}

/** Where the first such character stands, in words; null for none. In text of several lines newlines and tabs may stand. */
export function whereControl(text: string, isManyLines: boolean): string | null {
  return refusedSign(text, (code) => isControl(code) && !(isManyLines && isNewlineOrTab(code)));
}

/** Whether text holds such a character. */
export function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) return true;
  return false;
}

/** One line of text: every such character, newlines included, becomes U+FFFD; halves of surrogate pairs too. */
export function oneLine(text: string): string {
  return replaced(text.toWellFormed(), isControl);
}

/** Text of several lines: newlines and tabs stay. */
export function manyLines(text: string): string {
  return replaced(text.toWellFormed(), (code) => isControl(code) && !isNewlineOrTab(code));
}

/** JSON for a terminal: the same text, with such characters written as \uXXXX. Newlines between tokens stay. */
export function escapedJson(json: string): string {
  let escaped = '';
  let from = 0;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (!isControl(code) || isNewlineOrTab(code)) continue;
    escaped += `${json.slice(from, i)}\\u${code.toString(16).padStart(4, '0')}`;
    from = i + 1;
  }
  return from === 0 ? json : escaped + json.slice(from);
}

/** Text of several lines for programs that show what they get: newlines and tabs stay, other such characters vanish. */
export function withoutControl(text: string): string {
  const kept = text.toWellFormed();
  return hasControlBesideLayout(kept)
    ? Array.from(kept)
        .filter((sign) => isNewlineOrTab(sign.charCodeAt(0)) || !isControl(sign.charCodeAt(0)))
        .join('')
    : kept;
}

function hasControlBesideLayout(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isControl(code) && !isNewlineOrTab(code)) return true;
  }
  return false;
}
