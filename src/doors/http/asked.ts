// What a request asks: JSON or a query becomes the texts that a command line would hold. Money stays text, so nothing passes through a double.

import { isAbsolute } from 'node:path';
import type { Argument } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { readArgument } from '../read-arguments.ts';
import type { Asked, Typed } from '../runner.ts';
import { LIMITS } from './limits.ts';
import { isPlain } from './files-of-asked.ts';
import { DoorTrouble } from './problem.ts';
import { idOf } from './shelf.ts';

type Value = string | true | undefined;

const NEXT = 'See: /api/v1/openapi.json';
const SPEAKER: Argument = {
  name: 'as',
  kind: 'slug',
  positional: false,
  required: false,
  help: 'who speaks',
};

function unfit(rule: string, says: string): DoorTrouble {
  return new DoorTrouble(400, rule, says, NEXT);
}

/** Reads the body of a request: nothing, or one JSON object in UTF-8. */
export function fieldsOfBody(bytes: Uint8Array): { readonly [name: string]: unknown } {
  if (bytes.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unfit('body-is-json', 'The body is not JSON in UTF-8.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw unfit('body-is-an-object', 'The body is not one JSON object with the arguments by name.');
  return parsed as { readonly [name: string]: unknown };
}

/** Reads a query: each name once; a flag is `true` or empty. */
export function fieldsOfQuery(
  query: URLSearchParams,
  { arguments: known }: Pick<CommandDescription, 'arguments'>,
): { readonly [name: string]: unknown } {
  const pairs = [...query].map(([name, value]): [string, unknown] => {
    const isFlag = known.some((one) => one.name === name && one.kind === 'flag');
    if (!isFlag) return [name, value];
    return [name, value === '' || value === 'true' ? true : value === 'false' ? false : value];
  });
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw unfit('argument-once', 'An argument stands twice in the query.');
  return Object.fromEntries(pairs);
}

function typedOf(name: string, value: unknown, kind: Argument['kind'] | undefined): Value {
  if (typeof value === 'string' || value === true) return value;
  if (value === false) return undefined;
  if (kind === 'count' && typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  const wanted =
    kind === 'money' || kind === 'rate'
      ? 'amounts and rates are text, like "1250.00"'
      : 'an argument is a text, or true for a flag';
  throw unfit('argument-is-text', `"${name.slice(0, 40)}": ${wanted}.`);
}

/** Makes of fields what a runner is asked; `filesMay` is false where the asker is on another machine. */
export function askedOf(
  command: CommandDescription,
  fields: { readonly [name: string]: unknown },
  filesMay: boolean,
): Asked {
  const { as: speaker, ...rest } = fields;
  const entries = Object.entries(rest);
  if (entries.length > LIMITS.argumentsMax)
    throw unfit('arguments-bounded', `${entries.length} arguments are too many.`);
  const typed: [string, string | true][] = [];
  for (const [name, field] of entries) {
    const argument = command.arguments.find((one) => one.name === name);
    const kind = argument?.kind;
    const value = typedOf(name, field, kind);
    if (value === undefined) continue;
    if ((kind === 'file' || kind === 'folder') && !isOnShelf(value, argument?.writes === true))
      needOwnPath(name, value, filesMay);
    typed.push([name, value]);
  }
  return { path: command.path, typed: Object.fromEntries(typed) satisfies Typed, as: speakerOf(speaker) };
}

/** A file that was sent, or one that is to be written for whoever asks; both need no path. */
function isOnShelf(value: string | true, writes: boolean): boolean {
  return value !== true && (writes ? isPlain(value) : idOf(value) !== null);
}

function needOwnPath(name: string, value: string | true, filesMay: boolean): void {
  if (!filesMay) {
    const says = `"${name}" names a file of the node's machine, which nobody on another one may do.`;
    const next =
      'Send the file (POST /api/v1/files) and name it as files/ID; name one to be written without a path.';
    throw new DoorTrouble(403, 'files-stay-on-their-machine', says, next);
  }
  if (value === true || !isAbsolute(value))
    throw unfit(
      'path-is-whole',
      `"${name}" is neither files/ID of a file that was sent nor a whole path, from the root on.`,
    );
}

function speakerOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const read = typeof value === 'string' ? readArgument(SPEAKER, value, null) : { fault: 'it is no text' };
  if ('fault' in read) throw unfit('speaker-is-named', `"as": ${read.fault}.`);
  return String(read.value);
}
