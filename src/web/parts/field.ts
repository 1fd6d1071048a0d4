// One field of a form, out of an argument of a command: the right keyboard, what exists to choose from, and its explanation.

import { parseCurrency } from '../../kernel/currency.ts';
import { parseMoney } from '../../kernel/money.ts';
import type { FormArgument } from '../command.ts';
import { fill, type Html, html, type Part } from '../html.ts';
import { money, type Setting } from '../setting.ts';
import { choiceOf, helpOf, labelOf } from './command-words.ts';

/** What a screen says better than the table of commands. */
export interface FieldWords {
  readonly label?: string;
  readonly help?: Part;
  /** Choices with labels, instead of the bare words or names: `[['yes', 'ja'], …]`. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
  /** More lines than one. */
  readonly long?: boolean;
  /** Must be filled in here, where the command could ask for it otherwise. */
  readonly needed?: boolean;
  /** A secret, which no draft keeps; passphrases are known as such. */
  readonly secret?: boolean;
  /** What a text is here: an amount, where the command takes any text. */
  readonly kind?: FormArgument['kind'];
}

export interface FieldParts {
  /** Of the form; ids of fields begin with it. */
  readonly formId: string;
  /** The path of the command, `pay service`. */
  readonly command: string;
  readonly argument: FormArgument;
  readonly value: string | undefined;
  readonly words?: FieldWords | undefined;
}

const LONG_TEXTS = new Set(['reason', 'text', 'memo', 'note', 'because']);

function hintOf({ words, commune }: Setting, { kind, writes }: FormArgument): string | null {
  const { commands } = words;
  switch (kind) {
    case 'money':
      return commune === null ? null : fill(commands.amountIn, { currency: commune.currency });
    case 'rate':
      return commands.rateHint;
    case 'instant':
      return commands.instantHint;
    case 'id':
      return commands.idHint;
    case 'file':
    case 'folder':
      if (writes === true) return commands.writtenHint;
      return kind === 'file' ? commands.fileHint : commands.pathHint;
    case 'text':
    case 'lines':
    case 'slug':
    case 'date':
    case 'count':
    case 'word':
    case 'flag':
      return null;
  }
}

function attributes({ formId, argument, words }: FieldParts): Html {
  const { name, kind, required } = argument;
  const id = `${formId}-${name}`;
  return html`id="${id}" name="${name}" data-kind="${kind}" aria-describedby="${id}-help ${id}-fault"${required && html` required`}${words?.secret === true && html` data-secret`}`;
}

function select(setting: Setting, parts: FieldParts, choices: readonly (readonly [string, string])[]): Html {
  const chosen = parts.value ?? '';
  return html`<select ${attributes(parts)}><option value="">${setting.words.commands.choose}</option>${choices.map(
    ([value, label]) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`,
  )}</select>`;
}

/** An amount of a command line, `9000.00`, as it is typed in the language of the page; another text as it is. */
function amountIn(setting: Setting, value: string): string {
  const currency = parseCurrency(setting.commune?.currency ?? '');
  if (currency === null || !/^\d+(\.\d+)?$/.test(value)) return value;
  const parsed = parseMoney(value, currency);
  return 'minor' in parsed ? money(setting, parsed.minor) : value;
}

function control(setting: Setting, parts: FieldParts): Html {
  const { argument, value = '', words, formId } = parts;
  const { kind, name, names } = argument;
  if (words?.choices !== undefined) return select(setting, parts, words.choices);
  const own = attributes(parts);
  const list = names === undefined ? null : `${formId}-${name}-names`;
  const listed = list !== null && html` list="${list}"`;
  const datalist = list !== null && html`<datalist id="${list}" data-names="${names}"></datalist>`;
  switch (kind) {
    case 'word':
      return select(
        setting,
        parts,
        (argument.words ?? []).map((word) => [word, choiceOf(setting, word)]),
      );
    case 'flag':
      return html`<input type="checkbox" value="true" ${own}${value === 'true' && html` checked`}>`;
    case 'date':
      return html`<input type="date" max="9999-12-31" value="${value}" ${own}>`;
    case 'instant':
      return html`<input type="datetime-local" max="9999-12-31T23:59" value="${value.replace(/Z$/, '')}" ${own}>`;
    case 'money':
      return html`<span class="with-unit"><input type="text" inputmode="decimal" autocomplete="off" class="figure" value="${amountIn(setting, value)}" ${own}> ${setting.commune?.currency}</span>`;
    case 'rate':
      return html`<span class="with-unit"><input type="text" inputmode="decimal" autocomplete="off" class="figure" value="${value}" ${own}> %</span>`;
    case 'count':
      return html`<input type="text" inputmode="numeric" autocomplete="off" class="figure" value="${value}" ${own}>`;
    case 'slug':
    case 'id':
      return html`<input type="text" autocomplete="off" autocapitalize="none" spellcheck="false" value="${value}"${listed} ${own}>${datalist}`;
    case 'lines':
      return html`<textarea rows="5" ${own}>${value}</textarea>`;
    case 'text':
    case 'file':
    case 'folder':
      if (/passphrase|password/.test(name)) return html`<input type="password" autocomplete="off" ${own}>`;
      if (kind === 'file' && argument.writes !== true)
        return html`<input type="file" aria-labelledby="${formId}-${name}-label" data-upload="${formId}-${name}"><input type="text" autocomplete="off" value="${value}" ${own}>`;
      return (words?.long ?? LONG_TEXTS.has(name))
        ? html`<textarea rows="3" ${own}>${value}</textarea>`
        : html`<input type="text" autocomplete="off" value="${value}"${listed} ${own}>${datalist}`;
  }
}

/** Draws a field with its label, its explanation, and a place for what is wrong with it. */
export function field(setting: Setting, given: FieldParts): Html {
  const { formId, words } = given;
  const { kind = given.argument.kind, needed = given.argument.required } = words ?? {};
  const argument: FormArgument = { ...given.argument, kind, required: needed };
  const parts: FieldParts = { ...given, argument };
  const id = `${formId}-${argument.name}`;
  const hint = hintOf(setting, argument);
  const help = words?.help ?? helpOf(setting, argument);
  const optional =
    !argument.required &&
    argument.kind !== 'flag' &&
    html` <small>(${setting.words.commands.optional})</small>`;
  return html`<div class="field kind-${argument.kind}"><label for="${id}" id="${id}-label">${words?.label ?? labelOf(setting, argument, given.command)}${optional}</label>
${control(setting, parts)}
<p class="help" id="${id}-help">${help}${hint !== null && html`${help !== '' && ' · '}${hint}`}</p><p class="fault" id="${id}-fault" hidden></p></div>
`;
}
