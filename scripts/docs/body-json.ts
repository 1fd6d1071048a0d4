// A value of a codec as JSON and back, by its shape: amounts as text of digits, raw bytes as hex, all else as it is.

import { fromHex, toHex } from '../../src/kernel/bytes.ts';
import type { Shape } from '../../src/kernel/codec.ts';
import { isWords } from './shape-fields.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Writes a value as JSON. */
export function toJson(value: unknown): Json {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return toHex(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toJson(part)]));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function field(json: Json, name: string): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  return (json as { readonly [name: string]: Json })[name] ?? null;
}

/** Reads JSON back into a value of the shape; what does not fit comes out as it is, for the codec to refuse. */
export function fromJson(shape: Shape, json: Json): unknown {
  switch (shape.is) {
    case 'amount':
      return typeof json === 'string' ? BigInt(json) : json;
    case 'bytes':
      return typeof json === 'string' ? fromHex(json) : json;
    case 'option':
      return json === null ? null : fromJson(shape.of, json);
    case 'list':
      return Array.isArray(json) ? json.map((part) => fromJson(shape.of, part)) : json;
    case 'record':
      return Object.fromEntries(shape.fields.map(([name, of]) => [name, fromJson(of, field(json, name))]));
    case 'choice': {
      if (isWords(shape) && typeof json === 'string') return json;
      const is = field(json, 'is');
      const [, of] = shape.cases.find(([name]) => name === is) ?? [];
      return of === undefined ? json : { is, ...(fromJson(of, json) as object) };
    }
    default:
      return json;
  }
}
