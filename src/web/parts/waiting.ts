// What waits for the people of this node, each with where it is done; red, as nothing else is.

import { commandHref, readLine } from '../command-line.ts';
import { figureText } from '../figure-text.ts';
import { counted, fill, fillHtml, type Html, html, href, named, type Part } from '../html.ts';
import type { NextStep } from '../next-steps.ts';
import { count, type Setting } from '../setting.ts';
import { typedAmount } from '../typed-amount.ts';

export interface Waiting {
  /** In English. */
  readonly what: string;
  /** A command line. */
  readonly command: string;
  /** Whose it is, of those whose keys are on this node. */
  readonly people: readonly string[];
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
  const known = kind === 'months-to-close' && given['first'] === given['last'] ? 'month-to-close' : kind;
  const sentence = Object.hasOwn(sentences, known) ? sentences[known] : undefined;
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

/** So many are listed one by one; of more, the first few of each kind. */
const LISTED_MAX = 12;
const OF_A_KIND = 3;

/** What is to be done, in a few words and whole. */
export function saidOf(setting: Setting, one: Waiting): Html {
  const task = taskOf(setting, readLine(setting.commands, one.command)?.command.path ?? []);
  return html`<span class="what">${task !== undefined && html`<strong>${task}</strong><br>`}${sentenceOf(setting, one)}</span>`;
}

/** Whom a thing is for, where several people keep their keys on this node. */
function forWhom({ commune }: Setting, { people: [person] }: Waiting): string | undefined {
  return (commune?.people.length ?? 0) > 1 ? person : undefined;
}

/**
 * The way to where it is done. Where it can be for another than who acts, it has the name of whom it is for and, where something is said
 * there, who says it; the browser makes that who acts where it is theirs too (`browser/own-waiting.ts`).
 */
export function wayTo(setting: Setting, one: Waiting): Html {
  const { home } = setting.words;
  const read = readLine(setting.commands, one.command);
  const person = forWhom(setting, one);
  const speaker: { readonly as?: string } =
    person === undefined || read?.command.harmless === true ? {} : { as: person };
  const to =
    read === null
      ? href('/do', { line: one.command })
      : commandHref(setting, read.command.path.join(' '), {
          ...speaker,
          ...read.values,
          ...dueOf(setting, one),
        });
  const act = read?.command.harmless === true ? home.look : home.doIt;
  return html`<a class="act" href="${to}"${person !== undefined && html` data-for="${one.people.join(' ')}"`}>${act}${person !== undefined && html`<span class="for-whom"> ${fillHtml(home.forPerson, { person: named(person) })}</span>`}<span class="unseen">: ${sentenceOf(setting, one)}</span></a>`;
}

function lineOf(setting: Setting, one: Waiting): Html {
  return html`<li${forWhom(setting, one) !== undefined && html` data-people="${one.people.join(' ')}"`}>${saidOf(setting, one)}
${wayTo(setting, one)}</li>
`;
}

/** The first of a kind, and the way to all of them. */
function kindOf(setting: Setting, kind: string, all: readonly Waiting[]): Part {
  const { home } = setting.words;
  const more = all.length - OF_A_KIND;
  const first = all.slice(0, OF_A_KIND).map((one) => lineOf(setting, one));
  if (more <= 0) return first;
  return [
    ...first,
    html`<li class="more"><a href="${href('/waiting', { kind })}">${fill(home.moreAlike, { n: count(setting, more) })}</a></li>
`,
  ];
}

/** Of hundreds of things the first of each kind stand here, so that no kind hides another. */
function linesOf(setting: Setting, waiting: readonly Waiting[]): readonly Part[] {
  if (waiting.length <= LISTED_MAX) return waiting.map((one) => lineOf(setting, one));
  return [...Map.groupBy(waiting, ({ kind }) => kind)].map(([kind, all]) => kindOf(setting, kind, all));
}

/**
 * The list, or that nothing waits. Where several people keep their keys here, what is not for the usual speaker stands apart; the
 * browser moves what is for whom somebody acts to the first list (`browser/own-waiting.ts`).
 */
export function waitingList(setting: Setting, waiting: readonly Waiting[]): Html {
  const { home } = setting.words;
  const [usual] = setting.commune?.people ?? [];
  const isOwn = (one: Waiting): boolean =>
    forWhom(setting, one) === undefined || one.people.includes(usual ?? '');
  const own = waiting.filter(isOwn);
  const others = waiting.filter((one) => !isOwn(one));
  const nothing = html`<p class="calm"${own.length > 0 && html` hidden`}>${home.needsNothing}</p>`;
  if (waiting.length === 0) return nothing;
  const first = html`<p class="unseen">${counted(home.waitsFor, waiting.length)}</p><ul class="waiting own"${own.length === 0 && html` hidden`}>${linesOf(setting, own)}</ul>`;
  if ((setting.commune?.people.length ?? 0) <= 1) return first;
  return html`<div class="waits">${nothing}${first}<div class="others"${others.length === 0 && html` hidden`}><h3>${home.needsOthers}</h3><ul class="waiting">${linesOf(setting, others)}</ul></div></div>`;
}

/** Where all of a kind are listed, of what there can be many of. */
const LISTS: { readonly [kind in NextStep['kind']]?: string } = {
  bidBonds: '/auctions',
  bidRent: '/auctions',
  propose: '/assets',
  leaseEnds: '/assets',
};

/** What can be done next; in ink, because nobody is waited for. Of many steps of a kind the first. */
export function nextList(setting: Setting, steps: readonly NextStep[]): Html {
  const { next, moreAlike } = setting.words.home;
  const line = ({ kind, figures, to }: NextStep): Html => {
    const { says, act } = next[kind];
    const sentence = filledWith(setting, says, figures);
    return html`<li><span class="what">${sentence}</span>
<a class="act" href="${to}">${act}<span class="unseen">: ${sentence}</span></a></li>
`;
  };
  const kinds = [...Map.groupBy(steps, ({ kind }) => kind)].map(([kind, all]) => {
    const more = all.length - OF_A_KIND;
    const list = LISTS[kind];
    if (more <= 0 || list === undefined) return all.map(line);
    const onward = html`<li class="more"><a href="${list}">${fill(moreAlike, { n: count(setting, more) })}</a></li>
`;
    return [...all.slice(0, OF_A_KIND).map(line), onward];
  });
  return html`<ul class="onward">${kinds}</ul>`;
}
