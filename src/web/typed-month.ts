// A month as people type it, as commands read it.

import type { Formats } from '../kernel/local-formats.ts';

/** `Januar 2026`, `jan 2026`, `01.2026` and `1/2026` are `2026-01`; another text as it is. */
export function typedMonth({ months }: Pick<Formats, 'months'>, typed: string): string {
  const [, word, number, year] =
    /^(?:(\p{L}{3,})\.?(?: de)? |(\d{1,2}) ?[./-] ?)(\d{4})$/u.exec(typed.trim()) ?? [];
  if (year === undefined) return typed;
  const beginning = word?.toLowerCase();
  const at =
    beginning === undefined
      ? Number(number)
      : 1 + months.findIndex((name) => name.toLowerCase().startsWith(beginning));
  return at >= 1 && at <= 12 ? `${year}-${String(at).padStart(2, '0')}` : typed;
}
