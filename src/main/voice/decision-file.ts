// decisions.json: whom one mutes, blocks and follows quietly, and what was mailed. The only copy; written as a whole, readable by its owner alone.

import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { readFileIfAny, replaceFile } from '../../node/private-file.ts';
import { parseSource } from '../../social/source.ts';
import type { Decided, DecisionFile } from '../../voice/decisions.ts';
import { readEditedJson } from './edited-json.ts';

const FORMAT = 'telekommune decisions 1';

const source = v.pipe(
  v.string(),
  v.check((typed) => parseSource(typed) !== null, 'a source is a feed key, user@host or a web address'),
);
const instant = v.pipe(v.number(), v.integer(), v.minValue(0));
const since = v.record(source, instant);

const decisions = v.strictObject({
  format: v.literal(FORMAT),
  muted: since,
  blocked: since,
  quiet: v.record(source, v.strictObject({ nick: v.string(), sinceMs: instant })),
  mailed: v.record(v.string(), v.pipe(v.number(), v.integer())),
});

/** What to do about a broken file: nobody is told to throw away what exists nowhere else. */
function nextOf(shelf: string): string {
  return existsSync(shelf)
    ? 'Mend it by hand, or put back a copy. You can also put it aside: whom you mute, block and follow quietly is then read out of shelf.db, as far as it is there, and what was mailed is forgotten.'
    : 'Mend it by hand, or put back a copy. It cannot be made again, because shelf.db is not there: without it, whom you mute, block and follow quietly is lost, and what was mailed.';
}

function readDecided(path: string, shelf: string): Decided | null {
  const bytes = readFileIfAny(path);
  if (bytes === null) return null;
  const read = readEditedJson(decisions, { path, bytes, next: nextOf(shelf) });
  const { muted, blocked, quiet, mailed } = read;
  return {
    muted: new Map(Object.entries(muted)),
    blocked: new Map(Object.entries(blocked)),
    quiet: new Map(Object.entries(quiet)),
    mailed: new Map(Object.entries(mailed)),
  };
}

function decidedText({ muted, blocked, quiet, mailed }: Decided): string {
  const parts = { muted, blocked, quiet, mailed };
  const plain = Object.entries(parts).map(([part, map]) => [part, Object.fromEntries<unknown>(map)]);
  return `${JSON.stringify({ format: FORMAT, ...Object.fromEntries(plain) }, null, 2)}\n`;
}

/** `shelf` is where the rows lie that it could be made again of. */
export function decisionFile(path: string, shelf: string): DecisionFile {
  return {
    read: () => readDecided(path, shelf),
    write: (decided) => replaceFile(path, decidedText(decided)),
  };
}
