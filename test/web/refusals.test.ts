// Refusals in the languages of the page: every rule of every kind has a text with its own braces, and no text is left over.

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contexts } from '../../src/contexts/contexts.ts';
import { registryOf } from '../../src/contexts/fold.ts';
import { ORDER_RULES } from '../../src/contexts/order/rules.ts';
import { readArguments } from '../../src/doors/read-arguments.ts';
import { type Argument, CommandTrouble, type Trouble } from '../../src/node/command.ts';
import { jsonText } from '../../src/doors/http/problem.ts';
import { nearestBid } from '../../src/node/commands/nearest-bid.ts';
import { sentence } from '../../src/node/sentence.ts';
import { VOICE_RULES } from '../../src/voice/rules.ts';
import { refusalKey, refusalsIn, type RefusalTexts } from '../../src/web/words/refusal-texts.ts';
import { worded } from '../../src/web/worded.ts';

interface Said {
  readonly kind: string;
  readonly name: string;
  readonly says: string;
  readonly next: string;
}

const communeRules: readonly Said[] = [...registryOf(contexts).kinds].flatMap(([kind, { rules: own }]) =>
  [...own, ...ORDER_RULES].map(({ name, says, next }) => ({ kind, name, says, next })),
);
const voiceRules: readonly Said[] = Object.entries(VOICE_RULES).map(([name, { says, next }]) => ({
  kind: '',
  name,
  says,
  next,
}));
const rules = [...communeRules, ...voiceRules];

function braces(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{[A-Za-z]+\}/g)].map(([brace]) => brace))].sort();
}

function commands(text: string): readonly string[] {
  return [...text.matchAll(/telekommune [a-z-]+( [a-z-]+)?/g)]
    .map(([line]) => line.split(' ').slice(1, 2).join())
    .sort();
}

function textsOf(tag: 'de' | 'es'): RefusalTexts {
  return refusalsIn(tag)?.refusals ?? {};
}

describe.each(['de', 'es'] as const)('refusals in %s', (tag) => {
  const texts = textsOf(tag);
  const keyOf = ({ name, kind }: Said): string | null => refusalKey(texts, name, kind);

  it('are there for every rule of every kind', () => {
    expect(rules.filter((rule) => keyOf(rule) === null)).toEqual([]);
    expect(rules.length).toBeGreaterThan(200);
  });

  it('have the braces of the rule, and lead to the same commands', () => {
    const wrong = rules.filter((rule) => {
      const { says = '', next = '' } = texts[keyOf(rule) ?? ''] ?? {};
      const isSame =
        braces(says).join() === braces(rule.says).join() && braces(next).join() === braces(rule.next).join();
      return !isSame || commands(rule.next).some((line) => !commands(next).includes(line));
    });
    expect(wrong.map((rule) => [rule.kind, rule.name])).toEqual([]);
  });

  it('tell rules of one name apart where they say other things', () => {
    const english = new Map<string, Set<string>>();
    for (const rule of rules) {
      const key = keyOf(rule) ?? '';
      english.set(key, (english.get(key) ?? new Set()).add(`${rule.says} ${rule.next}`));
    }
    expect([...english].filter(([, said]) => said.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('are not left over from rules that are gone', () => {
    const used = new Set(rules.map(keyOf));
    expect(Object.keys(texts).filter((key) => !used.has(key))).toEqual([]);
  });
});

const FAULTS: readonly (readonly [kind: Argument['kind'], typed: string])[] = [
  ['money', 'much'],
  ['money', '1.005'],
  ['money', '12,5'],
  ['money', '1,234'],
  ['money', '5 USD'],
  ['money', '9'.repeat(40)],
  ['rate', 'much'],
  ['rate', '3.14159'],
  ['rate', '0.035'],
  ['rate', '2000'],
  ['date', '31.12.2026'],
  ['instant', 'noon'],
  ['count', '-1'],
  ['word', 'maybe'],
  ['slug', 'Press Hall'],
  ['id', 'xyz'],
  ['text', ''],
  ['text', '\u0007'],
  ['text', 'x'.repeat(100_000)],
];

/** An import of a register and its files are for the command line; the page shows what it would do. */
const ON_THE_COMMAND_LINE = ['loan-import'];

const SAID = /\b(?:says|next): (?=['`])|\bnotFound\(\s*(?=['`])/g;

/** The text of a literal that begins at a place, and where it ends; what is worked out in it becomes `x1`. */
function literal(source: string, from: number): readonly [text: string, end: number] {
  const quote = source.charAt(from);
  let text = '';
  let depth = 0;
  for (let at = from + 1; at < source.length; at++) {
    if (depth === 0 && source.charAt(at) === quote) return [text, at + 1];
    if (source.startsWith('${', at)) {
      if (depth === 0) text += 'x1';
      depth++;
      at++;
    } else if (depth > 0 && source.charAt(at) === '{') depth++;
    else if (depth > 0 && source.charAt(at) === '}') depth--;
    else if (depth === 0) text += source.charAt(at) === '\\' ? source.charAt(++at) : source.charAt(at);
  }
  return [text, source.length];
}

function texts(source: string): readonly string[] {
  return [...source.matchAll(SAID)].flatMap((found) => {
    const [says, end] = literal(source, found.index + found[0].length);
    const [, gap] = /^(,\s*)['`]/.exec(source.slice(end)) ?? [];
    if (!found[0].startsWith('notFound') || gap === undefined) return [says];
    return [says, literal(source, end + gap.length)[0]];
  });
}

/** What varies in these is a clause, and each of their forms has a text; the charter’s range has a rule. */
const FORMS = [
  'x1: x1. It can be x1.',
  'x1 If it was not you who used it, tell them.',
  'Nobody is registered here as x1.x1',
  'There is no enterprise x1.x1',
  'No contract is of the kind x1.x1',
  'No sealed bid of x1x1 waits to be opened.',
];

/** A sentence that is put together elsewhere. */
function isOnlyWhatVaries(says: string): boolean {
  return FORMS.includes(says) || !/\p{L}{2}/u.test(says.replaceAll('x1', ''));
}

function faultOf(kind: Argument['kind'], typed: { readonly [name: string]: string | true }): Trouble {
  const argument: Argument = {
    name: 'amount',
    kind,
    positional: true,
    required: true,
    ...(kind === 'word' ? { words: ['yes'] } : {}),
    help: 'how much',
  };
  const command = {
    path: ['x'],
    group: 'look',
    summary: '',
    example: 'telekommune x yes',
    arguments: [argument],
  } as const;
  try {
    readArguments(command, typed, 'EUR');
  } catch (fault) {
    if (fault instanceof CommandTrouble) return fault.trouble;
  }
  throw new Error(`${kind} was read`);
}

/** Beside the commands of the open node: what a first run, papers and the desk say. */
const AROUND_COMMANDS = [
  'src/node/{archive,backup-manifest,keyring-trouble,pairing-session,restoring}.ts',
  'src/main/{inviting,listening,start-node}.ts',
  'src/main/first-run/{stages,work,node-elsewhere}.ts',
  'src/main/paper/*.ts',
  'src/main/desk/*.ts',
];

/** What the page can hear when it is not done, out of the sources: `${…}` stands for what varies. */
const saidByCommands = globSync(['src/node/commands/*.ts', ...AROUND_COMMANDS])
  .filter((file) => !ON_THE_COMMAND_LINE.some((part) => file.includes(part)))
  .flatMap((file) => texts(readFileSync(file, 'utf8')));

describe('what commands of an open node say when they do not do it', () => {
  it('is read out of the sources', () => {
    expect(saidByCommands.length).toBeGreaterThan(120);
  });

  it.each(['de', 'es'] as const)('has a text in %s', (tag) => {
    const unsaid = saidByCommands.filter(
      (says) => worded({ kind: 'usage', says }, tag, 'EUR') === null && !isOnlyWhatVaries(says),
    );
    expect(unsaid).toEqual([]);
  });

  it('has the reason within it in the language, too', () => {
    const says = 'There is no rent-reminder as at 2028-04-03: no rent is open.';
    expect(worded({ kind: 'not-found', says }, 'de', 'EUR')?.says).toBe(
      'Zum 03.04.2028 gibt es kein Papier dieser Art (rent-reminder): keine Miete ist offen.',
    );
    const gone = "/x.csv cannot be read: ENOENT: no such file or directory, stat '/x.csv'.";
    expect(worded({ kind: 'usage', says: gone }, 'es', 'EUR')?.says).toBe(
      '/x.csv no se puede leer: no existe.',
    );
  });

  it('has months of a rule, and whom a paper is for, in the language', () => {
    const refused = {
      kind: 'refused',
      rule: 'rent-below-debt-service',
      says: '',
      entryKind: 'property.requested@1',
    } as const;
    const said = (tag: 'de' | 'es', period: string) =>
      worded({ ...refused, figures: { period } }, tag, 'EUR')?.says;
    expect(said('es', '1 month')).toContain(' en 1 mes;');
    expect(said('de', '3 months')).toContain(' für 3 Monate;');
    const says = 'No lender-statement can be for Amparo: it is for a holder.';
    expect(worded({ kind: 'not-found', says }, 'es', 'EUR')?.says).toBe(
      'No hay documento de la clase lender-statement para Amparo: es para acreedores de bonos.',
    );
  });

  it('has its reasons behind the rule', () => {
    const because = [sentence('The bank has {lessMinor} less than the books.', { lessMinor: 125n }, 'EUR')];
    const refused = { kind: 'refused', rule: 'bank-differs', entryKind: 'ledger.period-closed@1' } as const;
    const trouble = JSON.parse(jsonText({ ...refused, says: '', figures: {}, because })) as Trouble;
    expect(worded(trouble, 'de', 'EUR')?.says).toMatch(
      / Die Bank hat 1,25\u00a0EUR weniger als die Bücher\.$/,
    );
  });

  it.each([
    ['bid-not-whole-bonds', 'Nichts wurde versiegelt. Bieten Sie 300,00\u00a0EUR oder 400,00\u00a0EUR.'],
    ['bid-below-face-value', 'Nichts wurde versiegelt. Bieten Sie mindestens 100,00\u00a0EUR, eine Anleihe.'],
    ['bid-above-target', 'Nichts wurde versiegelt. Bieten Sie höchstens 1.000,00\u00a0EUR, die ganze Serie.'],
  ])('of a bid (%s) has what could be bid in place of what the rule says', (rule, next) => {
    const figures = { amountMinor: 30_050n, restMinor: 50n, faceMinor: 10_000n, targetMinor: 100_000n };
    const kind = 'auctions.bid-revealed@1';
    const todo = nearestBid({ kind, rule, figures }, 'EUR', 100_000n);
    const refused = { kind: 'refused', says: '', next: todo?.says, rule, entryKind: kind, figures, todo };
    const said = worded(JSON.parse(jsonText(refused)) as Trouble, 'de', 'EUR');
    expect(said?.next).toBe(next);
    expect(said?.says).not.toBe('');
  });

  it('has its amounts and days as the language writes them', () => {
    const says =
      'The order asks for 1,250.50 EUR. The bank account holds 1,000.00 EUR by the books, and orders on their way ask for 0.00 EUR of it.';
    expect(worded({ kind: 'refused', says }, 'de', 'EUR')?.says).toBe(
      'Der Auftrag verlangt 1.250,50\u00a0EUR. Auf dem Bankkonto liegen nach den Büchern 1.000,00\u00a0EUR, und Aufträge unterwegs verlangen davon 0,00\u00a0EUR.',
    );
    const closed = 'The contract 15 was closed on 2026-11-26.';
    expect(worded({ kind: 'refused', says: closed }, 'es', 'EUR')?.says).toBe(
      'El contrato 15 se cerró el 26/11/2026.',
    );
  });
});

describe('what is typed wrongly', () => {
  it.each(FAULTS)('a fault of %s is said in both languages, at its field', (kind, amount) => {
    for (const tag of ['de', 'es'] as const)
      expect(worded(faultOf(kind, { amount }), tag, 'EUR')?.says).toMatch(/^AMOUNT: /);
  });

  it('of the voice says what to do in the same language', () => {
    const says = 'Nobody here is called “x”, and it is no feed key, no user@host and no web address.';
    const next = 'See whom you follow: telekommune following';
    expect(worded({ kind: 'not-found', says, next }, 'de', 'EUR')).toEqual({
      says: 'Hier heißt niemand „x“, und es ist kein Feed-Schlüssel, kein user@host und keine Adresse im Web.',
      next: 'Sehen Sie, wem Sie folgen: telekommune following',
    });
  });

  it('and so is what is missing, with what goes there', () => {
    expect(worded(faultOf('money', {}), 'de', 'EUR')?.says).toBe('AMOUNT: fehlt. wie viel');
    expect(worded(faultOf('word', {}), 'de', 'EUR')).toEqual({
      says: 'AMOUNT: fehlt. wie viel: yes',
      next: 'Zum Beispiel: telekommune x yes',
    });
    expect(worded(faultOf('money', { amount: true }), 'es', 'EUR')?.says).toBe('AMOUNT: necesita un valor.');
  });
});

describe('a refusal', () => {
  const trouble = {
    kind: 'refused',
    says: 'The bid of 5.00 EUR is below one bond of 100.00 EUR.',
    rule: 'bid-below-face-value',
    entryKind: 'auctions.bid-revealed@1',
    figures: { amountMinor: '500', faceMinor: '10000' },
  } as const;

  it('has its figures as the language writes them, exactly', () => {
    expect(worded(trouble, 'de', 'EUR')?.says).toBe(
      'Das Gebot von 5,00\u00a0EUR liegt unter einer Anleihe von 100,00\u00a0EUR.',
    );
    const large = { ...trouble, figures: { amountMinor: '90071992547409931', faceMinor: '10000' } };
    expect(worded(large, 'de', 'EUR')?.says).toContain('900.719.925.474.099,31\u00a0EUR');
  });

  it('stays as the rule says it in English, and where no text is known', () => {
    expect(worded(trouble, 'en', 'EUR')).toBeNull();
    expect(worded({ ...trouble, rule: 'rule-of-tomorrow' }, 'de', 'EUR')).toBeNull();
    expect(worded({ ...trouble, rule: 'constructor' }, 'es', 'EUR')).toBeNull();
  });

  it('says the rule of a charter and its range, also where the value is no figure or the rule is none', () => {
    const rule = 'charter-value-out-of-range';
    const figures = { parameter: 'quorum', value: 'viel', range: '0 % to 100 %' };
    expect(worded({ kind: 'usage', says: '', rule, figures }, 'de', '')?.says).toBe(
      'Die Satzung kann nicht sagen quorum = viel: 0\u00a0% bis 100\u00a0%.',
    );
    const none = { parameter: 'quorums', value: '1', range: 'no such parameter' };
    expect(worded({ kind: 'refused', says: '', rule, figures: none }, 'es', '')?.says).toContain(
      'no hay tal regla',
    );
  });

  it('puts states into the language and leaves names of people as they are', () => {
    const asset = {
      kind: 'refused',
      says: '',
      rule: 'asset-name-taken',
      figures: { asset: 'open', state: 'leased' },
    } as const;
    expect(worded(asset, 'de', 'EUR')?.says).toBe(
      'Es gibt oder gab ein Gut oder einen Antrag mit dem Kurznamen open (vermietet).',
    );
  });

  it('keeps a brace that has no figure, so that it is noticed', () => {
    expect(worded({ ...trouble, figures: {} }, 'de', 'EUR')?.says).toContain('{amountMinor}');
  });
});
