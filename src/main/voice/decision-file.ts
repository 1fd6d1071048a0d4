// decisions.json: whom one mutes, blocks and follows quietly, and what was mailed. The only copy; written as a whole, readable by its owner alone.

import * as v from 'valibot';
import { fromUtf8 } from '../../kernel/bytes.ts';
import { CommandTrouble } from '../../node/command.ts';
import { readFileIfAny, replaceFile } from '../../node/private-file.ts';
import { parseSource } from '../../social/source.ts';
import type { Decided, DecisionFile } from '../../voice/decisions.ts';

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

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '') as unknown;
  } catch {
    return null;
  }
}

function readDecided(path: string): Decided | null {
  const bytes = readFileIfAny(path);
  if (bytes === null) return null;
  const parsed = v.safeParse(decisions, parseJson(bytes));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new CommandTrouble({
      kind: 'broken',
      says: `${path} is not as it must be: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`,
      next: 'Mend it by hand, or put it aside: it is made again out of shelf.db.',
    });
  }
  const { muted, blocked, quiet, mailed } = parsed.output;
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

export function decisionFile(path: string): DecisionFile {
  return {
    read: () => readDecided(path),
    write: (decided) => replaceFile(path, decidedText(decided)),
  };
}
