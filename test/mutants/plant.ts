// Plants a fault in a copy of the project and runs what must notice it. The project itself is never touched.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
  'src',
  'test',
  'scripts',
  'package.json',
  'vitest.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.pure.json',
] as const;
const SEEDS_MOST = '60';
const HISTORIES_MOST = '60';
const FEW = '3';
const MINUTES_MOST = 4;

/** What came of a planted fault. */
export interface Verdict {
  readonly mutant: Mutant;
  /** Null when it was caught as expected. */
  readonly escaped: string | null;
  readonly seconds: number;
}

/** A copy of the project in which faults can be planted, one at a time. */
export class Field {
  /** Whether tests pass without any fault, by their names. */
  private readonly sound = new Map<string, boolean>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'telekommune-mutants-'));

  constructor() {
    for (const name of COPIED) cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** How often the place of a fault stands in its file; anything but once makes the fault useless. */
  places({ file, find }: Mutant): number {
    return readFileSync(join(this.folder, file), 'utf8').split(find).length - 1;
  }

  /** Plants, runs, and puts the file back as it was. */
  async try(mutant: Mutant): Promise<Verdict> {
    const startMs = Date.now();
    const path = join(this.folder, mutant.file);
    const sound = readFileSync(path, 'utf8');
    const places = this.places(mutant);
    const verdict = (escaped: string | null): Verdict => {
      return { mutant, escaped, seconds: (Date.now() - startMs) / 1000 };
    };
    if (places !== 1)
      return verdict(`its place stands ${places} times in ${mutant.file}: write the mutant anew`);
    if (!(await this.isSound(mutant))) return verdict('what should notice it fails without it too');
    try {
      writeFileSync(
        path,
        sound.replace(mutant.find, () => mutant.replace),
      );
      const { code, output } = await this.run(commandOf(mutant.caughtBy));
      if (code === 0) return verdict('nothing noticed it');
      if (new RegExp(mutant.caughtBy.says).test(output)) return verdict(null);
      return verdict(`it was noticed, but not with "${mutant.caughtBy.says}":\n${excerpt(output)}`);
    } finally {
      writeFileSync(path, sound);
    }
  }

  /** Whether what should notice the fault is content without it. Of simulation and histories a few do for all. */
  private async isSound({ caughtBy }: Mutant): Promise<boolean> {
    const args = 'tests' in caughtBy ? commandOf(caughtBy) : commandOf(caughtBy, FEW);
    const name = args.join(' ');
    const isSound = this.sound.get(name) ?? (await this.run(args)).code === 0;
    this.sound.set(name, isSound);
    return isSound;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
    return new Promise((done, failed) => {
      const child = spawn(process.execPath, args, { cwd: this.folder, timeout: MINUTES_MOST * 60_000 });
      let output = '';
      child.stdout.on('data', (part: Buffer) => (output += part.toString()));
      child.stderr.on('data', (part: Buffer) => (output += part.toString()));
      child.on('error', failed);
      child.on('close', (code) => done({ code: code ?? -1, output }));
    });
  }
}

function commandOf(caughtBy: Mutant['caughtBy'], most?: string): readonly string[] {
  if ('historiesFrom' in caughtBy)
    return ['test/properties/main.ts', String(caughtBy.historiesFrom), most ?? HISTORIES_MOST];
  if ('seedsFrom' in caughtBy) {
    const seeds = ['--seeds', most ?? SEEDS_MOST, '--from', String(caughtBy.seedsFrom)];
    return ['test/simulation/main.ts', '--bail', '--processes', '1', ...seeds];
  }
  return ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--reporter', 'dot', ...caughtBy.tests];
}

/** The lines that say what went wrong, as far as they can be told. */
function excerpt(output: string): string {
  const telling = output.split('\n').filter((line) => /^(?:seed|history) \d|FAIL|Error/.test(line));
  return (telling.length > 0 ? telling : output.split('\n')).slice(-20).join('\n');
}
