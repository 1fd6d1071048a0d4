// The words of a post that were not typed as an argument: written in the person's editor, or piped in.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromUtf8 } from '../../kernel/bytes.ts';
import { type Answer, CommandTrouble } from '../../node/command.ts';
import type { Asked, Runner } from '../../doors/runner.ts';
import type { Progress } from '../../node/session.ts';
import type { VoiceCommand } from '../../voice/commands/voice-command.ts';
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

/** What a person gave for a command. Where it was written in an editor it stays in a file until it is said. */
interface Given {
  readonly text: string;
  /** Where it is kept; null for what was piped in. */
  readonly path: string | null;
  /** Removes the file. */
  readonly forget: () => Promise<void>;
}

/** Opens the editor that the person chose (VISUAL, EDITOR, else vi) on a file of their own, with a text that is there before. */
async function edited(environment: NodeJS.ProcessEnv, before: string): Promise<Given> {
  const editor = environment['VISUAL'] || environment['EDITOR'] || 'vi';
  const folder = await mkdtemp(join(tmpdir(), 'telekommune-'));
  const path = join(folder, 'post.txt');
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
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
    return { text: (await readFile(path, 'utf8')).trimEnd(), path, forget };
  } catch (fault) {
    const left = await readFile(path, 'utf8').catch(() => before);
    const isWritten = left.trimEnd() !== before.trimEnd();
    if (!isWritten) await forget();
    throw new CommandTrouble({
      kind: 'usage',
      says: `The editor ${editor} did not work: ${fault instanceof Error ? fault.message : String(fault)}.${isWritten ? ` What you wrote is kept in ${path}.` : ''}`,
      next: 'Choose another in EDITOR, or give the text on the command line or through a pipe.',
    });
  }
}

async function given(machine: Machine, before: string): Promise<Given> {
  if (machine.ask !== null) return edited(process.env, before);
  return { text: (await piped(machine)).trimEnd(), path: null, forget: async () => undefined };
}

/** A post as answers have it. */
interface ShownPost {
  readonly handle: string;
  readonly own: boolean;
  readonly text: string;
}

/** What a post of one's own says now, by the beginning of its handle. Rejects with CommandTrouble where there is none. */
async function textOfPost(runner: Runner, handle: string): Promise<string> {
  const { data } = await runner.run({ path: ['thread'], typed: { post: handle }, as: null }, () => undefined);
  const { thread } = data as unknown as { readonly thread: readonly { readonly post: ShownPost | null }[] };
  const post = thread.find((line) => line.post?.own === true && line.post.handle.startsWith(handle))?.post;
  return post?.text ?? '';
}

/** Carries a command of the voice out, with the text that was left out: from the person's editor, or piped in. What was written and is refused stays in its file. */
export async function runWithText(
  machine: Machine,
  runner: Runner,
  { takesText: name, editsPost }: Pick<VoiceCommand, 'takesText' | 'editsPost'>,
  asked: Asked,
  progress: Progress,
): Promise<Answer> {
  if (name === undefined || asked.typed[name] !== undefined) return runner.run(asked, progress);
  const post = editsPost === undefined ? undefined : asked.typed[editsPost];
  const before = typeof post === 'string' && machine.ask !== null ? await textOfPost(runner, post) : '';
  const { text, path, forget } = await given(machine, before);
  if (text === '') {
    await forget();
    throw new CommandTrouble({ kind: 'usage', says: 'There was no text; nothing was said.' });
  }
  try {
    const answer = await runner.run({ ...asked, typed: { ...asked.typed, [name]: text } }, progress);
    await forget();
    return answer;
  } catch (fault) {
    if (path !== null) {
      await machine.show([
        `What you wrote is kept in ${path}. Once it is mended: telekommune ${wordsOf(asked)} < ${path}`,
      ]);
    }
    throw fault;
  }
}

/** The command as it was typed, without its options. */
function wordsOf({ path, typed: { post } }: Asked): string {
  return [...path, ...(typeof post === 'string' ? [post] : [])].join(' ');
}
