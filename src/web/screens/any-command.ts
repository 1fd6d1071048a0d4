// Any command as a form, and what it answers: so that the page can do whatever the command line can.

import type { AnswerLine, FormCommand, PlainTable, WholeAnswer } from '../command.ts';
import { type Html, html, href, named } from '../html.ts';
import { askForm, commandForm } from '../parts/command-form.ts';
import { detailsOf, summaryOf, summaryText } from '../parts/command-words.ts';
import { section } from '../parts/figure.ts';
import { asksForChoices, choicesOf } from '../parts/name-choices.ts';
import { inLanguage, lineWithLinks, refusal } from '../parts/refusal.ts';
import { table } from '../parts/table.ts';
import { type Attempt, askWhole, type Asks, type Place, screen } from '../screen.ts';
import { asHeading } from '../heading.ts';
import { headingIn, saidIn } from '../sentences.ts';
import type { Setting } from '../setting.ts';
import { deedOf } from './assets/actions.ts';

type Query = { readonly [name: string]: string | undefined };

function commandOf({ commands }: Pick<Setting, 'commands'>, rest: string): FormCommand | undefined {
  return commands.get(rest.replaceAll('/', ' '));
}

/** The arguments in a query; the rest of it, such as how a table is sorted, is the screen's own. */
function valuesIn(command: FormCommand, query: Query): { readonly [name: string]: string | undefined } {
  const known = [...command.arguments.map(({ name }) => name), 'as'];
  return Object.fromEntries(
    known.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  );
}

function asksOf(command: FormCommand | undefined, query: Query): Asks {
  if (command === undefined) return {};
  return { ...asksForChoices(command, valuesIn(command, query)), ...answerAsked(command, query) };
}

/** What a command that only looks is asked. */
function answerAsked(command: FormCommand, query: Query): Asks {
  if (!command.harmless) return {};
  const values = valuesIn(command, query);
  const isWhole = command.arguments.every(({ required, name }) => !required || (values[name] ?? '') !== '');
  const flags = new Set(command.arguments.filter(({ kind }) => kind === 'flag').map(({ name }) => name));
  const typed = Object.entries(values).map(([name, value]) => [
    name,
    flags.has(name) ? value === 'true' : value,
  ]);
  return isWhole || query['ask'] === 'true'
    ? { answer: askWhole(command.path.join(' '), Object.fromEntries(typed)) }
    : {};
}

/** What stands in a cell: a name as it is, a sentence in the language of the page. */
function cell({ language }: Setting, line: AnswerLine, isHead: boolean): Html {
  if (typeof line === 'string') return named(line);
  const { says, language: spoken } = saidIn(line, language);
  if (spoken !== language) return inLanguage('en', says);
  return html`${isHead && language !== 'en' ? asHeading(says) : says}`;
}

function captionOf({ language }: Setting, title: AnswerLine): string {
  return typeof title === 'string' ? title : saidIn(title, language).says;
}

/** More columns than that are read one under another on a phone. */
const STACKED_FROM = 3;

function plainTable(
  setting: Setting,
  { title, columns, rows }: PlainTable,
  at: number,
  place: Place<unknown>,
): Html {
  const isFacts = columns[1]?.name === 'is';
  return table(setting, {
    id: `answer-${at}`,
    stacked: columns.length > STACKED_FROM,
    caption: captionOf(setting, title),
    rows,
    place,
    columns: columns.map(({ name, align }, column) => ({
      head: headingIn(name, setting.language),
      is: align === 'right' ? 'figure' : 'text',
      cell: (row: readonly AnswerLine[]) => cell(setting, row[column] ?? '', isFacts && column === 0),
    })),
  });
}

/** A line in the language of the page, its commands links. */
function lineOf(setting: Setting, line: AnswerLine): Html {
  const { says, language } = saidIn(line, setting.language);
  return lineWithLinks(setting, says, language === setting.language ? null : 'en');
}

function answer(
  setting: Setting,
  command: FormCommand,
  place: Place<unknown>,
  answered: Attempt<WholeAnswer>,
): Html {
  if ('trouble' in answered) return refusal(setting, answered.trouble);
  const { lines, tables, next, isText } = answered.data;
  const file = href(`/api/v1/${command.path.join('/')}`, valuesIn(command, place.query));
  return html`<div>${isText && html`<p><a class="act" href="${file}">${setting.words.commands.exportText}</a></p>`}
${tables.filter(({ onlyInFiles }) => onlyInFiles !== true).map((one, at) => plainTable(setting, one, at, place))}
${lines.map((line) => html`<p>${lineOf(setting, line)}</p>`)}
${next.length > 0 && html`<ul>${next.map((line) => html`<li>${lineWithLinks(setting, line, null)}</li>`)}</ul>`}</div>`;
}

/** In a few words where the screens have them, else what it is for. */
function titleOf(setting: Setting, command: FormCommand): string {
  const deed = deedOf(command.path.join(' '));
  return deed === null ? summaryText(setting, command) : setting.words.assets.deeds[deed].heading;
}

export const anyCommandScreen = screen({
  path: '/do/*',
  asks: ({ params, query }, setting) => asksOf(commandOf(setting, params.rest), query),
  title: (setting, { params }) => {
    const command = commandOf(setting, params.rest);
    return command === undefined ? setting.words.commands.unknownTitle : titleOf(setting, command);
  },
  exists: (setting, { params }) => commandOf(setting, params.rest) !== undefined,
  draw: (answers, setting, place) => {
    const { params, query, path } = place;
    const command = commandOf(setting, params.rest);
    const { commands } = setting.words;
    if (command === undefined)
      return html`<p>${commands.unknownTitle}. <a href="/do">${commands.title}</a></p>`;
    const name = command.path.join(' ');
    const values = valuesIn(command, query);
    const words = choicesOf(command, values, answers);
    const answered = answers['answer'] as Attempt<WholeAnswer> | undefined;
    const form = command.harmless
      ? command.arguments.length > 0 && askForm(setting, { command: name, values, words, action: path })
      : commandForm(setting, { command: name, values, words, as: query['as'] });
    return html`${deedOf(name) !== null && html`<p class="lead">${summaryOf(setting, command)}.</p>`}
${detailsOf(setting, command)}
${form}
${answered !== undefined && section(commands.answer, answer(setting, command, place, answered))}
<p class="help">${commands.commandLine}: <code>${command.example}</code></p>`;
  },
});
