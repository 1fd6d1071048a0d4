// The letterhead of a node: letterhead.json in its folder, or the file that was named, with its logo and its fonts.

import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fromUtf8 } from '../../kernel/bytes.ts';
import { CommandTrouble } from '../../node/command.ts';
import {
  bareLetterhead,
  type Letterhead,
  LETTERHEAD_BYTES_MAX,
  LOGO_BYTES_MAX,
  parseLetterhead,
} from '../../paper/letterhead.ts';
import { logoFault } from '../../paper/logo.ts';
import { type Fonts, fontsOf, usualFonts } from '../../paper/pdf/fonts.ts';
import type { Dress } from '../../paper/pdf/render.ts';

const FONT_BYTES_MAX = 20_000_000;

/** What the papers of a run wear, and where it came from; `from` null without a letterhead file. */
export interface FoundDress extends Dress {
  readonly from: string | null;
}

function trouble(path: string, what: string): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `${path}: ${what}.`,
    next: 'Correct the file; docs/operating/papers.md explains each field. Check it: telekommune letterhead',
  });
}

function bytesOf(path: string, most: number): Uint8Array | null {
  try {
    const { size } = statSync(path);
    if (size > most) throw trouble(path, `it has ${size} bytes; ${most} are the limit`);
    return readFileSync(path);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    if (fault instanceof CommandTrouble) throw fault;
    throw trouble(path, `it cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

function beside(file: string, name: string, most: number): Uint8Array {
  const path = resolve(dirname(file), name);
  const bytes = bytesOf(path, most);
  if (bytes === null) throw trouble(file, `it names ${path}, which is not there`);
  return bytes;
}

function logoOf(file: string, { logo }: Letterhead): Uint8Array | null {
  if (logo === null) return null;
  const bytes = beside(file, logo, LOGO_BYTES_MAX);
  const fault = logoFault(bytes);
  if (fault !== null) throw trouble(file, `the logo ${logo} cannot be drawn: ${fault}`);
  return bytes;
}

function fontsFor(file: string, { fonts }: Letterhead): Fonts {
  if (fonts === null) return usualFonts();
  const read = (name: string): Uint8Array => beside(file, name, FONT_BYTES_MAX);
  const found = fontsOf(read(fonts.regular), read(fonts.strong));
  if (found === null) throw trouble(file, 'its fonts are no TTF or OTF files');
  return found;
}

/** Reads the letterhead; without a named file and without one in the folder, there is the name of the commune alone. */
export function findDress(folder: string, named: string | null, communeName: string): FoundDress {
  const path = named ?? join(folder, 'letterhead.json');
  const bytes = bytesOf(path, LETTERHEAD_BYTES_MAX);
  if (bytes === null && named === null)
    return { letterhead: bareLetterhead(communeName), logo: null, fonts: usualFonts(), from: null };
  const text = bytes === null ? null : fromUtf8(bytes);
  if (bytes === null) throw trouble(path, 'there is no such file');
  if (text === null) throw trouble(path, 'it is not UTF-8');
  const read = parseLetterhead(text);
  if ('fault' in read) throw trouble(path, read.fault);
  const { letterhead } = read;
  return { letterhead, logo: logoOf(path, letterhead), fonts: fontsFor(path, letterhead), from: path };
}
