// The annual pack: books, registers, protocols, and what lenders and members get, in one archive with a list of its files.

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../../kernel/state.ts';
import type { Progress } from '../../node/session.ts';
import { filesOf, packOf, PACK_PARTS } from '../../paper/paper-files.ts';
import { paperKinds } from '../../paper/paper-kinds.ts';
import type { Plan } from '../../paper/plan.ts';
import type { Desk } from '../../paper/papers/desk.ts';
import type { Dress } from '../../paper/pdf/render.ts';
import type { ArchiveFile } from '../../paper/tables/archive.ts';
import { MissingSigns } from './write-papers.ts';
import type { Sentence } from '../../node/sentence.ts';

type Part = (typeof PACK_PARTS)[number];

export interface PlannedPart extends Part {
  readonly plans: readonly Plan[];
}

/** What a pack will hold. Pure: may be asked again. */
export function planPack(state: Reader, desk: Desk): readonly PlannedPart[] {
  return PACK_PARTS.map((part) => ({
    ...part,
    plans: paperKinds.find(({ kind }) => kind === part.kind)?.plan(state, desk) ?? [],
  }));
}

function listed(files: readonly ArchiveFile[]): ArchiveFile {
  const lines = files
    .map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  return { name: 'SHA256SUMS', bytes: new TextEncoder().encode(lines.join('')) };
}

/** Makes the archive: folders for each part, and SHA256SUMS, which `sha256sum -c` checks. */
export async function makePack(
  parts: readonly PlannedPart[],
  { date }: Desk,
  dress: Dress,
  progress: Progress,
): Promise<{
  readonly bytes: Uint8Array;
  readonly files: readonly string[];
  readonly warnings: readonly Sentence[];
}> {
  const total = parts.reduce((sum, { plans }) => sum + plans.length, 0);
  const files: ArchiveFile[] = [];
  const missing = new MissingSigns();
  let done = 0;
  for (const { folder, forms, plans } of parts) {
    for (const plan of plans) {
      progress('papers of the pack made', done, total);
      for (const paper of plan.make()) {
        missing.look(paper, dress);
        for (const form of forms)
          for (const { name, bytes } of await filesOf(paper, form, dress))
            files.push({ name: `${folder}/${name}`, bytes });
      }
      done += 1;
      await setImmediate();
    }
  }
  const all = [...files, listed(files)];
  return { bytes: packOf(all, date), files: all.map(({ name }) => name), warnings: missing.lines() };
}
