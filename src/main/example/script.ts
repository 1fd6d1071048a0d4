// A script: a life told line by line. Every line that is said by somebody is a command as that person would type it.
// Other lines say what day it is, cut a node off, or repeat a line for each row of a table. Errors name the line.

import { parseDate } from '../../kernel/calendar.ts';
import { CommandTrouble } from '../../node/command.ts';

/** Who says a line: a person by name, or every member of a node or of all nodes in turn. */
export type Speaker = { readonly is: 'person'; readonly name: string } | { readonly is: 'everybody' };

export type Step =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'date'; readonly instantMs: number; readonly text: string }
  | { readonly is: 'cut' | 'heal'; readonly node: string }
  | {
      readonly is: 'say';
      readonly speaker: Speaker;
      /** Words with `{last}` and `{column}` still in them. */
      readonly words: readonly string[];
      /** A refusal is what the script wants to show: the broken rule's name. */
      readonly refusedBy: string | null;
      /** With `refusedBy`: some rows of the table are refused by it, the others count. */
      readonly mayCount: boolean;
      /** The answer is told as the speaker reads it. */
      readonly shown: boolean;
      /** Repeat for each row of this table. */
      readonly table: string | null;
    };

/** A node with the people who use it; the first founds or joins and represents the enterprise. */
export interface NodeLine {
  readonly node: string;
  readonly title: string;
  readonly people: readonly { readonly name: string; readonly fullName: string }[];
}

export interface Script {
  readonly commune: string;
  readonly currency: string;
  readonly founded: string;
  readonly charter: string;
  readonly nodes: readonly NodeLine[];
  readonly steps: readonly (Step & { readonly line: number })[];
}

export const LINES_MAX = 10_000;

/** Reads a script; rejects with the line that it does not understand. */
export function parseScript(text: string): Script {
  const head = { commune: '', currency: 'EUR', founded: '', charter: '' };
  const nodes: NodeLine[] = [];
  const steps: (Step & { line: number })[] = [];
  const lines = text.split(/\r?\n/);
  if (lines.length > LINES_MAX) throw scriptTrouble(LINES_MAX, `a script has at most ${LINES_MAX} lines`);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    const at = index + 1;
    if (line === '' || line.startsWith('#')) continue;
    const header = /^(commune|currency|founded|charter)\s+(.+)$/.exec(line);
    if (header !== null) {
      head[header[1] as keyof typeof head] = header[2] ?? '';
      continue;
    }
    const node = readNode(line);
    if (node !== null) nodes.push(node);
    else steps.push({ ...readStep(line, at), line: at });
  }
  for (const [name, value] of Object.entries(head)) {
    if (value === '' && name !== 'charter') throw scriptTrouble(1, `the script names no ${name}`);
  }
  if (parseDate(head.founded) === null)
    throw scriptTrouble(1, `"founded ${head.founded}" is no date such as 2025-01-02`);
  if (nodes.length === 0)
    throw scriptTrouble(
      1,
      'the script has no line such as "node druckerei "Druckerei am Kanal" anna="Anna Berg""',
    );
  return { ...head, nodes, steps };
}

/** `node druckerei "Druckerei am Kanal" anna="Anna Berg" ben="Ben Okafor"` */
function readNode(line: string): NodeLine | null {
  if (!line.startsWith('node ')) return null;
  const [, node = '', title = '', ...people] = wordsOf(line);
  const named = people.map((word) => {
    const [name = '', fullName = name] = word.split('=');
    return { name, fullName };
  });
  return { node, title, people: named };
}

function readStep(line: string, at: number): Step {
  if (line.startsWith('== ')) return { is: 'title', text: line.slice(3) };
  const day = /^@\s*(\S+)$/.exec(line);
  if (day !== null) {
    const date = parseDate(day[1] ?? '');
    if (date === null) throw scriptTrouble(at, `"${line}" names no date such as @ 2025-02-01`);
    return { is: 'date', instantMs: date * 86_400_000, text: day[1] ?? '' };
  }
  const network = /^(cut|heal)\s+(\S+)$/.exec(line);
  if (network !== null) return { is: network[1] === 'cut' ? 'cut' : 'heal', node: network[2] ?? '' };
  const said =
    /^(?:for each (\S+)\s+)?([a-z0-9-]+)(?:\s+\((?:(may be )?refused: ([a-z-]+)|(shown))\))?:\s*(.+)$/.exec(
      line,
    );
  if (said === null)
    throw scriptTrouble(at, `"${line}" is none of: == title, @ date, cut node, heal node, person: command`);
  const [, table = null, who = '', may, refusedBy = null, shown, command = ''] = said;
  const speaker: Speaker = who === 'everybody' ? { is: 'everybody' } : { is: 'person', name: who };
  return {
    is: 'say',
    speaker,
    words: wordsOf(command),
    refusedBy,
    mayCount: may !== undefined,
    shown: shown !== undefined,
    table,
  };
}

/** Cuts a line into words; double quotes keep spaces together, also in the middle of a word. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/(?:[^\s"]|"[^"]*")+/g)) words.push(match[0].replaceAll('"', ''));
  return words;
}

/** Puts values in place of `{name}`; rejects what has no value. */
export function filled(
  words: readonly string[],
  values: ReadonlyMap<string, string>,
  line: number,
): string[] {
  return words.map((word) =>
    word.replace(/\{([a-z0-9-]+)\}/g, (_whole, name: string) => {
      const value = values.get(name);
      if (value === undefined)
        throw scriptTrouble(line, `there is no value for {${name}}; known: ${[...values.keys()].join(', ')}`);
      return value;
    }),
  );
}

/** Reads a table of comma-separated values with a head, without quotes. */
export function rowsOf(text: string): ReadonlyMap<string, string>[] {
  const [head = '', ...lines] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const names = head.split(',').map((name) => name.trim());
  return lines.map(
    (line) => new Map(line.split(',').map((value, index) => [names[index] ?? '', value.trim()])),
  );
}

export function scriptTrouble(line: number, what: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `Line ${line} of the script: ${what}.`,
    next: 'Mend the line and begin again. examples/press-hall/life.txt is a whole script.',
  });
}
