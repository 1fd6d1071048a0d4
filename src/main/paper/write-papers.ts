// Puts papers into a folder: names that stay the same, nothing overwritten unless asked for, a long run with progress.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CommandTrouble } from '../../node/command.ts';
import { FILE_MODE, FOLDER_MODE, replaceFile } from '../../node/private-file.ts';
import type { Progress } from '../../node/session.ts';
import type { Paper } from '../../paper/document.ts';
import { fileNamesOf, type FileForm, filesOf } from '../../paper/paper-files.ts';
import type { Dress } from '../../paper/pdf/render.ts';
import { missingIn } from '../../paper/signs.ts';
import type { ArchiveFile } from '../../paper/tables/archive.ts';
import { plural, type Sentence, sentence, warning } from '../../node/sentence.ts';

export interface Wanted {
  readonly into: string;
  readonly replace: boolean;
}

const SHOWN = 3;

/** Refuses before anything is written. */
export function refuseExisting(names: readonly string[], { into, replace }: Wanted): void {
  if (replace) return;
  const there = names.filter((name) => existsSync(join(into, name)));
  if (there.length === 0) return;
  const more = there.length > SHOWN ? ` and ${there.length - SHOWN} more` : '';
  throw new CommandTrouble({
    kind: 'usage',
    says: `In ${into} there are already ${there.slice(0, SHOWN).join(', ')}${more}; nothing was written.`,
    next: 'Name another folder, or say --replace.',
  });
}

export function makeFolder(into: string): void {
  try {
    mkdirSync(into, { recursive: true, mode: FOLDER_MODE });
  } catch (fault) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `The folder ${into} cannot be made: ${fault instanceof Error ? fault.message : String(fault)}.`,
      next: 'Name another one: --into FOLDER',
    });
  }
}

export function writeOne({ name, bytes }: ArchiveFile, { into, replace }: Wanted): void {
  const path = join(into, name);
  if (replace) replaceFile(path, bytes);
  else writeFileSync(path, bytes, { flag: 'wx', mode: FILE_MODE });
}

/** Collects what fonts lack, over a run. */
export class MissingSigns {
  private readonly signs = new Set<string>();
  private readonly papers: string[] = [];

  look(paper: Paper, dress: Dress): void {
    const missing = missingIn(paper, dress.fonts);
    if (missing.length === 0) return;
    for (const sign of missing) this.signs.add(sign);
    this.papers.push(paper.name);
  }

  lines(): readonly Sentence[] {
    const [first] = this.papers;
    if (first === undefined) return [];
    return [
      warning(
        'WARNING: in {papers}, such as {first}, the font lacks {signs}: look at them before they go out.',
        {
          papers: plural(this.papers.length, ['{n} paper', '{n} papers']),
          first,
          signs: [...this.signs].slice(0, 20).join(' '),
        },
      ),
      sentence('Name fonts that have these signs in the letterhead file (fonts).'),
    ];
  }
}

/** Writes papers one after the other; gives the names of the files. */
export async function writePapers(
  papers: readonly Paper[],
  form: FileForm,
  dress: Dress,
  wanted: Wanted,
  progress: Progress,
): Promise<{ readonly files: readonly string[]; readonly warnings: readonly Sentence[] }> {
  const missing = new MissingSigns();
  const names = papers.flatMap((paper) => fileNamesOf(paper, form));
  refuseExisting(names, wanted);
  if (names.length > 0) makeFolder(wanted.into);
  for (const [index, paper] of papers.entries()) {
    progress('papers written', index, papers.length);
    if (form === 'pdf') missing.look(paper, dress);
    for (const file of await filesOf(paper, form, dress)) writeOne(file, wanted);
    // a running node goes on with its other work between two papers
    await setImmediate();
  }
  return { files: names, warnings: missing.lines() };
}
