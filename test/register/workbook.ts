// Makes workbooks for tests: an archive with just the parts that one asks for.

import { deflateRawSync } from 'node:zlib';

interface Packed {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly size: number;
}

function header(
  signature: number,
  size: number,
  fields: readonly (readonly [number, 2 | 4, number])[],
): Buffer {
  const made = Buffer.alloc(size);
  made.writeUInt32LE(signature, 0);
  for (const [at, width, value] of fields) made.writeUIntLE(value, at, width);
  return made;
}

/** An archive; `sizeStated` lies about how large its parts are. */
export function archiveOf(
  parts: { readonly [name: string]: string | Uint8Array },
  sizeStated?: number,
): Uint8Array {
  const packed = Object.entries(parts).map(([name, content]): Packed => {
    const bytes = Buffer.from(content);
    return { name: Buffer.from(name), bytes: deflateRawSync(bytes), size: sizeStated ?? bytes.length };
  });
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, size } of packed) {
    const local = header(0x04034b50, 30, [
      [8, 2, 8],
      [18, 4, bytes.length],
      [22, 4, size],
      [26, 2, name.length],
    ]);
    const entry = header(0x02014b50, 46, [
      [10, 2, 8],
      [20, 4, bytes.length],
      [24, 4, size],
      [28, 2, name.length],
      [42, 4, at],
    ]);
    bodies.push(local, Buffer.from(name), Buffer.from(bytes));
    directory.push(entry, Buffer.from(name));
    at += local.length + name.length + bytes.length;
  }
  const index = Buffer.concat(directory);
  const end = header(0x06054b50, 22, [
    [8, 2, packed.length],
    [10, 2, packed.length],
    [12, 4, index.length],
    [16, 4, at],
  ]);
  return new Uint8Array(Buffer.concat([...bodies, index, end]));
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook; each sheet is given by the XML of its rows. Styles: 1 percent, 2 a day, 3 money. */
export function workbookParts(
  sheets: { readonly [name: string]: string },
  shared: readonly string[] = [],
): { readonly [name: string]: string } {
  const names = Object.keys(sheets);
  return {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_name, i) => `<Relationship Id="rId${i + 1}" Type="x" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

export function workbookOf(
  sheets: { readonly [name: string]: string },
  shared: readonly string[] = [],
): Uint8Array {
  return archiveOf(workbookParts(sheets, shared));
}

/** A row of cells given as XML, from column A on. */
export function rowOf(number: number, cells: readonly string[]): string {
  const named = cells.map((cell, i) => cell.replace('<c', `<c r="${String.fromCharCode(65 + i)}${number}"`));
  return `<row r="${number}">${named.join('')}</row>`;
}

/** A cell with text of its own. */
export function inText(value: string): string {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}
