// A bank's file as commands read it: with limits, and with the refusal in words when it is wrong.

import { readFileSync, statSync } from 'node:fs';
import { type CsvMapping, parseMapping } from '../../bank/csv-mapping.ts';
import { BankFileRefused } from '../../bank/fault.ts';
import { type BankFile, FILE_BYTES_MAX } from '../../bank/statement.ts';
import { type CivilDate, civilDate, dateOfInstant } from '../../kernel/calendar.ts';
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

/** What to do next: a CSV is seldom wrong, what is said of its columns often is. */
function nextFor(path: string, rule: string | undefined, mapping: string | null): string {
  if (rule === 'format' && mapping === null)
    return `Is it a CSV? Say what its columns mean: telekommune bank mapping ${path} --into mapping.json`;
  if (mapping !== null && rule !== undefined && CSV_RULES.includes(rule))
    return `Correct ${mapping}: docs/domain/bank.md lists what it may say. Or begin it anew: telekommune bank mapping ${path} --into new.json`;
  return 'Get the file from the bank once more, or ask the bank for one that keeps to the rule.';
}

/** Rules that a wrong mapping breaks. */
const CSV_RULES = [
  'mapping',
  'columns',
  'account',
  'direction',
  'date',
  'amount',
  'csv',
  'balance',
  'currency',
];

function refusedFile(path: string, mapping: string | null, refused: BankFileRefused): CommandTrouble {
  const [first] = refused.faults;
  const shown = refused.faults.slice(0, FAULTS_SHOWN).map(({ line, says }) => `line ${line}: ${says}`);
  const more = refused.faults.length - shown.length;
  return new CommandTrouble({
    kind: 'refused',
    ...(first === undefined ? {} : { rule: first.rule }),
    says: `${path} is refused, and nothing of it was taken. ${shown.join('; ')}${more > 0 ? `; and ${more} more (--json shows them)` : ''}`,
    figures: refused.faults.map(({ line, rule, says }) => ({ line, rule, says })),
    next: nextFor(path, first?.rule, mapping),
  });
}

function mappingFrom(path: string | null): CsvMapping | null {
  return path === null ? null : parseMapping(new TextDecoder().decode(fileBytes(path)));
}

/** The day on which a file was written, as the clock and the zone of this machine have it. */
export function writtenOn(path: string): CivilDate {
  const at = statSync(path).mtime;
  return civilDate(at.getFullYear(), at.getMonth() + 1, at.getDate()) ?? dateOfInstant(at.getTime());
}

/** Reads it whole or throws CommandTrouble. */
export async function bankFileAt(path: string, mapping: string | null): Promise<BankFile> {
  const { readBankFile } = await import('../../bank/read-bank-file.ts');
  try {
    return readBankFile(fileBytes(path), mappingFrom(mapping));
  } catch (fault) {
    if (fault instanceof BankFileRefused) throw refusedFile(path, mapping, fault);
    throw fault;
  }
}
