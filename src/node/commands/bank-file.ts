// A bank's file as commands read it: with limits, and with the refusal in words when it is wrong.

import { readFileSync, statSync } from 'node:fs';
import { type CsvMapping, parseMapping } from '../../bank/csv-mapping.ts';
import { BankFileRefused } from '../../bank/fault.ts';
import { readBankFile } from '../../bank/read-bank-file.ts';
import type { BankFile } from '../../bank/statement.ts';
import { FILE_BYTES_MAX } from '../../bank/xml-file.ts';
import { CommandTrouble } from '../command.ts';

/** Faults of a refused file that are told in words. */
const FAULTS_SHOWN = 3;

/** The bytes of a file of at most FILE_BYTES_MAX. Throws CommandTrouble. */
export function fileBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > FILE_BYTES_MAX) {
      throw new CommandTrouble({
        kind: 'refused',
        rule: 'size',
        says: `${path} has ${size} bytes; ${FILE_BYTES_MAX} are the limit.`,
        next: 'Ask the bank for the statements of a shorter time.',
      });
    }
    return readFileSync(path);
  } catch (fault) {
    if (fault instanceof CommandTrouble) throw fault;
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandTrouble({ kind: 'not-found', says: `${path} cannot be read: ${why}.` });
  }
}

function refusedFile(path: string, refused: BankFileRefused): CommandTrouble {
  const [first] = refused.faults;
  const shown = refused.faults.slice(0, FAULTS_SHOWN).map(({ line, says }) => `line ${line}: ${says}`);
  const more = refused.faults.length - shown.length;
  return new CommandTrouble({
    kind: 'refused',
    ...(first === undefined ? {} : { rule: first.rule }),
    says: `${path} is refused, and nothing of it was taken. ${shown.join('; ')}${more > 0 ? `; and ${more} more (--json shows them)` : ''}`,
    figures: refused.faults.map(({ line, rule, says }) => ({ line, rule, says })),
    next: 'Get the file from the bank once more, or ask the bank for one that keeps to the rule.',
  });
}

function mappingFrom(path: string | null): CsvMapping | null {
  return path === null ? null : parseMapping(new TextDecoder().decode(fileBytes(path)));
}

/** Reads it whole or throws CommandTrouble. */
export function bankFileAt(path: string, mapping: string | null): BankFile {
  try {
    return readBankFile(fileBytes(path), mappingFrom(mapping));
  } catch (fault) {
    if (fault instanceof BankFileRefused) throw refusedFile(path, fault);
    throw fault;
  }
}
