// Begins a letterhead file, or looks through the one that is there.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { communes } from '../../contexts/governance/tables.ts';
import type { Answer, ArgumentValues, Command } from '../../node/command.ts';
import { option } from '../../node/commands/arguments.ts';
import { notFound, textOrNull } from '../../node/commands/speaking.ts';
import { FILE_MODE } from '../../node/private-file.ts';
import type { Session } from '../../node/session.ts';
import { bareLetterhead, letterheadText } from '../../paper/letterhead.ts';
import { findDress } from './letterhead-file.ts';
import { plural, sentence } from '../../node/sentence.ts';

async function runLetterhead(session: Session, values: ArgumentValues): Promise<Answer> {
  const commune = await session.read((state) => state.get(communes, 'commune'));
  if (commune === null) throw notFound('There is no commune here yet.', 'See: telekommune status');
  const path = textOrNull(values, 'file') ?? join(session.folder, 'letterhead.json');
  if (existsSync(path)) {
    const { letterhead, logo } = findDress(session.folder, path, commune.name);
    const { name, language, recipients, notes } = letterhead;
    const figures = {
      file: path,
      name,
      language,
      addresses: plural(Object.keys(recipients).length, ['{n} address', '{n} addresses']),
      notes: plural(Object.keys(notes).length, ['{n} note', '{n} notes']),
    };
    return {
      data: { file: path, made: false, name, language, logo: logo !== null },
      lines: [
        logo === null
          ? sentence(
              '{file} is right: {name}, in {language}, without a logo, {addresses} of its own beside the contacts, {notes}.',
              figures,
            )
          : sentence(
              '{file} is right: {name}, in {language}, with a logo, {addresses} of its own beside the contacts, {notes}.',
              figures,
            ),
      ],
    };
  }
  writeFileSync(path, letterheadText(bareLetterhead(commune.name)), { flag: 'wx', mode: FILE_MODE });
  return {
    data: { file: path, made: true, name: commune.name, language: 'en', logo: false },
    lines: [
      sentence('{file} is there to be filled in; docs/operating/papers.md explains each field.', {
        file: path,
      }),
    ],
    next: ['telekommune letterhead', 'telekommune paper member-register --into papers'],
  };
}

/** For a node, running or not. */
export const letterheadCommand: Command = {
  path: ['letterhead'],
  group: 'desk',
  summary: 'Begin the letterhead of all papers, or check the one that is there',
  details: [
    'It is a JSON file that you edit: name, address, contact, register (what the law wants at the foot), account, signers, logo (a PNG beside it), language, notes (by kind of paper).',
    'Addresses of those to whom papers go are typed once, as contacts (telekommune contact set); recipients in this file only override them. An account and an address that it leaves out are those of the contact own.',
  ],
  arguments: [option('file', 'file', 'where it is; letterhead.json in the folder of the node if left out')],
  example: 'telekommune letterhead',
  foresee: null,
  run: runLetterhead,
};
