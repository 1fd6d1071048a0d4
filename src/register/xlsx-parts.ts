// The parts of a workbook (ECMA-376) that hold tables: names of the sheets, shared texts, formats of numbers. Read with limits, nothing fetched.

import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';
import { refuse } from '../bank/fault.ts';
import type { ZipParts } from './zip-parts.ts';

/** Reads one part as XML and hands its root to `read`. Null where the archive has no such part. */
export function readPart<T>(zip: ZipParts, name: string, read: (root: XmlElement) => T): T | null {
  const bytes = zip.part(name);
  if (bytes === null) return null;
  const document = parsed(bytes, name);
  try {
    if (document.dtd !== null) refuse(1, 'no-dtd', `${name} of the workbook has a document type`);
    return read(document.root);
  } finally {
    document.dispose();
  }
}

function parsed(bytes: Uint8Array, name: string): XmlDocument {
  try {
    return XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    });
  } catch (fault) {
    if (fault instanceof XmlParseError)
      return refuse(1, 'workbook', `${name} of the workbook cannot be read: ${fault.message.slice(0, 200)}`);
    throw fault;
  }
}

/** The elements in an element. */
export function* childrenOf(element: XmlElement): Generator<XmlElement> {
  for (let child = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) yield child;
}

/** The first element of that name in an element. */
export function childNamed(element: XmlElement, name: string): XmlElement | null {
  for (const child of childrenOf(element)) if (child.name === name) return child;
  return null;
}

/** An attribute by its own name, whatever its namespace; empty where there is none. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** All text of an element, as a shared or an inline text has it: plain, or in runs; how it is pronounced is left out. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of childrenOf(element)) {
    if (child.name === 't') text += child.content;
    else if (child.name === 'r') text += childNamed(child, 't')?.content ?? '';
  }
  return text;
}

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
}

function targets(zip: ZipParts): ReadonlyMap<string, string> {
  const read = readPart(zip, 'xl/_rels/workbook.xml.rels', (root) =>
    [...childrenOf(root)].map((one) => [attributeOf(one, 'Id'), attributeOf(one, 'Target')] as const),
  );
  return new Map(read ?? []);
}

/** The sheets of a workbook that are shown, in their order. */
export function readWorkbook(zip: ZipParts): Workbook {
  const byId = targets(zip);
  const read = readPart(zip, 'xl/workbook.xml', (root): Workbook => {
    const settings = childNamed(root, 'workbookPr');
    const sheets = childNamed(root, 'sheets');
    const shown = [...(sheets === null ? [] : childrenOf(sheets))].filter((one) =>
      ['', 'visible'].includes(attributeOf(one, 'state')),
    );
    return {
      sheets: shown.map((one) => {
        const target = byId.get(attributeOf(one, 'id')) ?? '';
        return {
          name: attributeOf(one, 'name'),
          part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        };
      }),
      from1904: settings !== null && ['1', 'true'].includes(attributeOf(settings, 'date1904')),
    };
  });
  return read ?? refuse(1, 'workbook', 'the archive holds no workbook');
}

/** Texts that cells share, by number. */
export function readSharedTexts(zip: ZipParts): readonly string[] {
  return readPart(zip, 'xl/sharedStrings.xml', (root) => [...childrenOf(root)].map(textOf)) ?? [];
}

export type NumberForm = 'number' | 'percent' | 'date';

const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const PERCENT_FORMATS = new Set([9, 10]);

function formOf(id: number, code: string | undefined): NumberForm {
  if (PERCENT_FORMATS.has(id)) return 'percent';
  if (DATE_FORMATS.has(id)) return 'date';
  const bare = (code ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  return /[dy]/i.test(bare) ? 'date' : 'number';
}

/** How the numbers of each style of cells are meant. */
export function readForms(zip: ZipParts): readonly NumberForm[] {
  const read = readPart(zip, 'xl/styles.xml', (root) => {
    const own = childNamed(root, 'numFmts');
    const codes = new Map(
      [...(own === null ? [] : childrenOf(own))].map(
        (one) => [Number(attributeOf(one, 'numFmtId')), attributeOf(one, 'formatCode')] as const,
      ),
    );
    const styles = childNamed(root, 'cellXfs');
    return [...(styles === null ? [] : childrenOf(styles))].map((one) => {
      const id = Number(attributeOf(one, 'numFmtId'));
      return formOf(id, codes.get(id));
    });
  });
  return read ?? [];
}
