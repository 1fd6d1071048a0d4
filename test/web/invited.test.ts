// An invitation that only this machine can follow says so; one that others can follow does not.

import { expect, it } from 'vitest';
import { invitedOf } from '../../src/web/invited.ts';

const GIVEN = { invitation: 'tk1qqq', key: 'ab', qr: null, dht: null, isRehearsal: false };

it.each([
  [['127.0.0.1:4040'], '127.0.0.1:4040'],
  [['localhost:4040', '[::1]:4040'], 'localhost:4040, [::1]:4040'],
  [['127.0.0.1:4040', 'office.example.org:4040'], null],
  [['192.168.1.5:4040'], null],
  [[], null],
])('%o: here only is %s', (addresses, hereOnly) => {
  expect(invitedOf({ ...GIVEN, addresses })).toEqual({
    text: 'tk1qqq',
    qr: null,
    hereOnly,
    isRehearsal: false,
  });
});

it('is found over a DHT whatever the addresses are', () => {
  expect(invitedOf({ ...GIVEN, addresses: ['127.0.0.1:4040'], dht: [] })?.hereOnly).toBeNull();
});

it('knows an invitation to a rehearsal', () => {
  expect(invitedOf({ ...GIVEN, addresses: [], isRehearsal: true })?.isRehearsal).toBe(true);
});

it('keeps the picture, and leaves other answers alone', () => {
  expect(invitedOf({ ...GIVEN, addresses: [], qr: '<svg></svg>' })?.qr).toBe('<svg></svg>');
  expect(invitedOf({ payee: 'clara' })).toBeNull();
});
