// The words of a line as all members read them: one line, short, without the account numbers of others, and without their names unless that is wanted.

import { parseIban } from '../../bank/iban.ts';
import type { BankEntry } from '../../bank/statement.ts';
import { LINE_TEXT_BYTES_MAX } from '../../contexts/banking/tables.ts';

/** Stands for what stays on this machine. */
const LEFT_OUT = '…';
/** As much of a text as is looked at: more than an entry can hold, whatever is left out of it. */
const LOOKED_AT_CHARS = 1_000;
const NAME_CHARS_MIN = 3;
const IBAN_CHARS = { least: 15, most: 34 } as const;
const IBAN_BEGINS = /(?<![A-Z0-9])[A-Z]{2}[0-9]{2}/giu;

/** How many characters an IBAN takes that begins here, spaces included; 0 when none does. */
function ibanLength(text: string): number {
  let plain = '';
  for (let at = 0; at < text.length && plain.length < IBAN_CHARS.most; at++) {
    const letter = text.charAt(at);
    if (letter === ' ') continue;
    plain += letter;
    if (plain.length >= IBAN_CHARS.least && 'iban' in parseIban(plain)) return at + 1;
  }
  return 0;
}

function withoutIbans(text: string): string {
  let said = '';
  let from = 0;
  for (const { index } of text.matchAll(IBAN_BEGINS)) {
    const length = index < from ? 0 : ibanLength(text.slice(index));
    if (length === 0) continue;
    said += text.slice(from, index) + LEFT_OUT;
    from = index + length;
  }
  return said + text.slice(from);
}

function without(text: string, part: string): string {
  if (part.trim().length < NAME_CHARS_MIN) return text;
  const pattern = part
    .trim()
    .replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`);
  return text.replaceAll(new RegExp(pattern, 'giu'), LEFT_OUT);
}

function cut(text: string): string {
  let short = text.slice(0, LINE_TEXT_BYTES_MAX);
  while (new TextEncoder().encode(short).length > LINE_TEXT_BYTES_MAX || /[\uD800-\uDBFF]$/.test(short))
    short = short.slice(0, -1);
  return short.trim();
}

/** One line of words: without control characters, cut to what an entry may hold. */
export function lineWords({ payments, information, code }: BankEntry, hasNames: boolean): string {
  const [first] = payments;
  const name = first?.name ?? '';
  const said = first?.purpose || first?.creditorReference || first?.information || information || code;
  const plain = said.slice(0, LOOKED_AT_CHARS).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  const shown = without(withoutIbans(plain), first?.number ?? '');
  return cut(
    hasNames
      ? [name, shown]
          .filter((one) => one !== '')
          .join(': ')
          .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      : without(shown, name),
  );
}
