// The first start installs, the second does not; what npm says in the end is passed on. npm is played by a small script.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from './project-files.ts';

type Parts = Record<string, { integrity: string; dev?: boolean; optional?: boolean }>;

const core = { integrity: 'sha512-core' };
const tool = { integrity: 'sha512-tool', dev: true };
const here = { integrity: 'sha512-here', optional: true };
const elsewhere = { integrity: 'sha512-elsewhere', optional: true };
const everything: Parts = { core, tool, here, elsewhere };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-bootstrap-'));
  cpSync(join(projectRoot, 'scripts'), join(folder, 'scripts'), { recursive: true });
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'));
  writeLock('package-lock.json', everything);
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

/** Runs the bootstrap with an npm that writes its words down, installs the given parts and ends with the given code. */
function bootstrap(
  scope: 'run' | 'develop',
  installed: Parts = everything,
  code = 0,
): { words: string; error: string } {
  const calls = join(folder, 'npm-calls');
  const npm = join(folder, 'npm.js');
  const record = JSON.stringify(
    JSON.stringify({
      packages: Object.fromEntries(
        Object.entries(installed).map(([name, part]) => [`node_modules/${name}`, part]),
      ),
    }),
  );
  writeFileSync(
    npm,
    `import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
     writeFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' '));
     rmSync('node_modules', { recursive: true, force: true });
     mkdirSync('node_modules');
     writeFileSync('node_modules/.package-lock.json', ${record});
     process.exitCode = ${code};`,
  );
  rmSync(calls, { force: true });
  const program = `
    const { bootstrap } = await import('./scripts/bootstrap.mjs');
    await bootstrap(${JSON.stringify(scope)}).catch((error) => { process.stderr.write('ERROR ' + error.message); });`;
  const env = { ...process.env, npm_execpath: npm, npm_node_execpath: process.execPath };
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], options);
  const words = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
  return { words, error: stderr.split('ERROR ')[1] ?? '' };
}

describe('the bootstrap', () => {
  it('installs exactly what the lock file says, without running scripts of packages, and then never again', () => {
    expect(bootstrap('develop').words).toMatch(/^ci .*--ignore-scripts.*--include=dev/);
    expect(bootstrap('develop').words).toBe('');
    expect(bootstrap('run').words).toBe('');
  });

  it('leaves the tools out when somebody only wants to run it, and adds them when he wants to test', () => {
    const { tool: _tool, ...withoutTools } = everything;
    expect(bootstrap('run', withoutTools).words).toMatch(/^ci .*--omit=dev/);
    expect(bootstrap('run').words).toBe('');
    expect(bootstrap('develop').words).toMatch(/^ci .*--include=dev/);
  });

  it('installs afresh when the lock file has changed', () => {
    bootstrap('develop');
    writeLock('package-lock.json', { ...everything, core: { integrity: 'sha512-newer' } });
    expect(bootstrap('develop').words).toMatch(/^ci /);
  });

  it('lets stand what npm install has brought to the state of the lock file by hand', () => {
    bootstrap('develop');
    const extended: Parts = { ...everything, extra: { integrity: 'sha512-extra' } };
    const { elsewhere: _elsewhere, ...fitting } = extended;
    writeLock('package-lock.json', extended);
    writeLock('node_modules/.package-lock.json', fitting);
    expect(bootstrap('develop').words).toBe('');
  });

  it.each<[string, Parts]>([
    ['a part is missing', { here, tool }],
    ['a tool is missing', { core, here }],
    ['a part is another one', { ...everything, core: { integrity: 'sha512-forged' } }],
    ['a part is too many', { ...everything, extra: { integrity: 'sha512-extra' } }],
  ])('but not when %s', (_case, installed) => {
    bootstrap('develop');
    writeFileSync(
      join(folder, 'node_modules/.telekommune-stamp'),
      `outdated ${process.platform}-${process.arch} develop`,
    );
    writeLock('node_modules/.package-lock.json', installed);
    expect(bootstrap('develop').words).toMatch(/^ci /);
  });

  it('installs afresh when node_modules comes from another kind of machine', () => {
    bootstrap('develop');
    writeFileSync(join(folder, 'node_modules/.telekommune-stamp'), 'outdated plan9-mips develop');
    expect(bootstrap('develop').words).toMatch(/^ci /);
  });

  it('says what to do when npm fails, and tries again the next time', () => {
    expect(bootstrap('develop', { core }, 7).error).toContain('npm ci ended with exit code 7');
    expect(bootstrap('develop').words).toMatch(/^ci /);
  });
});
