// The pages of docs/domain that follow from the code: the charter, and every refusal with its precedence and message.

import { contexts } from '../../src/contexts/contexts.ts';
import { type Parameter, parameters } from '../../src/contexts/governance/charter.ts';
import { ORDER_RULES } from '../../src/contexts/order/rules.ts';
import type { Context, EntryKind } from '../../src/kernel/kind.ts';
import { formatRatePpm } from '../../src/kernel/rates.ts';
import { GENERATED, markdownTable } from './markdown.ts';

function worded(parameter: Parameter, value: number | bigint | string): string {
  if (parameter.is === 'word') return `\`${value}\``;
  if (parameter.unit === 'ppm') return `${value} ppm (${formatRatePpm(BigInt(value))})`;
  if (parameter.unit === 'minor') return `${value} minor units`;
  return `${value} ${value === 1 ? parameter.unit.slice(0, -1) : parameter.unit}`;
}

function rangeText(parameter: Parameter): string {
  if (parameter.is === 'word') return parameter.words.map((word) => `\`${word}\``).join(' or ');
  const least = parameter.is === 'count' ? String(parameter.least) : worded(parameter, parameter.least);
  return `${least} to ${worded(parameter, parameter.most)}`;
}

function charterPage(): string {
  const rows = Object.values(parameters).map((parameter: Parameter) => [
    `\`${parameter.name}\``,
    worded(parameter, parameter.initial),
    rangeText(parameter),
    parameter.sentence,
    parameter.rule,
  ]);
  return [
    GENERATED,
    '# The charter',
    'Every choice of a commune that no principle settles has a name, a default, a range and a sentence. The founder may set values at the ' +
      'founding; afterwards only a vote changes them (`change-charter`). A change counts from the moment the vote passes. ' +
      'What was fixed when something began stays: the end of a vote or an auction, the time to pay in, the format of a lease auction, a grace that ' +
      'runs, and of a series its face value, surplus and recourse, which are those of the day of its request. All else counts as the charter ' +
      'stands when it is needed: the quorum when votes are counted, the reserve on each coupon date, the credit limit at each payment.',
    'An entry writes a value as decimal digits without a sign, or as the word; money in minor units, parts and rates in millionths (ppm). ' +
      'The command line shows and takes the same values in percent and in the currency.',
    markdownTable(['parameter', 'default', 'range', 'what it decides', 'rule'], rows),
    'A parameter is never renamed and never given a new meaning: that would be a new parameter.',
    '',
  ].join('\n\n');
}

interface Named {
  readonly name: string;
  readonly source: string;
  readonly says: string;
  readonly next: string;
}

function sourceText(source: string): string {
  return /^[0-9]/.test(source) ? `rule ${source}` : source === 'order' ? 'the order' : source;
}

/** The same name can say different things for different kinds; each wording is listed once. */
function wordings(kinds: readonly EntryKind<unknown>[]): readonly Named[] {
  const known = new Map<string, Named>();
  for (const { rules } of kinds)
    for (const rule of rules) {
      const key = `${rule.name}\n${rule.says}\n${rule.next}`;
      if (!known.has(key)) known.set(key, rule);
    }
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function messages(rules: readonly Named[]): string {
  return markdownTable(
    ['refusal', 'says', 'what to do', 'from'],
    rules.map(({ name, says, next, source }) => [`\`${name}\``, says, next, sourceText(source)]),
  );
}

function refusalsPage({ name, kinds }: Context): string {
  return [
    GENERATED,
    `# Refusals of ${name}`,
    'Of several broken rules the first in the list of the kind is named. Figures stand in braces; they are part of the refusal and are shown in ' +
      'units a person reads. Before these come [the refusals of the order](order.md).',
    ...kinds.map(({ kind, means, rules }) =>
      [
        `## ${kind}`,
        means,
        rules.map((rule, index) => `${index + 1}. \`${rule.name}\``).join('\n') ||
          'Nothing of its own is refused.',
      ].join('\n\n'),
    ),
    '## Messages',
    messages(wordings(kinds)),
    '',
  ].join('\n\n');
}

function orderPage(): string {
  return [
    GENERATED,
    '# Refusals of the order',
    'These hold for every entry, whatever its kind, and come before the rules of the kind; `rules-failed` alone comes after. ' +
      'An entry of a kind that this program does not know is not refused: it is kept, replicated and not applied.',
    ORDER_RULES.map((rule, index) => `${index + 1}. \`${rule.name}\``).join('\n'),
    messages(ORDER_RULES),
    '',
  ].join('\n\n');
}

/** Whole pages, by path below docs/. */
export function domainPages(): ReadonlyMap<string, string> {
  const pages = new Map([
    ['domain/charter.md', charterPage()],
    ['domain/refusals/order.md', orderPage()],
  ]);
  for (const context of contexts) pages.set(`domain/refusals/${context.name}.md`, refusalsPage(context));
  return pages;
}
