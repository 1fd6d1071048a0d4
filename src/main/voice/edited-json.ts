// JSON files that a person may have edited: read, or explained with the place that is wrong.

import * as v from 'valibot';
import { fromUtf8 } from '../../kernel/bytes.ts';
import { CommandTrouble } from '../../node/command.ts';

/** Whether a text is JSON as far as it goes. The parser names the place of some faults alone, but always that it came to the end. */
function beginsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (fault) {
    const { message } = fault as SyntaxError;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return /Unexpected end|Unterminated string/.test(message) || Number(position) === text.length;
  }
}

/** Why a text is no JSON, with line and column of the first sign that cannot stand there. */
function faultOfJson(text: string): string {
  if (text.trim() === '') return 'it is empty';
  if (beginsJson(text)) return 'it is no JSON: it ends too early';
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsJson(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return `it is no JSON (line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1})`;
}

/** What the file holds. Throws CommandTrouble with what is wrong in it, and `next`. */
export function readEditedJson<const S extends v.GenericSchema>(
  schema: S,
  { path, bytes, next }: { readonly path: string; readonly bytes: Uint8Array; readonly next: string },
): v.InferOutput<S> {
  const wrong = (what: string): CommandTrouble =>
    new CommandTrouble({ kind: 'broken', says: `${path} is not as it must be: ${what}.`, next });
  const text = fromUtf8(bytes);
  if (text === null) throw wrong('it is no text in UTF-8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw wrong(faultOfJson(text));
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw wrong(`${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
