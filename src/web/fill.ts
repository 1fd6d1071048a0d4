// Texts with braces for figures, `{n} of {all}`: on the node and in the browser.

/** A text with its braces filled, for titles and attributes. Throws for a brace without a figure. */
export function fill(text: string, figures: { readonly [name: string]: string | number }): string {
  return text.replace(/\{([A-Za-z]+)\}/g, (_brace, name: string) => String(figureOf(text, figures, name)));
}

/** The figure for a brace of a text. */
export function figureOf<T>(text: string, figures: { readonly [name: string]: T }, name: string): T {
  const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
  if (figure === undefined) throw new Error(`page: the text "${text}" has no figure for {${name}}`);
  return figure;
}
