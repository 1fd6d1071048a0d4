// What waits for the people of this node, each with where it is done; red, as nothing else is.

import { commandHref, readLine } from '../command-line.ts';
import { figureText } from '../figure-text.ts';
import { counted, fillHtml, type Html, html, href, named, type Part } from '../html.ts';
import type { NextStep } from '../next-steps.ts';
import type { Setting } from '../setting.ts';
import { typedAmount } from '../typed-amount.ts';

export interface Waiting {
  /** In English. */
  readonly what: string;
  /** A command line. */
  readonly command: string;
  readonly kind: string;
  readonly figures: { readonly [name: string]: string | number };
}

/** What a proposal whose title nobody chose is called: what it is. */
function plainTitle({ words }: Setting, { plain }: Waiting['figures']): Waiting['figures'] {
  const actions: { readonly [kind: string]: { readonly name: string } } = words.decisions.actions;
  const name = Object.hasOwn(actions, plain ?? '') ? actions[plain ?? '']?.name : undefined;
  return name === undefined ? {} : { title: name };
}

/** What waits in a sentence of the language; as the node says it where the page does not know the kind. */
export function sentenceOf(setting: Setting, { what, kind, figures: given }: Waiting): Html {
  const sentences: { readonly [kind: string]: string } = setting.words.waiting;
  const sentence = Object.hasOwn(sentences, kind) ? sentences[kind] : undefined;
  if (sentence === undefined) return html`<span lang="en">${what}</span>`;
  return filledWith(setting, sentence, { ...given, ...plainTitle(setting, given) });
}

/** A sentence with its figures, names of people's choosing among them. */
function filledWith(setting: Setting, sentence: string, figures: Waiting['figures']): Html {
  const writing = { formats: setting.formats, currency: setting.commune?.currency ?? '' };
  const shown = Object.entries(figures).map(([name, value]): [string, Part] => [
    name,
    typeof value === 'string' && !/(?:Minor|Ppm|Ms)$|^(?:first|last)$/.test(name)
      ? named(value)
      : figureText(writing, name, value),
  ]);
  return fillHtml(sentence, Object.fromEntries(shown));
}

/** What a command is for in a few words of the language, as far as it is one that waits; the longest name that fits. */
function taskOf(setting: Setting, path: readonly string[]): string | undefined {
  const tasks: { readonly [command: string]: string } = setting.words.home.tasks;
  return tasks[path.join(' ')] ?? tasks[path.slice(0, 2).join(' ')];
}

/** What is due, where the line leaves the amount to be filled in. */
function dueOf(
  setting: Setting,
  { command, figures: { dueMinor } }: Waiting,
): { readonly [name: string]: string } {
  if (dueMinor === undefined || !/ AMOUNT\b/.test(command)) return {};
  const amount = typedAmount(setting, BigInt(dueMinor));
  return amount === undefined ? {} : { amount };
}

/** The list, or that nothing waits. */
export function waitingList(setting: Setting, waiting: readonly Waiting[]): Html {
  const { home } = setting.words;
  if (waiting.length === 0) return html`<p class="calm">${home.needsNothing}</p>`;
  const line = (one: Waiting): Html => {
    const { command } = one;
    const sentence = sentenceOf(setting, one);
    const read = readLine(setting.commands, command);
    const to =
      read === null
        ? href('/do', { line: command })
        : commandHref(setting, read.command.path.join(' '), { ...read.values, ...dueOf(setting, one) });
    const task = taskOf(setting, read?.command.path ?? []);
    return html`<li><span class="what">${task !== undefined && html`<strong>${task}</strong><br>`}${sentence}</span>
<a class="act" href="${to}">${read?.command.harmless === true ? home.look : home.doIt}<span class="unseen">: ${sentence}</span></a></li>
`;
  };
  return html`<p class="unseen">${counted(home.waitsFor, waiting.length)}</p><ul class="waiting">${waiting.map(line)}</ul>`;
}

/** What can be done next; in ink, because nobody is waited for. */
export function nextList(setting: Setting, steps: readonly NextStep[]): Html {
  const { next } = setting.words.home;
  const line = ({ kind, figures, to }: NextStep): Html => {
    const { says, act } = next[kind];
    const sentence = filledWith(setting, says, figures);
    return html`<li><span class="what">${sentence}</span>
<a class="act" href="${to}">${act}<span class="unseen">: ${sentence}</span></a></li>
`;
  };
  return html`<ul class="onward">${steps.map(line)}</ul>`;
}
