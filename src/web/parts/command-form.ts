// A form for any command, generated from its description. The browser's part (browser/forms.ts) sends it, shows what will follow
// before it does, and keeps what is typed.

import type { FormArgument, FormCommand } from '../command.ts';
import { readLine } from '../command-line.ts';
import { type Html, html, type Part } from '../html.ts';
import type { Setting } from '../setting.ts';
import { shortNameOf } from '../short-name.ts';
import { field, type FieldWords } from './field.ts';

export interface CommandFormParts {
  /** `credit pay`. */
  readonly command: string;
  /** Unique on the screen; `do-credit-pay` if left out. */
  readonly id?: string;
  /** What is settled and not shown, such as the asset of an asset's screen. */
  readonly preset?: { readonly [name: string]: string };
  /** What stands in the fields at first. */
  readonly values?: { readonly [name: string]: string | undefined };
  readonly words?: { readonly [name: string]: FieldWords };
  /** Which fields are shown first, in this order; the others unfold. The required ones if left out. */
  readonly order?: readonly string[];
  /** Fields that are not offered here at all. */
  readonly without?: readonly string[];
  /** On the button. */
  readonly submit?: string;
  /** Name of a module of browser/derived/ that works something out while somebody types; it fills `outputs`. */
  readonly derive?: string;
  /** What it needs to know beside what is typed, as data attributes of the form: `{ face: '10000' }` is `data-face`. */
  readonly data?: { readonly [name: string]: string };
  /** Where it writes: `output('service')` of this file. */
  readonly outputs?: Part;
  /** Where the draft is kept until it is sent: `session` for what must not stay on the disk, `none` for secrets. */
  readonly keep?: 'local' | 'session' | 'none';
  /** Only its receipt stays when it is done: `for-good`, or until somebody asks for the form `again`. */
  readonly once?: 'for-good' | 'again';
  /** Who speaks, where that is settled; else whoever the person switch says. */
  readonly as?: string | undefined;
  /** Where to go when it is done; stays here if left out. */
  readonly afterwards?: string;
}

/** A place that a derived figure is written to. */
export function output(name: string): Html {
  return html`<output data-derived="${name}" aria-live="polite">–</output>`;
}

/** Secrets: what is sealed is for this session alone, what unlocks is kept nowhere. */
function keepOf({ command, keep }: CommandFormParts): string {
  if (keep !== undefined) return keep;
  if (/^machine |passphrase|move|backup|invite/.test(command)) return 'none';
  return command.startsWith('bid') ? 'session' : 'local';
}

function split(
  command: FormCommand,
  { order, preset = {}, without = [], values = {} }: CommandFormParts,
): { readonly first: readonly FormArgument[]; readonly more: readonly FormArgument[] } {
  const shown = command.arguments.filter(({ name }) => !(name in preset) && !without.includes(name));
  const isFirst = ({ name, required }: FormArgument): boolean =>
    required || (order ?? []).includes(name) || values[name] !== undefined;
  const place = ({ name }: FormArgument): number => {
    const at = (order ?? []).indexOf(name);
    return at === -1 ? Number.MAX_SAFE_INTEGER : at;
  };
  const all = shown.length <= 4 && order === undefined;
  return {
    first: shown.filter((one) => all || isFirst(one)).toSorted((a, b) => place(a) - place(b)),
    more: shown.filter((one) => !all && !isFirst(one)),
  };
}

/** What stands in a field that nobody has filled in: the language of the page, a name for what is written. */
function initialOf(
  { commands, commune, language }: Setting,
  command: FormCommand,
  { name, kind, required, words, writes }: FormArgument,
): string | undefined {
  if (name === 'language' && words?.includes(language) === true) return language;
  if (writes !== true || !required) return undefined;
  const example = readLine(commands, command.example)?.values[name];
  if (example === undefined || example.includes('/')) return undefined;
  const own = kind === 'file' ? shortNameOf(commune?.name ?? '') : '';
  return own === '' ? example : example.replace(/^[^.]+/, own);
}

/** Draws the form of a command that changes something. Throws for a command that does not exist. */
export function commandForm(setting: Setting, parts: CommandFormParts): Html {
  const command = setting.commands.get(parts.command);
  if (command === undefined) throw new Error(`page: there is no command "${parts.command}"`);
  const { commands } = setting.words;
  const id = parts.id ?? `do-${command.path.join('-')}`;
  const { first, more } = split(command, parts);
  const draw = (argument: FormArgument): Html =>
    field(setting, {
      formId: id,
      command: parts.command,
      argument,
      value: parts.values?.[argument.name] ?? initialOf(setting, command, argument),
      words: parts.words?.[argument.name],
    });
  return html`<form class="command" id="${id}" method="post" action="/api/v1/${command.path.join('/')}" data-command="${command.path.join(' ')}" data-keep="${keepOf(parts)}"${command.path[0] === 'machine' && html` data-foresee="no"`}${parts.derive !== undefined && html` data-derive="${parts.derive}"`}${Object.entries(parts.data ?? {}).map(([name, value]) => html` data-${name}="${value}"`)}${parts.once !== undefined && html` data-once="${parts.once}"`}${parts.afterwards !== undefined && html` data-then="${parts.afterwards}"`}>
${parts.as !== undefined && html`<p class="acting">${setting.words.frame.actAs} <strong><bdi>${parts.as}</bdi></strong><input type="hidden" name="as" value="${parts.as}"></p>`}
<noscript><p class="notice">${commands.needScript}</p></noscript>
${Object.entries(parts.preset ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${first.map(draw)}
${more.length > 0 && html`<details class="more" id="${id}-more"><summary>${commands.moreFields}</summary>${more.map(draw)}</details>`}
${parts.outputs !== undefined && html`<div class="derived">${parts.outputs}</div>`}
<div data-part="says" aria-live="polite"></div>
<div class="buttons"><button type="submit" data-part="send" disabled>${parts.submit ?? commands.send}</button>
<button type="button" class="quiet" data-part="clear" hidden>${commands.clear}</button></div></form>`;
}

/** Draws the form of a command that only looks: it asks by its own address, without script. */
export function askForm(
  setting: Setting,
  parts: Pick<CommandFormParts, 'command' | 'values' | 'words' | 'submit'> & { readonly action: string },
): Html {
  const command = setting.commands.get(parts.command);
  if (command === undefined) throw new Error(`page: there is no command "${parts.command}"`);
  const id = `ask-${command.path.join('-')}`;
  return html`<form class="asking" id="${id}" method="get" action="${parts.action}">
${command.arguments.map((argument) => field(setting, { formId: id, command: parts.command, argument, value: parts.values?.[argument.name], words: parts.words?.[argument.name] }))}
<input type="hidden" name="ask" value="true">
<div class="buttons"><button type="submit">${parts.submit ?? setting.words.commands.ask}</button></div></form>`;
}
