// The words of a post that were not typed as an argument: written in the person's editor, or piped in.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromUtf8 } from '../../kernel/bytes.ts';
import { CommandTrouble } from '../../node/command.ts';
import type { Machine } from '../machine.ts';

/** More than this is no post. */
const INPUT_BYTES_MAX = 64 * 1024;

async function piped({ input }: Machine): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > INPUT_BYTES_MAX) throw tooLong(size);
    chunks.push(chunk);
  }
  const text = fromUtf8(Buffer.concat(chunks));
  if (text !== null) return text;
  throw new CommandTrouble({
    kind: 'usage',
    says: 'What was piped in is no text in UTF-8.',
    next: 'Turn it into UTF-8, for example with iconv.',
  });
}

function tooLong(size: number): CommandTrouble {
  return new CommandTrouble({
    kind: 'usage',
    says: `${size} bytes and more were piped in; at most ${INPUT_BYTES_MAX} are read.`,
    next: 'A post has at most 4096 bytes.',
  });
}

/** Opens the editor that the person chose (VISUAL, EDITOR, else vi) on a file of their own. */
async function edited(environment: NodeJS.ProcessEnv, before: string): Promise<string> {
  const editor = environment['VISUAL'] || environment['EDITOR'] || 'vi';
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-'));
  try {
    const path = join(folder, 'post.txt');
    await writeFile(path, before, { mode: 0o600 });
    // an editor is named with its options, as in EDITOR="code --wait"
    const [program = 'vi', ...options] = editor.split(' ').filter((word) => word !== '');
    const child = spawn(program, [...options, path], { stdio: 'inherit' });
    const [code] = (await Promise.race([
      once(child, 'exit'),
      once(child, 'error').then(([fault]) =>
        Promise.reject(fault instanceof Error ? fault : new Error(editor)),
      ),
    ])) as [number | null];
    if (code !== 0) throw new Error(`it ended with ${code ?? 'a signal'}`);
    return await readFile(path, 'utf8');
  } catch (fault) {
    throw new CommandTrouble({
      kind: 'usage',
      says: `The editor ${editor} did not work: ${fault instanceof Error ? fault.message : String(fault)}.`,
      next: 'Choose another in EDITOR, or give the text on the command line or through a pipe.',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text that a person gives where they left it out. Rejects with CommandTrouble when there is none. */
export async function textGiven(machine: Machine): Promise<string> {
  const text = (await (machine.ask === null ? piped(machine) : edited(process.env, ''))).trimEnd();
  if (text !== '') return text;
  throw new CommandTrouble({ kind: 'usage', says: 'There was no text; nothing was said.' });
}
