// The tags of OFX as a tree: version 1 is SGML, where a tag with a value needs no end, version 2 is XML. (OFX 1.0.3 §2.3, OFX 2.2 §2.2.)

import { refuse } from './fault.ts';

/** Tags in one file at most, and how deep they may stand in one another. */
const TAGS_MAX = 5_000_000;
const DEPTH_MAX = 32;
const VALUE_MAX = 4_096;

/** Between two of them stands text; a sign < that begins none is a part of it. */
const TAG = /<(\/?)([A-Za-z0-9._]{1,64})\s*(\/?)>/g;
/** What looks like a tag and is none of OFX: what stands in it would go to the tag around it. */
const OTHER_TAG = /<\/?[A-Za-z][^<>]*>/;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A tag, what stands in it, and the line where it begins. */
export interface OfxPart {
  readonly name: string;
  readonly line: number;
  readonly value: string;
  readonly parts: OfxPart[];
}

/** Counts lines on the way forward: each line end is looked for once, also in a file that has none. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  return (at) => {
    for (; end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line++;
    return line;
  };
}

const CDATA = ['<![CDATA[', ']]>'] as const;

/** Text that XML quotes as a whole may hold anything that a payer wrote: its brackets are escaped, so that no tag comes of it. */
function withoutQuoted(text: string): string {
  const [begins, ends] = CDATA;
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(begins); at !== -1; at = text.indexOf(begins, from)) {
    const end = text.indexOf(ends, at);
    if (end === -1) refuse(lineCounter(text)(at), 'well-formed', 'a quoted text (CDATA) has no end');
    const quoted = text
      .slice(at + begins.length, end)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
    pieces.push(text.slice(from, at), quoted);
    from = end + ends.length;
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(from)].join('');
}

/** The letter of `&#252;` or `&#xFC;`; the reference itself where it names none that can stand in a text. */
function numberedLetter(reference: string, digits: string): string {
  const code = Number.parseInt(digits.replace(/^x/i, ''), /^x/i.test(digits) ? 16 : 10);
  const isLetter = code >= 0x20 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
  return isLetter ? String.fromCodePoint(code) : reference;
}

function valueOf(raw: string, line: number): string {
  const value = raw.trim();
  if (value.length > VALUE_MAX)
    refuse(line, 'size', `a value of ${value.length} characters; ${VALUE_MAX} are the limit`);
  return value.replaceAll(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#([0-9]{1,7}|x[0-9a-f]{1,6}));/gi,
    (reference: string, name: string | undefined, digits: string | undefined) =>
      name === undefined ? numberedLetter(reference, digits ?? '') : (ENTITIES[name.toLowerCase()] ?? ''),
  );
}

function checkText(text: string, line: number): void {
  const [other] = OTHER_TAG.exec(text) ?? [];
  if (other !== undefined)
    refuse(line, 'well-formed', `${other.slice(0, 40)} is no tag of OFX: its tags are names alone`);
}

/** Reads from the first `<OFX>` on. Throws BankFileRefused. */
export function readOfxTree(file: string): OfxPart {
  const text = withoutQuoted(file);
  const lineAt = lineCounter(text);
  const begin = text.search(/<OFX>/i);
  const comment = text.indexOf('<!--');
  if (comment !== -1) refuse(lineAt(comment), 'well-formed', 'a bank writes no comments (<!--)');
  if (begin === -1) refuse(1, 'well-formed', 'the file has no <OFX>');
  const root: OfxPart = { name: '', line: 1, value: '', parts: [] };
  const open: OfxPart[] = [root];
  let count = 0;
  TAG.lastIndex = begin;
  for (let match = TAG.exec(text), next = match; match !== null; match = next) {
    const [tag, slash, rawName = '', isWhole] = match;
    next = TAG.exec(text);
    const raw = text.slice(match.index + tag.length, next?.index);
    const line = lineAt(match.index);
    if (++count > TAGS_MAX) refuse(line, 'size', `more than ${TAGS_MAX} tags`);
    checkText(raw, line);
    const name = rawName.toUpperCase();
    if (slash === '/') close(open, name, line);
    else if (isWhole === '/') open.at(-1)?.parts.push({ name, line, value: '', parts: [] });
    else begun(open, { name, line, value: valueOf(raw, line), parts: [] });
  }
  if (open.length > 1) refuse(lineAt(text.length), 'well-formed', `<${open.at(-1)?.name}> has no end`);
  return root.parts[0] ?? refuse(1, 'well-formed', 'the file is empty');
}

function begun(open: OfxPart[], part: OfxPart): void {
  open.at(-1)?.parts.push(part);
  // A tag with a value holds nothing else; in XML its end follows and closes nothing that is open.
  if (part.value !== '') return;
  open.push(part);
  if (open.length > DEPTH_MAX)
    refuse(part.line, 'size', `tags stand more than ${DEPTH_MAX} deep in one another`);
}

/** Ends the innermost open tag of that name; tags without a value that SGML left open end with it. */
function close(open: OfxPart[], name: string, line: number): void {
  const at = open.findLastIndex((part) => part.name === name);
  if (at > 0) {
    for (const left of open.slice(at + 1)) {
      // `<MEMO>` without a value took in what follows it: give that back.
      for (const part of left.parts.splice(0)) open[at]?.parts.push(part);
    }
    open.length = at;
    return;
  }
  const last = open.at(-1)?.parts.at(-1);
  if (last?.name !== name) refuse(line, 'well-formed', `</${name}> ends nothing`);
}

/** The first part at the end of a path; null where there is none. */
export function ofxFind(part: OfxPart | null, ...path: readonly string[]): OfxPart | null {
  return path.reduce<OfxPart | null>((at, name) => at?.parts.find((one) => one.name === name) ?? null, part);
}

/** The value at the end of a path; empty where there is none. */
export function ofxText(part: OfxPart | null, ...path: readonly string[]): string {
  return ofxFind(part, ...path)?.value ?? '';
}

/** All parts of that name, however deep. */
export function ofxAll(part: OfxPart, name: string): OfxPart[] {
  return part.parts.flatMap((one) => (one.name === name ? [one] : ofxAll(one, name)));
}
