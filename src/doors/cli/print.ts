// Prints answers and trouble: lines and tables for people, JSON for programs, raw text as it is.

import type { Formats } from '../../kernel/local-formats.ts';
import type { Answer, Plain, Trouble } from '../../node/command.ts';
import { englishOf } from '../../node/sentence.ts';
import { escapedJson, manyLines, oneLine } from '../control-characters.ts';
import { csvText, sheetText } from './csv-text.ts';
import { tableLines } from './table.ts';
import { strongFor, type Terminal, type TextSink } from './terminal.ts';
import { wrapped } from './width.ts';

const PROSE_COLUMNS_MAX = 100;

/** Plain values as JSON: amounts as decimal text, keys in the order in which the command gives them. */
export function jsonText(value: Plain): string {
  const json = JSON.stringify(
    value,
    (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner),
    2,
  );
  return `${escapedJson(json)}\n`;
}

function proseColumns(sink: TextSink): number {
  return sink.columns === null ? Number.MAX_SAFE_INTEGER : Math.min(sink.columns, PROSE_COLUMNS_MAX);
}

async function printRaw(raw: NonNullable<Answer['raw']>, out: TextSink): Promise<void> {
  for await (const part of raw) await out.write(out.columns === null ? part : manyLines(part));
}

/** How an answer is wanted. */
export type Manner = 'for people' | 'json' | 'csv' | { readonly sheet: Formats };

/** Prints an answer to the output. */
export async function printAnswer(answer: Answer, manner: Manner, { out, env }: Terminal): Promise<void> {
  if (manner === 'json') return out.write(jsonText(answer.data));
  if (answer.raw !== undefined) return printRaw(answer.raw, out);
  if (manner === 'csv') return out.write(csvText(answer));
  if (manner !== 'for people') return out.write(sheetText(answer, manner.sheet));
  const columns = proseColumns(out);
  const lines = (answer.lines ?? []).flatMap((line) => wrapped(oneLine(englishOf(line)), columns));
  const layout = { columns: out.columns, strong: strongFor(out, env) };
  const tables = (answer.tables ?? []).filter(({ onlyInFiles }) => onlyInFiles !== true);
  const blocks = [lines, ...tables.map((table) => tableLines(table, layout))];
  const next = (answer.next ?? []).map(oneLine);
  if (next.length > 0)
    blocks.push([
      next.length === 1 ? `Next: ${next[0]}` : 'Next:',
      ...(next.length === 1 ? [] : next.map((line) => `  ${line}`)),
    ]);
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  await out.write(text.length === 0 ? '' : `${text.join('\n\n')}\n`);
}

/** `rule 7: bid-below-face-value`, or the name alone. */
function ruleText({ rule, source }: Trouble): string | null {
  if (rule === undefined) return null;
  const number =
    source !== undefined && /^\d/.test(source)
      ? `Rule ${source}`
      : source === 'order'
        ? 'Rule of the order'
        : 'Rule';
  return `${number}: ${rule}`;
}

const HEADS: Record<Trouble['kind'], string> = {
  refused: 'Refused',
  usage: 'Not understood',
  'not-found': 'Not found',
  unreachable: 'Not reachable',
  broken: 'Broken',
};

/** Prints trouble to the error output: what was asked, the rule, the sum, what to do next. With JSON, the same to the output. */
export async function printTrouble(
  trouble: Trouble,
  asked: string,
  asJson: boolean,
  { out, err, env }: Terminal,
): Promise<void> {
  if (asJson) {
    const { kind, says, rule, source, figures, next } = trouble;
    const data = {
      kind,
      says,
      rule: rule ?? null,
      source: source ?? null,
      figures: figures ?? null,
      next: next ?? null,
    };
    return out.write(jsonText({ trouble: data }));
  }
  const strong = strongFor(err, env);
  const columns = proseColumns(err);
  const rule = ruleText(trouble);
  const lines = [
    strong(`${HEADS[trouble.kind]}: `) + oneLine(asked),
    ...(rule === null ? [] : [`  ${oneLine(rule)}`]),
    ...wrapped(oneLine(trouble.says), columns - 2).map((line) => `  ${line}`),
    ...(trouble.next === undefined
      ? []
      : wrapped(oneLine(trouble.next), columns - 2).map((line) => `  ${line}`)),
  ];
  await err.write(`${lines.join('\n')}\n`);
}
