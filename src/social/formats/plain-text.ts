// HTML of others as plain text: paragraphs and lines as line breaks, links with their address behind, nothing of scripts and styles.

import { Parser } from 'htmlparser2';

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'dd',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
]);
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
]);
/** Beyond this nobody reads a post. */
const HTML_LENGTH_MAX = 100_000;

/** The text that a person would read. */
export function plainTextOf(html: string): string {
  let text = '';
  let unseen = 0;
  let link: { readonly href: string; readonly from: number } | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNSEEN.has(name)) unseen++;
        else if (name === 'br') text += '\n';
        else if (BLOCKS.has(name)) text += '\n\n';
        else if (name === 'img' && unseen === 0) text += attributes['alt'] ?? '';
        else if (name === 'a') link = { href: attributes['href'] ?? '', from: text.length };
      },
      ontext(piece) {
        if (unseen === 0) text += piece.replace(/[\t\n\f\r ]+/g, ' ');
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        else if (BLOCKS.has(name)) text += '\n\n';
        else if (name === 'a' && link !== null) {
          const shown = text.slice(link.from).trim();
          if (/^https?:/i.test(link.href) && !link.href.includes(shown.replace(/…$/, '')))
            text += ` <${link.href}>`;
          else if (/^https?:/i.test(link.href) && shown === '') text += link.href;
          link = null;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html.slice(0, HTML_LENGTH_MAX));
  return (
    text
      // runs of blanks first: else a long one is looked at again from each of its blanks
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
