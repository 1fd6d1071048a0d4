// What commands and their fields are called, in the language of the page where it has a text, else in English and marked so.

import type { FormArgument, FormCommand } from '../command.ts';
import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { lineWithLinks } from './refusal.ts';
import { commandTexts, textOf } from '../words/command-texts.ts';

/** An English text; marked where the page is not English. */
function english({ language }: Setting, text: string): Html {
  return language === 'en' ? html`${text}` : html`<span lang="en">${text}</span>`;
}

/** What a command is for, as plain text in the language of the page, for searching. */
export function summaryText({ language }: Pick<Setting, 'language'>, { path, summary }: FormCommand): string {
  return textOf(commandTexts(language).summaries, path.join(' ')) ?? summary;
}

/** What a command is for. */
export function summaryOf(setting: Setting, command: FormCommand): Html {
  const own = textOf(commandTexts(setting.language).summaries, command.path.join(' '));
  return own === null ? english(setting, command.summary) : html`${own}`;
}

/** What explains a command, a paragraph each, in which commands are links; a file that it shows stands below as it is. */
export function detailsOf(setting: Setting, { details = [] }: FormCommand): readonly Html[] {
  const { details: texts } = commandTexts(setting.language);
  return details.map((paragraph) => {
    const [first = '', ...file] = paragraph.split('\n');
    const own = textOf(texts, first);
    const lang = own === null && setting.language !== 'en' ? 'en' : null;
    const said = html`<p>${lineWithLinks(setting, own ?? first, lang)}</p>
`;
    return file.length === 0
      ? said
      : html`${said}<pre>${file.join('\n')}</pre>
`;
  });
}

/** What a field is called in the form of a command, `export`. */
export function labelOf(setting: Setting, { name }: FormArgument, command: string): Html {
  const { labels } = commandTexts(setting.language);
  const own = textOf(labels, `${command} ${name}`) ?? textOf(labels, name);
  if (own !== null) return html`${own}`;
  const spaced = name.replaceAll('-', ' ');
  return english(setting, spaced.charAt(0).toUpperCase() + spaced.slice(1));
}

/** A word among which a field lets choose, with the word itself where the page says it otherwise. */
export function choiceOf({ language }: Setting, word: string): string {
  const own = textOf(commandTexts(language).choices, word);
  return own === null || own === word ? word : `${own} (${word})`;
}

/** What goes into a field. */
export function helpOf(setting: Setting, { help }: FormArgument): Html {
  const own = textOf(commandTexts(setting.language).helps, help);
  return own === null ? english(setting, help) : html`${own}`;
}
