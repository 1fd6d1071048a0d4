// What commands and their fields are called, in the language of the page where it has a text, else in English and marked so.

import type { FormArgument, FormCommand } from '../command.ts';
import { optionsCalled } from '../field-at-fault.ts';
import { asHeading } from '../heading.ts';
import { fill, type Html, html } from '../html.ts';
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

/** What explains a command, a paragraph each, in which commands are links and options are called as in its form; a file that it shows stands below as it is. */
export function detailsOf(
  setting: Setting,
  { details = [], arguments: fields, path }: FormCommand,
): readonly Html[] {
  const { details: texts } = commandTexts(setting.language);
  const called = (name: string): string | null => {
    if (!fields.some((one) => one.name === name)) return null;
    const text = ownLabel(setting, name, path.join(' ')) ?? spaced(name);
    return fill(setting.words.commands.quoted, { text });
  };
  return details.map((paragraph) => {
    const [first = '', ...file] = paragraph.split('\n');
    const own = textOf(texts, first);
    const lang = own === null && setting.language !== 'en' ? 'en' : null;
    const said = html`<p>${lineWithLinks(setting, optionsCalled(own ?? first, called), lang)}</p>
`;
    return file.length === 0
      ? said
      : html`${said}<pre>${file.join('\n')}</pre>
`;
  });
}

/** What a field is called in the form of a command, `export`; null where the language has no text. */
function ownLabel({ language }: Setting, name: string, command: string): string | null {
  const { labels } = commandTexts(language);
  return textOf(labels, `${command} ${name}`) ?? textOf(labels, name);
}

/** The name of an option as an English label. */
function spaced(name: string): string {
  return asHeading(name.replaceAll('-', ' '));
}

/** What a field is called in the form of a command. */
export function labelOf(setting: Setting, { name }: FormArgument, command: string): Html {
  const own = ownLabel(setting, name, command);
  if (own !== null) return html`${own}`;
  return english(setting, spaced(name));
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
