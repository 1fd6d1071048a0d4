// The connections of a node on its screen: those first with whom it talks, keys cut short, and why nobody answers in words for people.

import { expect, it } from 'vitest';
import { Story } from '../kit/commune.ts';
import { MemorySession } from '../kit/memory-session.ts';
import { pageAtHand } from './at-hand.ts';

const KEY = 'ab'.repeat(32);

function peer(address: string, state: 'connected' | 'connecting' | 'waiting' | 'refused') {
  const trouble = state === 'waiting' ? `connect ECONNREFUSED ${address}` : null;
  return { address, direction: 'out', state, bytesIn: 0, bytesOut: 0, trouble, sinceMs: null } as const;
}

it.each([
  ['en', 'nobody listens at 192.0.2.2:4040'],
  ['de', 'an 192.0.2.2:4040 lauscht niemand'],
  ['es', 'en 192.0.2.2:4040 no escucha nadie'],
])('in %s', async (language, why) => {
  const session = new MemorySession(new Story(), ['anna']);
  session.known = [
    peer('192.0.2.2:4040', 'waiting'),
    peer('192.0.2.10:4040', 'connected'),
    peer('192.0.2.9:4040', 'connected'),
    peer(KEY, 'connecting'),
  ];
  const { html } = await pageAtHand(session).show('/network', { language });
  const [list = ''] = /<table data-csv="peers".*?<\/table>/s.exec(html) ?? [];
  expect([...list.matchAll(/<code[^>]*>([^<]*)/g)].map(([, address]) => address)).toEqual([
    '192.0.2.9:4040',
    '192.0.2.10:4040',
    'abababab…',
    '192.0.2.2:4040',
  ]);
  expect(list).toContain(`title="${KEY}"`);
  expect(list).toContain(why);
  expect(list).not.toContain('ECONNREFUSED');
});
