// Who paid, by lines of the bank: kept where the file was taken in, told to no other node. It helps to find what a line is, and nothing rests on it.

import * as v from 'valibot';
import type { PrivateWords } from '../../views/bank-queue.ts';
import { CommandTrouble } from '../command.ts';
import { folderLayout } from '../folder.ts';
import { readFileIfAny, readSecretFile, replaceFile } from '../private-file.ts';
import type { Contacts } from './kept-contacts.ts';

const payerSchema = v.strictObject({ name: v.string(), number: v.string() });
export type Payer = v.InferOutput<typeof payerSchema>;
const schema = v.strictObject({ format: v.literal(1), lines: v.record(v.string(), payerSchema) });

function payersIn(folder: string): Readonly<Record<string, Payer>> {
  const path = folderLayout(folder).bankLines;
  if (readFileIfAny(path) === null) return {};
  try {
    const json: unknown = JSON.parse(Buffer.from(readSecretFile(path, 'Who paid')).toString('utf8'));
    return v.parse(schema, json).lines;
  } catch (fault) {
    if (fault instanceof CommandTrouble) throw fault;
    throw new CommandTrouble({
      kind: 'broken',
      says: `The file ${path} cannot be read.`,
      next: 'Delete it: the queue then knows no names of payers, and nothing else is lost.',
    });
  }
}

/** Adds who paid. On the disk when it returns. */
export function keepPayers(folder: string, payers: ReadonlyMap<string, Payer>): void {
  const named = [...payers].filter(([, { name, number }]) => name !== '' || number !== '');
  if (named.length === 0) return;
  const lines = { ...payersIn(folder), ...Object.fromEntries(named) };
  replaceFile(folderLayout(folder).bankLines, `${JSON.stringify({ format: 1, lines }, null, 1)}\n`);
}

/** What is known here of each line: the payer's name, and the contacts with that account. */
export function payerWords(folder: string, contacts: Contacts): PrivateWords {
  const byNumber = new Map<string, { readonly names: string[]; readonly holders: string[] }>();
  for (const [contact, { iban, name }] of Object.entries(contacts)) {
    if (iban === null) continue;
    const before = byNumber.get(iban) ?? { names: [], holders: [] };
    const short = contact.slice(contact.indexOf('.') + 1);
    byNumber.set(iban, {
      names: [...before.names, short, name],
      holders: contact.includes('.') ? [...before.holders, contact] : before.holders,
    });
  }
  return new Map(
    Object.entries(payersIn(folder)).map(([id, { name, number }]) => {
      const contact = byNumber.get(number);
      return [id, { names: [name, ...(contact?.names ?? [])], holders: contact?.holders ?? [] }];
    }),
  );
}

/** The payer's name of a line, as the treasurer sees it; empty where none is known. */
export function payerNames(folder: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(payersIn(folder)).map(([id, { name, number }]) => [id, name || number]));
}
