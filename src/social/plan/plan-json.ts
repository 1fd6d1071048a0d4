// Finds the JSON of a Thimbl plan in the answer of a finger server: banners before, junk behind, lines folded with a backslash,
// line breaks within texts, commas too many, escapes that JSON does not know. Bounded: each start costs one pass, and few are tried.

import { PLAN_LENGTH_MAX } from './plan.ts';

const STARTS_MAX = 16;
const ESCAPES = '"\\/bfnrt';
const HEX = /^[0-9a-fA-F]{4}$/;
const KEYS = ['messages', 'following', 'address', 'name', 'bio', 'replies', 'properties'];

/** What stands behind the first `Plan:`; all of the text where there is none. */
export function afterPlan(text: string): string {
  const atLine = /^[ \t]*Plan:/m.exec(text);
  if (atLine !== null) return text.slice(atLine.index + atLine[0].length);
  const at = text.indexOf('Plan:');
  return at < 0 ? text : text.slice(at + 'Plan:'.length);
}

/** A control character within a text of JSON, as JSON writes it. */
function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One text of JSON from its opening quote on, escaped as JSON wants it, and where it ends; null when it does not end. */
function cleanText(text: string, start: number): { readonly clean: string; readonly end: number } | null {
  let clean = '"';
  for (let i = start + 1; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '"') return { clean: `${clean}"`, end: i };
    if (sign !== '\\') {
      clean += sign < ' ' ? escaped(sign) : sign;
      continue;
    }
    const next = text.charAt(++i);
    if (next === 'u' && HEX.test(text.slice(i + 1, i + 5))) clean += '\\u';
    else if (next !== 'u' && next !== '' && ESCAPES.includes(next)) clean += sign + next;
    else if (next >= ' ') clean += next;
  }
  return null;
}

/** The object that begins at `start`, as JSON that a strict reader takes; null when it does not end. */
function cleanObject(text: string, start: number): string | null {
  let depth = 0;
  let comma = '';
  let clean = '';
  for (let i = start; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === ',') comma = sign;
    if (sign === ',' || sign <= ' ') continue;
    const closes = sign === '}' || sign === ']';
    if (!closes) clean += comma;
    comma = '';
    if (sign === '"') {
      const read = cleanText(text, i);
      if (read === null) return null;
      clean += read.clean;
      i = read.end;
      continue;
    }
    clean += sign;
    if (sign === '{' || sign === '[') depth++;
    if (closes && --depth === 0) return clean;
  }
  return null;
}

function parsedObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}

/** The first object of JSON in the text that has anything of a plan in it; null where there is none. */
export function findPlanObject(text: string): Readonly<Record<string, unknown>> | null {
  if (text.length > PLAN_LENGTH_MAX) return null;
  const unfolded = afterPlan(text).replace(/\\\r?\n/g, '');
  let start = unfolded.indexOf('{');
  for (let tried = 0; start >= 0 && tried < STARTS_MAX; tried++) {
    const json = cleanObject(unfolded, start);
    const value = json === null ? null : parsedObject(json);
    if (value !== null && KEYS.some((key) => Object.hasOwn(value, key))) return value;
    start = unfolded.indexOf('{', start + 1);
  }
  return null;
}
