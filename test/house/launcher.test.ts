// The command `telekommune`: hands over words, input and output, exit code and signals, whatever Node it is called with.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from './project-files.ts';

let folder: string;
let launched: ChildProcess[];

/** A copy of the launcher with a program of ours in the place of src/main.ts. */
function launch(program: string, words: string[] = []): ChildProcess {
  writeFileSync(join(folder, 'src/main.ts'), program);
  const child = spawn(process.execPath, [join(folder, 'bin/telekommune.mjs'), ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  launched.push(child);
  return child;
}

async function ending(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  const [code, signal] = await once(child, 'exit', { signal: AbortSignal.timeout(20_000) });
  return { code, signal };
}

async function outputOf(child: ChildProcess, name: 'stdout' | 'stderr' = 'stdout'): Promise<string> {
  let text = '';
  for await (const chunk of child[name] ?? []) text += String(chunk);
  return text;
}

async function firstOutput(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the program was started without an output');
  const [chunk] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(20_000) });
  return String(chunk);
}

beforeEach(() => {
  launched = [];
  folder = mkdtempSync(join(tmpdir(), 'telekommune-launcher-'));
  for (const name of ['bin', 'scripts', 'package.json']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'dir');
  mkdirSync(join(folder, 'src'));
});

afterEach(() => {
  for (const child of launched) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('the launcher', () => {
  it('runs TypeScript with the words it was given, on a Node of at least 24', async () => {
    const program =
      'const [, , ...words]: string[] = process.argv; console.log(process.version, words.join("|"));';
    const child = launch(program, ['bid', '--rate', '2.5 %']);
    const text = await outputOf(child);
    expect(text).toMatch(/^v(2[4-9]|[3-9]\d)\./);
    expect(text).toContain('bid|--rate|2.5 %');
  });

  it('lets nothing but the program speak', async () => {
    const child = launch('const a: number = 1; process.exitCode = a - 1;');
    const [out, err] = await Promise.all([outputOf(child), outputOf(child, 'stderr')]);
    expect(out + err).toBe('');
  });

  it('hands over the input', async () => {
    const child = launch('process.stdin.pipe(process.stdout);');
    child.stdin?.end('one press hall\n');
    expect(await outputOf(child)).toBe('one press hall\n');
  });

  it.each([0, 1, 64, 255])('ends with the exit code %i of the program', async (code) => {
    expect(await ending(launch(`process.exit(${code});`))).toEqual({ code, signal: null });
  });

  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'hands over %s, and the program decides what follows',
    async (signal) => {
      const child = launch(
        `process.on('${signal}', () => { console.log('closing'); process.exit(3); });
         setInterval(() => {}, 1000);
         console.log('ready');`,
      );
      expect(await firstOutput(child)).toBe('ready\n');
      child.kill(signal);
      expect(await ending(child)).toEqual({ code: 3, signal: null });
    },
  );

  it.skipIf(process.platform === 'win32')('dies of the signal of which the program died', async () => {
    const child = launch(`process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);`);
    expect(await ending(child)).toEqual({ code: null, signal: 'SIGTERM' });
  });
});
