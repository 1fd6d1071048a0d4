// An invitation that names a DHT: one's own is used, the public one only with a yes from whoever joins.

import { expect, it } from 'vitest';
import { choiceOf, dhtAgreed } from '../../src/main/joining-dht.ts';
import { dhtOf } from '../../src/main/dht-of.ts';
import type { Invitation } from '../../src/node/invitation.ts';
import { usualConfig } from '../../src/node/node-config.ts';
import { troubleOf } from './trouble.ts';

const config = usualConfig('Laptop of Ben');
const own = (...bootstrap: string[]): { use: 'own'; bootstrap: string[] } => ({ use: 'own', bootstrap });
const onPublic = { use: 'public', bootstrap: [] };
const invitation = (dht: Invitation['dht'], addresses: readonly string[] = []): Invitation => ({
  seed: new Uint8Array(16),
  addresses,
  dht,
  isRehearsal: false,
});

/** A terminal at which somebody gives that answer; none for null. */
function terminal(answer: string | null): {
  readonly shown: string[];
  readonly asked: string[];
  readonly machine: Parameters<typeof dhtAgreed>[0];
} {
  const shown: string[] = [];
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return answer ?? '';
  };
  const show = async (lines: readonly string[]): Promise<void> => void shown.push(...lines);
  return { shown, asked, machine: { ask: answer === null ? null : ask, show } };
}

it('a DHT of one’s own is used without a question, none where none is named', async () => {
  const { machine, asked } = terminal('no');
  const named = invitation(['192.0.2.7:4041']);
  const agreed = await dhtAgreed(machine, { invitation: named, config, agreed: false });
  expect(agreed).toEqual(own('192.0.2.7:4041'));
  expect(await dhtAgreed(machine, { invitation: invitation(null), config, agreed: true })).toBeNull();
  expect(asked).toEqual([]);
});

it.each(['y', 'Yes '])('the public DHT is used after what it shows was told, and “%s”', async (answer) => {
  const { machine, shown, asked } = terminal(answer);
  const agreed = await dhtAgreed(machine, { invitation: invitation([]), config, agreed: false });
  expect(agreed).toEqual(onPublic);
  expect(shown.join(' ')).toContain('Strangers all over the world see the internet address of this node');
  expect(asked).toHaveLength(1);
});

it.each(['no', '', 'yesterday'])(
  '“%s” is no yes: addresses are tried, and without any it ends',
  async (answer) => {
    const both = invitation([], ['192.0.2.9:4040']);
    const { machine, shown } = terminal(answer);
    expect(await dhtAgreed(machine, { invitation: both, config, agreed: false })).toBeNull();
    expect(shown.at(-1)).toContain('The public DHT is not used');
    const trouble = await troubleOf(() =>
      dhtAgreed(machine, { invitation: invitation([]), config, agreed: false }),
    );
    expect(trouble).toMatchObject({ kind: 'refused', rule: 'public-dht-not-agreed' });
  },
);

it('without a terminal only the option agrees, or a node that uses the public DHT already', async () => {
  const { machine } = terminal(null);
  const asks = { invitation: invitation([]), config };
  const trouble = await troubleOf(() => dhtAgreed(machine, { ...asks, agreed: false }));
  expect(trouble).toMatchObject({ kind: 'usage', rule: 'public-dht-not-agreed' });
  expect(trouble.next).toContain('--public-dht');
  expect(await dhtAgreed(machine, { ...asks, agreed: true })).toEqual(onPublic);
  const already = { ...config, dht: { use: 'public' as const, bootstrap: [] } };
  expect(await dhtAgreed(machine, { ...asks, config: already, agreed: false })).toEqual(onPublic);
});

it('only a DHT on this machine alone is bound to this machine alone', () => {
  const here = { host: '127.0.0.1', port: 4040 };
  expect(dhtOf({ dht: own('127.0.0.1:4041'), listen: here })).toMatchObject({ host: '127.0.0.1' });
  expect(dhtOf({ dht: own('127.0.0.1:4041'), listen: null })).toMatchObject({ host: '127.0.0.1' });
  for (const dht of [own('dht.example.org:4041'), own('127.0.0.1:4041', '192.0.2.7:4041')])
    expect(dhtOf({ dht, listen: here })).toEqual({ bootstrap: dht.bootstrap });
  expect(choiceOf({ use: 'public', bootstrap: [] }, { listen: here })).toEqual({
    bootstrap: [],
    publicDht: true,
  });
  expect(dhtOf({ dht: { use: 'off', bootstrap: [] }, listen: here })).toBeNull();
});
