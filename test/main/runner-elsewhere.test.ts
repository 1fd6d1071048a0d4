// What runs on a folder in another process is asked as often as somebody likes: no command leaves a connection behind.

import { expect, it } from 'vitest';
import type { Runner } from '../../src/doors/runner.ts';
import { LIMITS } from '../../src/doors/socket/messages.ts';
import { serveControl } from '../../src/doors/socket/serve.ts';
import { runnerElsewhere } from '../../src/main/runner-elsewhere.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';

const ASKED = { path: ['status'], typed: {}, as: null };
const MORE_THAN_IT_TAKES_AT_ONCE = LIMITS.connectionsMax + 8;

async function* text(): AsyncIterable<string> {
  yield 'whole';
}

const runner: Runner = {
  foresee: async () => null,
  run: async ({ path }) => (path[0] === 'export' ? { data: null, raw: text() } : { data: { well: true } }),
  suggest: async () => ['anna'],
  close: async () => undefined,
};

it('is asked more often than it takes connections at once', async () => {
  const folder = temporaryFolder();
  const elsewhere = runnerElsewhere(folder, () => new Error('gone'));
  await expect(elsewhere.run(ASKED, () => undefined)).rejects.toThrow('gone');
  const server = await serveControl(folder, runner, { program: 'test' });
  try {
    for (let at = 0; at < MORE_THAN_IT_TAKES_AT_ONCE; at++) {
      expect((await elsewhere.run(ASKED, () => undefined)).data).toEqual({ well: true });
      expect(await elsewhere.foresee(ASKED)).toBeNull();
      const { raw } = await elsewhere.run({ ...ASKED, path: ['export'] }, () => undefined);
      for await (const part of raw ?? []) expect(part).toBe('whole');
    }
    expect(await elsewhere.suggest('people')).toEqual(['anna']);
  } finally {
    await server.close();
  }
});
