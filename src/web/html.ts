// What screens are drawn with: a tagged template that escapes whatever is not HTML already.

import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { figureOf, fill } from './fill.ts';

/** A piece of HTML that is safe to send. */
export type Html = HtmlEscapedString;

/** What may stand in a template; null, undefined and false leave nothing. */
export type Part = Html | string | number | bigint | null | undefined | false | readonly Part[];

/** Draws HTML; texts in it are escaped, also within quoted attributes. Attributes stand in double quotes, always. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  const drawn = template(strings, ...values);
  if (drawn instanceof Promise) throw new Error('page: a screen is drawn at once, of what is at hand');
  return drawn;
}

export { fill };

export const NOTHING: Html = raw('');

/** A name or another text that people chose: whatever direction it is written in, it turns nothing around it. */
export function named(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** A sentence of the page with names in it: it runs as the page does, also where a name that it begins with runs the other way. */
export function sentence(text: string): Html {
  return html`<bdi dir="ltr">${text}</bdi>`;
}

/** A text with its braces filled with HTML. */
export function fillHtml(text: string, figures: { readonly [name: string]: Part }): Html {
  const pieces = text.split(/\{([A-Za-z]+)\}/);
  return html`${pieces.map((piece, at) => (at % 2 === 0 ? piece : figureOf(text, figures, piece)))}`;
}

/** The form of a text that fits a number: `one` for 1, else `many`, with `{n}` filled; `written` is how the language writes large ones. */
export function counted(
  forms: { readonly one: string; readonly many: string },
  n: number,
  written: string = String(n),
): string {
  return fill(n === 1 ? forms.one : forms.many, { n: written });
}

/** A path with its query; what is null, false or empty is left out, true is `true`. */
export function href(
  path: string,
  query: { readonly [name: string]: string | number | boolean | null | undefined } = {},
): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === false || value === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
