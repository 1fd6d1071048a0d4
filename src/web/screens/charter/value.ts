// A value of the charter as people read it, with the names of parameters in the language of the page.

import { presets } from '../../../contexts/governance/presets.ts';
import { parameterNamed } from '../../../contexts/governance/charter.ts';
import { counted, fill, type Html, html } from '../../html.ts';
import { amountOf, rateOf } from '../../parts/written.ts';
import { amount, count, rate, type Setting } from '../../setting.ts';

type Texts = { readonly [name: string]: string };

/** What a parameter is called; its own name where this page does not know it. */
export function labelOf({ words }: Setting, parameter: string): string {
  const labels: Texts = words.charter.labels;
  return Object.hasOwn(labels, parameter) ? (labels[parameter] ?? parameter) : parameter;
}

/** What a parameter decides. */
export function meaningOf({ words }: Setting, parameter: string, sentence: string): string {
  const { means } = words.charter;
  return Object.hasOwn(means, parameter) ? (means[parameter] ?? sentence) : sentence;
}

/** The presets with their titles, as choices of a field. */
export function presetChoices({ words }: Setting): readonly (readonly [name: string, title: string])[] {
  return presets.map(({ name, title }) => [name, words.charter.presetTitles[name] ?? title]);
}

/** One of the words that a parameter can have. */
export function wordText({ words }: Setting, word: string): string {
  const known: Texts = words.charter.words;
  return Object.hasOwn(known, word) ? (known[word] ?? word) : word;
}

/** What a number counts, as it stands behind a field: `days`. */
export function unitText({ words }: Setting, unit: string): string {
  const units: { readonly [unit: string]: { readonly many: string } } = words.charter.units;
  return Object.hasOwn(units, unit) ? fill(units[unit]?.many ?? '', { n: '' }).trim() : '';
}

function countedIn(setting: Setting, unit: string, value: string): string | null {
  const units: { readonly [unit: string]: { readonly one: string; readonly many: string } } =
    setting.words.charter.units;
  const forms = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (forms === undefined || !/^\d+$/.test(value)) return null;
  return value === '1' ? counted(forms, 1) : fill(forms.many, { n: count(setting, value) });
}

/** As an element, exact for machines. */
export function valueOf(setting: Setting, unit: string, value: string | number): Html {
  const text = String(value);
  if (unit === 'minor') return amountOf(setting, text);
  if (unit === 'ppm') return rateOf(setting, text);
  const written = countedIn(setting, unit, text);
  return written === null
    ? html`${wordText(setting, text)}`
    : html`<data class="figure" value="${text}">${written}</data>`;
}

/** As plain text. */
export function valueText(setting: Setting, unit: string, value: string | number): string {
  const text = String(value);
  if (unit === 'minor') return amount(setting, text);
  if (unit === 'ppm') return rate(setting, text);
  return countedIn(setting, unit, text) ?? wordText(setting, text);
}

/** What a parameter can be: from the least to the most, or its words. */
export function rangeText(setting: Setting, parameter: string): string {
  const known = parameterNamed(parameter);
  if (known === null) return '';
  if (known.is === 'word') return known.words.map((word) => wordText(setting, word)).join(' · ');
  const [least, most] = [known.least, known.most].map((value) =>
    valueText(setting, known.unit, String(value)),
  );
  return fill(setting.words.charter.from, { least: least ?? '', most: most ?? '' });
}

/** A value as somebody types it: `25`, `1250,00`, `14`. */
export function valueTyped(setting: Setting, unit: string, value: string | number): string {
  const text = String(value);
  return unit === 'minor' || unit === 'ppm'
    ? valueText(setting, unit, text)
        .replace(/[\s\u00a0%A-Z]/g, '')
        .replaceAll(setting.formats.group, '')
    : text;
}
