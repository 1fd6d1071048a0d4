// The words that scripts say, handed over by the document in its language, and how figures are typed in it.

import type { Formats } from '../../kernel/local-formats.ts';
import type { Writing } from '../figure-text.ts';

const spoken: { readonly [name: string]: string } = JSON.parse(document.body.dataset['words'] ?? '{}');

/** A text by its name in words/…/commands.ts or frame.ts. */
export function spokenWord(name: string): string {
  return spoken[name] ?? '';
}

const formats: Formats = JSON.parse(document.body.dataset['formats'] ?? '{}');

/** How figures are written on this page. */
export function writing(): Writing {
  return { formats, currency: document.body.dataset['currency'] ?? '' };
}

/** What somebody typed in the way of the page's language, as commands read it: `1.234,50` and `1234,5` become `1234.50` and `1234.5`, and an amount of `1.234` becomes `1234`. */
export function plainFigure(typed: string, kind: 'money' | 'rate'): string {
  const { decimal, group } = formats;
  const text = typed.trim();
  const [whole = '', decimals, ...rest] = text.split(decimal);
  if (rest.length > 0) return text;
  const isGrouped = whole.split(group).every((part, at) => (at === 0 ? part !== '' : /^\d{3}$/.test(part)));
  // a rate without decimals may have a point or comma of another language for them: 3.125
  if (!isGrouped || (decimals === undefined && kind === 'rate')) return text;
  const digits = whole.replaceAll(group, '');
  // what is no figure is sent as it was typed, so that the refusal shows it so
  if (!/^[-+−]?\d+$/.test(digits) || !/^\d*$/.test(decimals ?? '')) return text;
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}
