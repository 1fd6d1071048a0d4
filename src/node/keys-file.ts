// keys.json as it lies on the disk: names and public keys in the clear, everything secret in sealed boxes.

import * as v from 'valibot';
import { fromHex, fromUtf8, toHex, toUtf8 } from '../kernel/bytes.ts';
import { CommandTrouble } from './command.ts';
import { readFileIfAny, replaceFile } from './private-file.ts';
import { SALT_BYTES, SEALING_COST_MAX } from './sealing.ts';

const FORMAT = 'telekommune keys 1';

const hexText = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/, 'hex'));
const keyText = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hex digits'));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** How a passphrase becomes a key. */
const lock = v.strictObject({
  salt: v.pipe(hexText, v.length(2 * SALT_BYTES)),
  passes: whole(SEALING_COST_MAX.passes),
  memoryBytes: whole(SEALING_COST_MAX.memoryBytes),
});
export type LockRow = v.InferOutput<typeof lock>;

const person = v.strictObject({
  /** Short name or, before membership, a label. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  device: keyText,
  identity: keyText,
  /** Null when the person's boxes are under the node's passphrase. */
  lock: v.nullable(lock),
  deviceBox: hexText,
  /** Only when the person wanted the identity kept here. */
  identityBox: v.nullable(hexText),
});
export type PersonRow = v.InferOutput<typeof person>;

const keysFile = v.strictObject({
  format: v.literal(FORMAT),
  lock,
  /** Which logs were begun under these keys: a store that lacks one is not begun afresh, for that would fork it. */
  begun: v.strictObject({ log: v.boolean(), witness: v.boolean() }),
  /** Primary keys of the node's log and of its witness log. */
  nodeBox: hexText,
  /** Base key and encryption key; null until the node is let in. */
  communeBox: v.nullable(hexText),
  people: v.array(person),
});
export type KeysFile = v.InferOutput<typeof keysFile>;

/** Reads keys.json; null when there is none. */
export function readKeysFile(path: string): KeysFile | null {
  const bytes = readFileIfAny(path);
  if (bytes === null) return null;
  const parsed = v.safeParse(keysFile, parseJson(bytes));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new CommandTrouble({
    kind: 'broken',
    says: `${path} is not a keyring of this program: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`,
    next: 'Restore it from a backup; the keys in it are nowhere else.',
  });
}

export function writeKeysFile(path: string, keys: Omit<KeysFile, 'format'>): void {
  replaceFile(path, `${JSON.stringify({ ...keys, format: FORMAT }, null, 2)}\n`);
}

/** What a box is bound to: its use and, for a person's, the device. A box in another's place does not open. */
export function boxPlace(use: 'node' | 'commune' | 'device' | 'identity', device = ''): Uint8Array {
  return toUtf8(`${FORMAT}/${use}/${device}`) ?? new Uint8Array();
}

export function hexOf(bytes: Uint8Array): string {
  return toHex(bytes);
}

export function bytesOf(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array();
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '') as unknown;
  } catch {
    return null;
  }
}
