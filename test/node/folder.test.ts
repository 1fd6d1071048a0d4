import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderLayout, holdFolder, isFolderHeld, usualFolder } from '../../src/node/folder.ts';
import { readNodeConfig, usualConfig, writeNodeConfig } from '../../src/node/node-config.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { troubleOf } from './trouble.ts';

const root = temporaryFolder();
const folderModule = pathToFileURL(join(import.meta.dirname, '../../src/node/folder.ts')).href;
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('a node’s folder', () => {
  it('is made for its owner alone', () => {
    const held = holdFolder(join(root, 'new', 'node'));
    expect(modeOf(held.layout.root)).toBe('700');
    expect(modeOf(held.layout.lock)).toBe('600');
    held.release();
  });

  it('that others could open is closed to them', () => {
    const path = join(root, 'open');
    mkdirSync(path, { mode: 0o755 });
    holdFolder(path).release();
    expect(modeOf(path)).toBe('700');
  });

  it('that holds other things and no node is left as it is', async () => {
    const path = join(root, 'shared');
    mkdirSync(path, { mode: 0o755 });
    writeFileSync(join(path, 'minutes.txt'), 'of the last meeting');
    const trouble = await troubleOf(() => holdFolder(path));
    expect(trouble).toMatchObject({ kind: 'not-found', next: expect.stringContaining('chmod 700') });
    expect(modeOf(path)).toBe('755');
    expect(readdirSync(path)).toEqual(['minutes.txt']);
  });

  it('serves one process at a time and says which', async () => {
    const path = join(root, 'one');
    const held = holdFolder(path);
    expect(isFolderHeld(path)).toBe(true);
    const trouble = await troubleOf(() => holdFolder(path));
    expect(trouble).toMatchObject({
      rule: 'folder-in-use',
      figures: { folder: path, process: String(process.pid) },
    });
    held.release();
    expect(isFolderHeld(path)).toBe(false);
    holdFolder(path).release();
  });

  it('is free again when its process was killed', async () => {
    const path = join(root, 'killed');
    const program = `import(${JSON.stringify(folderModule)}).then(({ holdFolder }) => { holdFolder(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000); });`;
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resume) => child.stdout.once('data', resume));
    expect(isFolderHeld(path)).toBe(true);
    const gone = new Promise((resume) => child.once('exit', resume));
    child.kill('SIGKILL');
    await gone;
    const held = holdFolder(path);
    expect(readFileSync(held.layout.lock, 'utf8')).toBe(`${process.pid}\n`);
    held.release();
  });

  it('has a socket whose path is not too long for the system', () => {
    expect(folderLayout(join(root, 'near')).socket).toBe(join(root, 'near', 'node.sock'));
    const far = folderLayout(join(root, 'x'.repeat(120))).socket;
    expect(Buffer.byteLength(far)).toBeLessThanOrEqual(100);
    expect(far).not.toBe(folderLayout(join(root, 'y'.repeat(120))).socket);
  });

  it('is where the person’s system keeps such things', () => {
    expect(usualFolder({ XDG_DATA_HOME: '/somewhere' })).toBe('/somewhere/telekommune');
    expect(usualFolder({})).toMatch(/\.local\/share\/telekommune$/);
  });

  it('loads in a plain process', () => {
    const result = spawnSync(process.execPath, ['-e', `import(${JSON.stringify(folderModule)})`], {
      encoding: 'utf8',
    });
    expect(result).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('node.json', () => {
  const path = join(root, 'node.json');

  it('is read as it was written, closed to others', () => {
    const config = {
      ...usualConfig('Office node'),
      peers: ['[2001:db8::1]:4040'],
      dht: { use: 'own' as const, bootstrap: ['dht.example.org:49737'] },
    };
    writeNodeConfig(path, config);
    expect(readNodeConfig(path)).toEqual(config);
    expect(modeOf(path)).toBe('600');
  });

  it('uses no DHT unless somebody says so', () => {
    expect(usualConfig('Office node').dht).toEqual({ use: 'off', bootstrap: [] });
  });

  it.each([
    ['peers.0: an address is host:port', { peers: ['nowhere'] }],
    ['listen.port', { listen: { host: '0.0.0.0', port: 70_000 } }],
    ['dht.use', { dht: { use: 'yes', bootstrap: [] } }],
    ['at least one bootstrap node', { dht: { use: 'own', bootstrap: [] } }],
    ['color', { color: 'red' }],
    ['title', { title: '' }],
  ])('with a wrong field is refused: %s', async (says, wrong) => {
    writeFileSync(
      path,
      JSON.stringify({ format: 'telekommune node 1', ...usualConfig('Office node'), ...wrong }),
    );
    const trouble = await troubleOf(() => readNodeConfig(path));
    expect(trouble).toMatchObject({ kind: 'usage' });
    expect(trouble.says).toContain(says);
  });

  it('that is no JSON or is not there is told so', async () => {
    writeFileSync(path, '{');
    expect((await troubleOf(() => readNodeConfig(path))).says).toContain('JSON');
    expect((await troubleOf(() => readNodeConfig(join(root, 'none.json')))).kind).toBe('not-found');
  });
});
