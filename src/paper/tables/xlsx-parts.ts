// The parts of a workbook that hold no figures: types, relationships, styles, names of sheets.

/** Day 1 of spreadsheets is 1900-01-01, and they believe in a 29 February 1900: 1970-01-01 is 25569. */
export const CIVIL_EPOCH_SERIAL = 25_569;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Signs that XML 1.0 cannot hold at all become the sign for what is not known. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r\x7f-\x9f]/.test(sign) ? sign : '\ufffd'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A name that spreadsheets take: at most 31 signs, none of []:*?/\, never twice. */
export function sheetName(title: string, index: number): string {
  const clean = title
    .replace(/[[\]:*?/\\'\s]+/g, ' ')
    .trim()
    .slice(0, 26);
  return clean === '' ? `Sheet ${index + 1}` : index === 0 ? clean : `${clean} (${index + 1})`;
}

function override(path: string, type: string): string {
  return `<Override PartName="${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
}

export function contentTypes(sheets: number): string {
  const all = Array.from({ length: sheets }, (_, index) =>
    override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${all.join('')}</Types>`;
}

export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

export function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Places in the list of styles below. `quoted` keeps words words even when somebody edits them. */
export const STYLES = { words: 0, strongWords: 1, head: 2, quoted: 3 } as const;
const FIGURES = ['money', 'count', 'rate', 'date'] as const;

export function styleIndex(is: (typeof FIGURES)[number], strong: boolean): number {
  return 4 + FIGURES.indexOf(is) * 2 + (strong ? 1 : 0);
}

function xf(format: number, font: number, more = ''): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${more}/>`;
}

export function stylesXml(decimals: number): string {
  const money = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const formats = { money: 164, count: 3, rate: 165, date: 166 };
  const cells = [
    xf(49, 0),
    xf(49, 1),
    xf(49, 1),
    xf(49, 0, ' quotePrefix="1"'),
    ...FIGURES.flatMap((is) => [xf(formats[is], 0), xf(formats[is], 1)]),
  ];
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="${money}"/><numFmt numFmtId="165" formatCode="0.0###%"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}
