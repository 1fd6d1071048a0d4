import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../src/kernel/bytes.ts';
import { machineDice } from '../../src/node/cryptography.ts';
import {
  drawInvitationSeed,
  formatInvitation,
  type Invitation,
  invitationKeys,
  invitationTopic,
  parseInvitation,
  spacedInvitation,
} from '../../src/node/invitation.ts';
import { qrAsSvg, qrForTerminal } from '../../src/node/qr.ts';
import { troubleOf } from './trouble.ts';

const seed = Uint8Array.from({ length: 16 }, (_, i) => i * 16 + 1);
const usual: Invitation = { seed, addresses: ['192.0.2.7:4040'], dht: null, isRehearsal: false };

const port = fc.integer({ min: 1, max: 65_535 });
const address = fc.oneof(
  fc.tuple(fc.ipV4(), port).map(([host, at]) => `${host}:${at}`),
  fc.tuple(fc.ipV6(), port).map(([host, at]) => `[${host}]:${at}`),
  fc
    .tuple(fc.domain(), port)
    .filter(([host]) => host.length <= 63)
    .map(([host, at]) => `${host}:${at}`),
);

const says = async (typed: string): Promise<string> => (await troubleOf(() => parseInvitation(typed))).says;

describe('an invitation', () => {
  it('with one address has 48 signs', () => {
    const text = formatInvitation(usual);
    expect(text).toMatchInlineSnapshot(`"tk1qyq3zgf3g9gkzuvpjxsmrsw3u8c5psqqqgrsljq60n3e6"`);
    expect(text).toHaveLength(48);
    expect(parseInvitation(text)).toEqual(usual);
  });

  it('is read as it was written, wherever it leads', () => {
    const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 });
    const addresses = fc.array(address, { maxLength: 3 });
    fc.assert(
      fc.property(
        seeds,
        addresses,
        fc.option(fc.array(address, { maxLength: 2 })),
        fc.boolean(),
        (seed, addresses, dht, isRehearsal) => {
          const once = parseInvitation(formatInvitation({ seed, addresses, dht, isRehearsal }));
          expect(once.isRehearsal).toBe(isRehearsal);
          expect(toHex(once.seed)).toBe(toHex(seed));
          expect(once.addresses).toHaveLength(addresses.length);
          expect(once.dht?.length).toBe(dht?.length);
          expect(parseInvitation(formatInvitation(once))).toEqual(once);
        },
      ),
    );
  });

  it('to a rehearsal says so at the same length; one that says nothing is none', () => {
    const text = formatInvitation({ ...usual, isRehearsal: true });
    expect(text).toMatchInlineSnapshot(`"tk1yyq3zgf3g9gkzuvpjxsmrsw3u8c5psqqqgrsljqkvm85n"`);
    expect(text).toHaveLength(48);
    expect(parseInvitation(text)).toEqual({ ...usual, isRehearsal: true });
  });

  it('keeps addresses as people write them', () => {
    const addresses = [
      '192.0.2.7:4040',
      '[2001:db8::1]:4040',
      '[::]:1',
      '[::1]:65535',
      'node.example.org:80',
    ];
    expect(parseInvitation(formatInvitation({ ...usual, addresses })).addresses).toEqual(addresses);
  });

  it('is read in groups, in capitals and over several lines', () => {
    const text = formatInvitation(usual);
    for (const typed of [
      spacedInvitation(text),
      text.toUpperCase(),
      text.match(/.{1,10}/g)?.join('-\n') ?? '',
    ]) {
      expect(parseInvitation(typed)).toEqual(usual);
    }
  });

  it('with one letter changed, left out or exchanged with its neighbour is not read', async () => {
    const text = formatInvitation(usual);
    for (let at = 3; at < text.length; at++) {
      const other = text[at] === 'q' ? 'p' : 'q';
      const wrong = [text.slice(0, at) + other + text.slice(at + 1), text.slice(0, at) + text.slice(at + 1)];
      if (text[at] !== text[at + 1] && at + 1 < text.length) {
        wrong.push(text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2));
      }
      for (const typed of wrong) {
        const trouble = await troubleOf(() => parseInvitation(typed));
        expect(trouble.says).toContain('The checksum does not fit');
      }
    }
  });

  it('says what it is not', async () => {
    expect(await says('hello')).toBe('An invitation begins with tk1; this text begins with “hel”.');
    expect(await says(formatInvitation(usual).replace(/.$/, 'b'))).toContain('Letter 48 is “b”');
    expect(await says('tk1')).toContain('checksum');
  });

  it('never throws anything else, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => `tk1${tail}`),
        ),
        async (typed) => {
          expect((await troubleOf(() => parseInvitation(typed))).rule).toBe('invitation-unreadable');
        },
      ),
    );
  });

  it('to what is no address is not made', async () => {
    const trouble = await troubleOf(() => formatInvitation({ ...usual, addresses: ['nowhere'] }));
    expect(trouble.says).toContain('“nowhere” is no address');
  });

  it('has keys of its own that do not tell the secret, and a topic that does not tell the key', () => {
    const keys = invitationKeys(seed);
    expect(toHex(invitationKeys(seed).publicKey)).toBe(toHex(keys.publicKey));
    expect(toHex(invitationKeys(drawInvitationSeed(machineDice)).publicKey)).not.toBe(toHex(keys.publicKey));
    expect(toHex(invitationTopic(keys.publicKey))).not.toContain(toHex(keys.publicKey).slice(0, 16));
  });

  it('fits a small QR code', () => {
    const text = formatInvitation(usual);
    const lines = qrForTerminal(text).split('\n');
    // Version 3 (29 modules) with a border of 2, two rows a line.
    expect(lines.length).toBeLessThanOrEqual(17);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(33);
    expect(qrAsSvg(text)).toMatch(/^<svg .*<\/svg>$/s);
  });
});
