// Who may import whom (ARCHITECTURE.md): downward only, main → doors → node → views → contexts → schedules → kernel;
// the engine reaches the node through its ports alone; a context sees another one through its facts alone.

import { posix } from 'node:path';
import { type Import, readCode } from './read-code.ts';
import type { ProjectFile } from './project-files.ts';

/** Where a file stands: its layer, and the context or door within it, if any. */
type Place = { layer: string; part: string | null; path: string };

/** Below main, what each layer of src/ may import besides itself; engine's ports are a case of their own. */
const layersBelow: Record<string, readonly string[]> = {
  main: [
    'doors',
    'web',
    'engine',
    'bank',
    'mail',
    'register',
    'social',
    'voice',
    'paper',
    'node',
    'views',
    'contexts',
    'schedules',
    'kernel',
  ],
  doors: ['node', 'social', 'views', 'contexts', 'schedules', 'kernel'],
  web: ['views', 'contexts', 'schedules', 'kernel'],
  node: ['bank', 'register', 'social', 'schedules', 'views', 'contexts', 'kernel'],
  voice: ['social', 'node', 'kernel'],
  engine: ['kernel'],
  paper: ['views', 'contexts', 'kernel'],
  bank: ['kernel'],
  mail: ['kernel'],
  social: ['kernel'],
  register: ['bank', 'kernel'],
  views: ['contexts', 'schedules', 'kernel'],
  contexts: ['schedules', 'kernel'],
  schedules: ['kernel'],
  kernel: [],
};

/** What the engine is asked for: all that it sees of what stands above it. */
const enginePorts = new Set(['src/node/ports.ts', 'src/social/ports.ts']);

const pureLayers = new Set(['kernel', 'schedules', 'contexts', 'views', 'web']);

/** The packages that pure code may use: they are pure themselves. */
const purePackages: Record<string, readonly string[]> = {
  kernel: ['@noble/hashes'],
  web: ['hono', 'idiomorph', 'qr'],
};

/** The layers whose files are divided into parts that must not know one another. */
const dividedLayers = new Set(['contexts', 'doors']);

function placeOf(path: string): Place {
  const [top = '', layer = '', part = '', ...deeper] = path.split('/');
  if (top !== 'src') return { layer: top, part: null, path };
  if (part === '' || layer === 'main') return { layer: 'main', part: null, path };
  const isPart = dividedLayers.has(layer) && deeper.length > 0;
  return { layer, part: isPart ? part : null, path };
}

function judgeWithinLayer(from: Place, to: Place): string | null {
  if (from.part === to.part || from.part === null) return null;
  if (to.part === null) {
    return from.layer === 'contexts' ? 'a context does not import what stands above the contexts' : null;
  }
  if (from.layer === 'doors') return `no door imports another: ${from.part} → ${to.part}`;
  if (to.path === `src/contexts/${to.part}/facts.ts`) return null;
  return `a context reads another one only through its facts: ${from.part} → ${to.path}`;
}

function judgeBetweenLayers(from: Place, to: Place): string | null {
  const below = layersBelow[from.layer];
  if (below === undefined) return `${from.path} stands in no layer of ARCHITECTURE.md`;
  if (below.includes(to.layer)) return null;
  if (from.layer === 'engine' && enginePorts.has(to.path)) return null;
  if (from.layer === 'engine' && to.layer === 'node')
    return 'the engine imports nothing of the node but its ports';
  return `imports run downward only: ${from.layer} → ${to.layer}`;
}

function judgePackage(from: Place, specifier: string): string | null {
  if (!pureLayers.has(from.layer)) return null;
  const allowed = purePackages[from.layer] ?? [];
  const isAllowed = allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return isAllowed ? null : `${from.layer} is pure and uses no ${specifier}`;
}

function judgeImport(path: string, { specifier }: Import): string | null {
  const from = placeOf(path);
  const isProgram = path.startsWith('src/');
  if (specifier === null) return isProgram ? 'an import names its file, it does not compute it' : null;
  if (!specifier.startsWith('.')) return isProgram ? judgePackage(from, specifier) : null;
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (target.startsWith('..')) return 'an import stays within the project';
  if (!isProgram) return null;
  if (!/\.(ts|tsx|json|css)$/.test(target)) return 'an import names the file with its ending';
  const to = placeOf(target);
  if (!target.startsWith('src/')) return `the program does not import from ${to.layer}/`;
  return from.layer === to.layer ? judgeWithinLayer(from, to) : judgeBetweenLayers(from, to);
}

/** The imports that break a rule, one line each: `path:line: import 'x': rule`. */
export function brokenImportRules(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) =>
    readCode(file).imports.flatMap((one) => {
      const rule = judgeImport(file.path, one);
      return rule === null ? [] : [`${file.path}:${one.line}: import '${one.specifier ?? '…'}': ${rule}`];
    }),
  );
}
