// Two who know nothing of one another but a feed key, on a DHT of their own.

import { expect, onTestFinished, test } from 'vitest';
import { freeUdpPort } from '../e2e/kit/free-port.ts';
import { Program } from '../e2e/kit/program.ts';
import { until } from '../e2e/kit/until.ts';
import { Home, textsOf } from './typed.ts';

const TEST_MS = 240_000;

test(
  'a feed key alone is enough to follow, and to answer somebody who does not follow back',
  async () => {
    const [anna, ben] = [new Home(), new Home()];
    const bootstrap = `127.0.0.1:${await freeUdpPort()}`;
    const dht = new Program(
      'dht',
      ['--folder', anna.folder, 'dht', 'run', '--listen', bootstrap],
      anna.passphraseFile,
    );
    onTestFinished(() => dht.kill());
    await dht.says(`A node of your own DHT runs at ${bootstrap}`);
    const own = ['--dht', 'own', '--bootstrap', bootstrap];
    const key = await anna.begin('anna', ...own);
    await ben.begin('ben', ...own);
    // nobody can connect by TCP: what comes, comes over the DHT
    await Promise.all([anna.run(), ben.run()]);
    await anna.done('post', 'Found by a key');
    await ben.done('follow', key);
    await until(
      'ben reads anna',
      async () => textsOf(await ben.done('read')).includes('Found by a key'),
      120_000,
    );
    const [post] = (await ben.done('timeline'))['posts'] as readonly { readonly handle: string }[];
    await ben.done('reply', post?.handle ?? '', 'Answered over the DHT');
    await until(
      'anna reads the answer of a stranger',
      async () => {
        await ben.done('read');
        return textsOf(await anna.done('timeline', 'mentions')).includes('Answered over the DHT');
      },
      120_000,
    );
    expect((await ben.done('voice', 'status'))['followed']).toBe(1);
  },
  TEST_MS,
);
