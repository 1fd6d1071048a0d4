// One door for all formats: looks at what the file is, not at its name. Reads it whole or refuses it whole.

import { readCamt } from './camt.ts';
import type { CsvMapping } from './csv-mapping.ts';
import { readCsvStatement } from './csv-statement.ts';
import { refuse } from './fault.ts';
import { readOfx } from './ofx.ts';
import { type BankFile, FILE_BYTES_MAX } from './statement.ts';
import { decodeText } from './texts.ts';
import { readXmlFile } from './xml-file.ts';

const HEAD_BYTES = 4096;

/** Reads camt.052, 053, 054, OFX 1 and 2, and with a mapping CSV. Throws BankFileRefused. */
export function readBankFile(bytes: Uint8Array, mapping: CsvMapping | null): BankFile {
  if (bytes.length > FILE_BYTES_MAX) {
    refuse(1, 'size', `the file has ${bytes.length} bytes; ${FILE_BYTES_MAX} are the limit`);
  }
  if (bytes.length === 0) refuse(1, 'size', 'the file is empty');
  const head = decodeText(bytes.subarray(0, HEAD_BYTES)).replaceAll('\0', '');
  if (/<OFX>|^OFXHEADER:|<\?OFX/im.test(head)) return readOfx(decodeText(bytes));
  // Where the head ends within a letter, it is read as Windows-1252, and so is its byte-order mark.
  if (/^(?:\uFEFF|ï»¿)?\s*</.test(head)) return readXmlFile(bytes, readCamt);
  if (mapping !== null) return readCsvStatement(decodeText(bytes), mapping);
  return refuse(
    1,
    'format',
    'this is neither camt (XML) nor OFX; for CSV say what its columns mean (a mapping)',
  );
}
