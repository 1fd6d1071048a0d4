// What finger answers of the commune itself, where its charter says that anybody may read it: `commune@host`, `assets@host`, `notices@host`
// (RFC 1288, section 2.5.5: a host may answer for things too). Asked of the running node, so that nothing is told that it does not have.

import type { Answers, Listed, Reply } from '../../doors/finger/answers.ts';
import type { Runner } from '../../doors/runner.ts';
import { connectControl } from '../../doors/socket/connect.ts';
import type { Answer, Plain } from '../../node/command.ts';
import { tableText } from './table-text.ts';

/** An answer is asked anew after so long: a flood of queries costs the node nothing. Milliseconds. */
const FRESH_MS = 30_000;
const NOTICES_MAX = 20;

const THINGS = {
  commune: 'what the commune is, and its latest notices',
  assets: 'what the commune owns',
  notices: 'votes, auctions and dividends, newest first',
} as const;
type Thing = keyof typeof THINGS;

function isThing(name: string): name is Thing {
  return Object.hasOwn(THINGS, name);
}

function field(data: Plain, name: string): Plain {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && name in data
    ? ((data as { readonly [name: string]: Plain })[name] ?? null)
    : null;
}

function ask(runner: Runner, ...path: readonly string[]): Promise<Answer> {
  const typed = path[0] === 'notices' ? { limit: String(NOTICES_MAX) } : {};
  return runner.run({ path, typed, as: null }, () => undefined);
}

/** What is told of each thing; null where the charter keeps it to the members. */
async function told(runner: Runner): Promise<ReadonlyMap<Thing, string> | null> {
  const notices = await ask(runner, 'notices');
  if (field(notices.data, 'public') !== true) return null;
  const status = await ask(runner, 'status');
  const assets = await ask(runner, 'assets');
  const name = field(status.data, 'name');
  const count = (of: string): number => Number(field(status.data, of) ?? 0);
  const latest = (notices.tables ?? []).map(tableText).join('\n');
  const about = [
    typeof name === 'string' ? name : 'A commune',
    `${count('members')} members in ${count('enterprises')} enterprises, ${count('assetsOwned')} assets owned in common.`,
    '',
    latest,
  ];
  return new Map([
    ['commune', about.join('\n')],
    ['assets', (assets.tables ?? []).map(tableText).join('\n\n')],
    ['notices', latest],
  ]);
}

/** Answers of the node in a folder while it runs; nothing while it does not. */
export function communeAnswers(folder: string, nowMs: () => number): Answers {
  let known: { readonly atMs: number; readonly things: Promise<ReadonlyMap<Thing, string> | null> } | null =
    null;
  const askNode = async (): Promise<ReadonlyMap<Thing, string> | null> => {
    const runner = await connectControl(folder);
    if (runner === null) return null;
    try {
      return await told(runner);
    } finally {
      await runner.close();
    }
  };
  const things = (): Promise<ReadonlyMap<Thing, string> | null> => {
    const atMs = nowMs();
    if (known === null || atMs - known.atMs > FRESH_MS) known = { atMs, things: askNode().catch(() => null) };
    return known.things;
  };
  return {
    async find(name): Promise<readonly Reply[]> {
      const thing = name.toLowerCase();
      const text = isThing(thing) ? (await things())?.get(thing) : undefined;
      return text === undefined ? [] : [{ is: 'text', text }];
    },
    async list(): Promise<readonly Listed[]> {
      if ((await things()) === null) return [];
      return Object.entries(THINGS).map(([user, about]) => ({ user, name: '', about }));
    },
  };
}
