// The rules of a new commune, chosen one by one: the usual value, what it means, and what follows from choosing otherwise.

import { parameterNamed, type Parameter, parameters } from '../../../contexts/governance/charter.ts';
import type { CurrencyCode } from '../../../kernel/currency.ts';
import { moneyText } from '../../../kernel/local-text.ts';
import { fill, type Html, html } from '../../html.ts';
import { rate, type Setting } from '../../setting.ts';
import { labelOf, meaningOf, unitText, valueText, wordText } from '../charter/value.ts';

type Choices = Setting['words']['firstRun']['charter'];
type ChoiceName = keyof Choices;

/** Usual amounts are shown with as many decimals as most currencies have. */
const BOOKS_CURRENCY = 'EUR' as CurrencyCode;

/** The usual value as somebody types it: a percentage without its sign, an amount, a number, a word. */
function usualTyped(setting: Setting, { is, unit, initial }: Parameter & { readonly unit?: string }): string {
  if (is !== 'amount') return String(initial);
  return unit === 'ppm'
    ? rate(setting, initial).replace(/[\s\u00a0%]/g, '')
    : moneyText(setting, initial, BOOKS_CURRENCY);
}

/** As somebody reads it. */
function usualText(setting: Setting, parameter: Parameter): string {
  const typed = usualTyped(setting, parameter);
  const isRate = parameter.is === 'amount' && parameter.unit === 'ppm';
  const value = isRate ? `${typed}\u00a0%` : parameter.is === 'word' ? wordText(setting, typed) : typed;
  return fill(setting.words.firstRun.usual, { value });
}

function control(setting: Setting, name: ChoiceName, parameter: Parameter): Html {
  const id = `charter-${name}`;
  const usual = usualTyped(setting, parameter);
  const own = html`id="${id}" data-charter="${name}" data-usual="${usual}" aria-describedby="${id}-help ${id}-fault"`;
  if (parameter.is === 'word') {
    return html`<select ${own}>${parameter.words.map((word) => html`<option value="${word}">${wordText(setting, word)}</option>`)}</select>`;
  }
  if (parameter.is === 'count')
    return html`<span class="with-unit"><input type="number" class="figure" inputmode="numeric" min="${parameter.least}" max="${parameter.most}" value="${usual}" ${own}> ${unitText(setting, parameter.unit)}</span>`;
  const unit = parameter.unit === 'ppm' ? '%' : '';
  return html`<span class="with-unit"><input type="text" class="figure" inputmode="decimal" maxlength="20" value="${usual}" data-unit="${unit}" ${own}> ${unit}</span>`;
}

function choice(setting: Setting, name: ChoiceName): Html | null {
  const parameter = parameterNamed(name);
  if (parameter === null) return null;
  const { text } = setting.words.firstRun.charter[name];
  const id = `charter-${name}`;
  return html`<div class="field"><label for="${id}">${labelOf(setting, name)}</label>${control(setting, name, parameter)}
<p class="help" id="${id}-help">${text} <em>${usualText(setting, parameter)}</em></p><p class="fault" id="${id}-fault" hidden></p></div>
`;
}

/** The usual value of a rule that is typed: with its unit, and a word as it is typed where the page says it otherwise. */
function usualOf(setting: Setting, parameter: Parameter): string {
  const { usual } = setting.words.firstRun;
  const unit = parameter.is === 'word' ? '' : parameter.unit;
  if (unit === 'minor') return fill(usual, { value: usualTyped(setting, parameter) });
  const typed = String(parameter.initial);
  const text = valueText(setting, unit, typed);
  return fill(usual, { value: parameter.is === 'word' && text !== typed ? `${text} (${typed})` : text });
}

function otherRules(setting: Setting): Html {
  const { firstRun } = setting.words;
  const chosen = new Set(Object.keys(firstRun.charter));
  const rest = Object.values(parameters).filter(({ name }) => !chosen.has(name));
  return html`<details class="more" id="other-rules"><summary>${firstRun.others}</summary>
<div class="field"><label for="charter-others">${firstRun.others}</label><input type="text" id="charter-others" data-charter-others autocomplete="off" spellcheck="false" aria-describedby="charter-others-help charter-others-fault"><p class="help" id="charter-others-help">${firstRun.othersHelp}</p><p class="fault" id="charter-others-fault" hidden></p></div>
<dl class="facts" aria-label="${firstRun.othersList}">${rest.map(
    (
      parameter,
    ) => html`<div><dt>${labelOf(setting, parameter.name)} <code>${parameter.name}</code></dt><dd>${meaningOf(setting, parameter.name, parameter.sentence)} <em>${usualOf(setting, parameter)}</em></dd></div>
`,
  )}</dl></details>`;
}

/** What a rehearsal takes so that a vote or an auction is over in days. */
const SHORT: readonly (readonly [name: string, days: string])[] = [
  ['voting-days', '2'],
  ['bid-days', '2'],
  ['reveal-days', '1'],
  ['payment-days', '2'],
  ['second-payment-days', '2'],
  ['lease-bid-days', '2'],
  ['lease-reveal-days', '1'],
];

/** All terms short by one choice; what is chosen or typed otherwise counts before it. */
function shortTerms(setting: Setting): Html {
  const { firstRun } = setting.words;
  const listed = SHORT.map(
    ([name, days]) => `${labelOf(setting, name)}: ${valueText(setting, 'days', days)}`,
  );
  const pairs = SHORT.map((pair) => pair.join('=')).join(',');
  return html`<div class="field kind-flag"><label for="charter-short">${firstRun.short}</label>
<input type="checkbox" id="charter-short" data-charter-short="${pairs}" aria-describedby="charter-short-help">
<p class="help" id="charter-short-help">${firstRun.shortSays} ${listed.join('; ')}.</p></div>
`;
}

/** Fields that a script makes one text of, which the form sends as its charter. */
export function charterChoices(setting: Setting): Html {
  const { firstRun } = setting.words;
  const names = Object.keys(firstRun.charter) as readonly ChoiceName[];
  return html`<fieldset id="rules" class="rules"><legend>${firstRun.rules}</legend><p>${firstRun.rulesLead}</p>
${shortTerms(setting)}${names.map((name) => choice(setting, name))}${otherRules(setting)}</fieldset>`;
}
