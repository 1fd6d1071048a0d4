// Writes what the documents take from the code; started by scripts/make-docs.mjs.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsPages } from './pages.ts';

const docs = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'docs');
let changed = 0;
for (const [path, { is, ought }] of docsPages(docs)) {
  if (is === ought) continue;
  changed++;
  const file = join(docs, path);
  if (ought === '') rmSync(file);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, ought);
  }
  process.stdout.write(`${ought === '' ? 'removed' : 'wrote'} docs/${path}\n`);
}
process.stdout.write(changed === 0 ? 'docs/ is current\n' : `${changed} pages changed\n`);
