// A member with another client may write anything into his log. Whatever it is, the others go on, also after reopening.

import { randomBytes } from 'node:crypto';
import { pipeline } from 'node:stream';
import NoiseSecretStream from '@hyperswarm/secret-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkBases } from '../../src/engine/streams.ts';
import type { Base } from '../../src/node/ports.ts';
import { openHostile } from './hostile.ts';
import type { Hostile } from './hostile.ts';
import { openRealWorld } from './real-world.ts';
import type { RealNode, RealWorld } from './real-world.ts';
import { allRows, bytes } from './toy-fold.ts';
import { until } from './until.ts';

let world: RealWorld;
let founder: RealNode;
let anna: RealNode;
let mallory: Hostile;
let accomplice: Hostile;

function join(hostile: Hostile, base: Base): void {
  const [here, there] = [new NoiseSecretStream(true), new NoiseSecretStream(false)];
  for (const stream of [here, there]) stream.on('error', () => undefined);
  pipeline(here.rawStream, there.rawStream, here.rawStream, () => undefined);
  hostile.replicate(here);
  base.replicate(there, false);
}

beforeEach(async () => {
  world = await openRealWorld();
  founder = await world.open('founder');
  anna = await world.open('anna');
  linkBases(founder.base, anna.base);
  await world.admit(founder, anna, 'log');
  const open = (name: string): Promise<Hostile> =>
    openHostile(`${world.folder}/${name}`, randomBytes(32), world.key(), world.encryptionKey);
  mallory = await open('mallory');
  accomplice = await open('accomplice');
  await founder.base.append([bytes(`role ${mallory.logKey} log`), bytes(`role ${accomplice.logKey} log`)]);
  join(mallory, founder.base);
  join(accomplice, founder.base);
  await until('the hostile ones know that they are admitted', async () => {
    for (const { inner } of [mallory, accomplice]) await inner.update();
    return mallory.inner.writable && accomplice.inner.writable;
  });
});

afterEach(async () => {
  await mallory.close();
  await accomplice.close();
  await world.close();
});

async function ordered(base: Base, which: 'newest' | 'stable'): Promise<readonly string[]> {
  await base.update();
  const rows = await base[which]();
  const found = await allRows(rows);
  await rows.close();
  return found;
}

/** The others can still write, agree, and make it stable. */
async function othersGoOn(bases: readonly Base[], mark: string): Promise<void> {
  for (const [at, base] of bases.entries()) await base.append([bytes(`put ${mark}${at} yes`)]);
  await until(`the others go on ${mark}`, async () => {
    const [first, ...rest] = await Promise.all(bases.map((base) => ordered(base, 'stable')));
    if (first === undefined || !bases.every((_, at) => first.includes(`row/${mark}${at}=yes`))) return false;
    return rest.every((rows) => rows.join() === first.join());
  });
}

const head = (of: Hostile, length: number): { key: Buffer; length: number } => ({
  key: Buffer.from(of.logKey, 'hex'),
  length,
});
const value = (text: string): Buffer => Buffer.from(text);

/** Each writes something and says whether it is to be noticed as malformed. */
const attacks: readonly {
  readonly name: string;
  readonly malformed: boolean;
  readonly run: () => Promise<void>;
}[] = [
  {
    name: 'random bytes as an entry',
    malformed: false,
    run: () => mallory.appendNode({ heads: mallory.inner.heads(), value: randomBytes(1000) }),
  },
  {
    name: 'an entry of five megabytes',
    malformed: false,
    run: () => mallory.appendNode({ heads: mallory.inner.heads(), value: randomBytes(5_000_000) }),
  },
  { name: 'a block of random bytes', malformed: true, run: () => mallory.appendRaw(randomBytes(100)) },
  { name: 'a block of one byte', malformed: true, run: () => mallory.appendRaw(Buffer.from([1])) },
  {
    name: 'a block of a later version',
    malformed: true,
    run: () => mallory.appendRaw(Buffer.concat([Buffer.alloc(8), Buffer.from([9, 1, 2, 3])])),
  },
  {
    name: 'a batch of no blocks',
    malformed: true,
    run: () => mallory.appendNode({ heads: mallory.inner.heads(), batch: 0, value: value('x') }),
  },
  {
    name: 'a batch that is not as long as it says',
    malformed: true,
    run: async () => {
      await mallory.appendNode({ heads: mallory.inner.heads(), batch: 5, value: value('x') });
      await mallory.appendNode({ heads: [head(mallory, 1)], batch: 1, value: value('x') });
    },
  },
  {
    name: 'a link into the middle of a batch',
    malformed: true,
    run: async () => {
      await mallory.appendNode({ heads: mallory.inner.heads(), batch: 2, value: value('x') });
      await mallory.appendNode({ heads: [head(mallory, 1)], batch: 1, value: value('x') });
      await accomplice.appendNode({ heads: [head(mallory, 1)], value: value('x') });
    },
  },
  {
    name: 'the same link twice',
    malformed: true,
    run: async () => {
      await accomplice.appendNode({ heads: accomplice.inner.heads(), value: value('x') });
      await mallory.appendNode({ heads: [head(accomplice, 1), head(accomplice, 1)], value: value('x') });
    },
  },
  {
    name: 'a link to itself',
    malformed: false,
    run: () => mallory.appendNode({ heads: [head(mallory, 1)], value: value('x') }),
  },
  {
    name: 'a link to what will never be',
    malformed: false,
    run: () => mallory.appendNode({ heads: [{ key: randomBytes(32), length: 3 }], value: value('x') }),
  },
  {
    name: 'two blocks that wait for one another',
    malformed: false,
    run: async () => {
      await mallory.appendNode({ heads: [head(accomplice, 1)], value: value('x') });
      await accomplice.appendNode({ heads: [head(mallory, 1)], value: value('x') });
    },
  },
  {
    name: 'no links at all',
    malformed: false,
    run: () => mallory.appendNode({ heads: [], value: value('x') }),
  },
  {
    name: 'an optimistic block',
    malformed: false,
    run: () => mallory.appendNode({ heads: mallory.inner.heads(), value: value('x') }, { optimistic: true }),
  },
  {
    name: 'hints to views that do not exist',
    malformed: false,
    run: () =>
      mallory.appendNode(
        { heads: mallory.inner.heads(), value: value('x') },
        { trace: { system: [1_000_000], encryption: [5], user: [{ view: 0, blocks: [1_000_000_000] }] } },
      ),
  },
  {
    name: 'a history that is taken back',
    malformed: false,
    run: async () => {
      await mallory.appendNode({ heads: mallory.inner.heads(), value: value('put kept yes') });
      await mallory.appendNode({ heads: [head(mallory, 1)], value: value('put said one') });
      await until('the first history is read', async () =>
        (await ordered(anna.base, 'newest')).includes('row/said=one'),
      );
      await mallory.log.truncate(1);
      await mallory.appendNode({ heads: [head(mallory, 1)], value: value('put said other') });
    },
  },
];

test.for(attacks)('$name stops nobody', async ({ malformed, run }) => {
  await run();
  await othersGoOn([founder.base, anna.base], 'then');
  if (malformed) {
    await until('it is noticed', () => anna.warnings.some(({ kind }) => kind === 'malformed-log'));
    expect(new Set(anna.warnings.map(({ kind }) => kind))).toEqual(new Set(['malformed-log']));
  } else {
    expect(anna.warnings.filter(({ kind }) => kind !== 'forked-log')).toEqual([]);
  }
  const { folder, primaryKey } = anna;
  await anna.base.close();
  const again = await world.open('again', { folder, primaryKey });
  linkBases(founder.base, again.base);
  await othersGoOn([founder.base, again.base], 'later');
});
