// The first start installs, the second does not; what npm says in the end is passed on. npm is played by a small script.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from './project-files.ts';

type Parts = Record<string, { integrity: string; dev?: boolean; optional?: boolean; os?: string[] }>;

const core = { integrity: 'sha512-core' };
const tool = { integrity: 'sha512-tool', dev: true };
const here = { integrity: 'sha512-here', optional: true, os: [process.platform] };
const elsewhere = { integrity: 'sha512-elsewhere', optional: true, os: ['plan9'] };
const wanted: Parts = { core, tool, here, elsewhere };
const everything: Parts = { core, tool, here };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-bootstrap-'));
  cpSync(join(projectRoot, 'scripts'), join(folder, 'scripts'), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  writeLock('package-lock.json', wanted);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function writeLock(path: string, parts: Parts): void {
  const packages = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [`node_modules/${name}`, part]),
  );
  writeFileSync(join(folder, path), JSON.stringify({ packages: { '': {}, ...packages } }));
}

type Npm = {
  /** What it installs. */
  parts?: Parts;
  /** What it installs when it runs on the Node that runs this test, which is then the older one. */
  partsOnOlderNode?: Parts;
  exitCode?: number;
};

function writeStamp(text: string): void {
  writeFileSync(join(folder, 'node_modules/.telekommune-stamp'), text);
}

/** Plays npm: writes its words down and leaves what a real one would leave. */
function writeNpm({ parts = everything, partsOnOlderNode = parts, exitCode = 0 }: Npm): string {
  const path = join(folder, 'npm-cli.js');
  const runtime = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  writeFileSync(
    path,
    `import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
     appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
     rmSync('node_modules', { recursive: true, force: true });
     mkdirSync('${runtime}/bin', { recursive: true });
     writeFileSync('${runtime}/package.json', '{}');
     symlinkSync(process.execPath, '${runtime}/bin/${process.platform === 'win32' ? 'node.exe' : 'node'}');
     const onOlderNode = process.execPath === ${JSON.stringify(process.execPath)};
     const parts = onOlderNode ? ${JSON.stringify(partsOnOlderNode)} : ${JSON.stringify(parts)};
     const packages = Object.fromEntries(Object.entries(parts).map(([name, part]) => ['node_modules/' + name, part]));
     writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
     process.exitCode = ${exitCode};`,
  );
  return path;
}

/** Runs the bootstrap and tells how npm was called, and the error if there was one. */
function bootstrap(scope: 'run' | 'develop', npm: Npm = {}): { calls: string[]; error: string } {
  const calls = join(folder, 'npm-calls');
  rmSync(calls, { force: true });
  const env = { ...process.env, npm_execpath: writeNpm(npm), npm_node_execpath: process.execPath };
  const program = `
    const { bootstrap } = await import('./scripts/bootstrap.mjs');
    await bootstrap(${JSON.stringify(scope)}).catch((error) => { process.stderr.write('ERROR ' + error.message); });`;
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], options);
  const lines = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
  return { calls: lines, error: stderr.split('ERROR ')[1] ?? '' };
}

const tools = expect.stringMatching(/^ci .*--ignore-scripts.*--include=dev/);
const noTools = expect.stringMatching(/^ci .*--ignore-scripts.*--omit=dev/);

describe('the bootstrap', () => {
  it('installs exactly what the lock file says, without running scripts of packages, and then never again', () => {
    expect(bootstrap('develop').calls).toEqual([tools]);
    expect(bootstrap('develop').calls).toEqual([]);
    expect(bootstrap('run').calls).toEqual([]);
  });

  it('leaves the tools out when somebody only wants to run it, and adds them when he wants to test', () => {
    expect(bootstrap('run', { parts: { core, here } }).calls).toEqual([noTools]);
    expect(bootstrap('run').calls).toEqual([]);
    expect(bootstrap('develop').calls).toEqual([tools]);
  });

  it('installs once more on the new runtime when an older npm has left out parts of this machine', () => {
    expect(bootstrap('develop', { partsOnOlderNode: { core, tool } }).calls).toEqual([tools, tools]);
    expect(bootstrap('develop').calls).toEqual([]);
  });

  it('installs afresh when the lock file has changed', () => {
    bootstrap('develop');
    writeLock('package-lock.json', { ...wanted, core: { integrity: 'sha512-newer' } });
    expect(bootstrap('develop').calls).toEqual([tools]);
  });

  it('lets stand what npm install has brought to the state of the lock file by hand', () => {
    bootstrap('develop');
    const extra = { integrity: 'sha512-extra' };
    writeLock('package-lock.json', { ...wanted, extra });
    writeLock('node_modules/.package-lock.json', { ...everything, extra });
    expect(bootstrap('develop').calls).toEqual([]);
  });

  it.each<[string, Parts]>([
    ['a part is missing', { here, tool }],
    ['a tool is missing', { core, here }],
    ['a part for this kind of machine is missing', { core, tool }],
    ['a part is another one', { ...everything, core: { integrity: 'sha512-forged' } }],
    ['a part is too many', { ...everything, extra: { integrity: 'sha512-extra' } }],
  ])('but not when %s', (_case, installed) => {
    bootstrap('develop');
    writeStamp(`outdated ${process.platform}-${process.arch} develop`);
    writeLock('node_modules/.package-lock.json', installed);
    expect(bootstrap('develop').calls).toEqual([tools]);
  });

  it('installs afresh when node_modules comes from another kind of machine', () => {
    bootstrap('develop');
    writeStamp('outdated plan9-mips develop');
    expect(bootstrap('develop').calls).toEqual([tools]);
  });

  it('says what to do when npm fails, and tries again the next time', () => {
    expect(bootstrap('develop', { parts: { core }, exitCode: 7 }).error).toContain(
      'npm ci ended with exit code 7',
    );
    expect(bootstrap('develop').calls).toEqual([tools]);
  });
});
