// Logos: what is let through is drawn, and nothing that is let through can end the process.

import { deflateSync, crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logoFault } from '../../src/paper/logo.ts';
import { plainDress, renderPdf } from '../../src/paper/pdf/render.ts';
import { deskIn, exampleLetterhead, papersOf } from './desk-of-life.ts';

const CHANNELS: { readonly [colour: number]: number } = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)];
  ends[0]?.writeUInt32BE(content.length);
  ends[1]?.writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0] ?? body, body, ends[1] ?? body]);
}

function png(colour: number, { width = 6, height = 4, interlace = 0, depth = 8, cut = 0 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, interlace], 8);
  const pixels = Buffer.alloc(height * (1 + width * (CHANNELS[colour] ?? 1)) - cut);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(colour === 3 ? [chunk('PLTE', Buffer.alloc(768)), chunk('tRNS', Buffer.alloc(1))] : []),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const [paper] = papersOf('balance-sheet', deskIn('en'));
const drawn = (logo: Uint8Array): Promise<Uint8Array> => {
  if (paper === undefined) throw new Error('no paper');
  return renderPdf(paper, { ...plainDress(exampleLetterhead()), logo });
};

describe('a logo', () => {
  it.each([0, 2, 3, 4, 6])('of colour type %d is drawn, the same bytes each time', async (colour) => {
    const logo = png(colour);
    expect(logoFault(logo)).toBeNull();
    const [one, other] = [await drawn(logo), await drawn(logo)];
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Buffer.from(one).includes('/Subtype /Image')).toBe(true);
  });

  it.each([
    ['is no picture', Buffer.from('no picture'), 'it is no PNG'],
    ['is cut short', png(6).subarray(0, 60), 'the file is cut short'],
    ['is too large', png(6, { width: 5000, height: 1 }), 'it is 5000 × 1 pixels'],
    ['lies about its size', png(6, { cut: 3 }), 'its picture is not whole'],
    ['is interlaced', png(2, { interlace: 1 }), 'save it without interlacing'],
    ['has 16 bits', png(2, { depth: 16 }), 'save it with 8 bits a channel'],
  ])('that %s is refused', (_what, logo, fault) => {
    expect(logoFault(logo)).toContain(fault);
  });

  it('with damaged bytes is refused or drawn, never anything else', async () => {
    const whole = png(6);
    const seen = { refused: 0, drawn: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        async (changes) => {
          const logo = Buffer.from(whole);
          for (const [at, byte] of changes) logo[at] = byte;
          if (logoFault(logo) !== null) seen.refused += 1;
          else if ((await drawn(logo)).length > 1000) seen.drawn += 1;
        },
      ),
      { numRuns: 150 },
    );
    expect(seen.refused + seen.drawn).toBe(150);
    expect(seen.refused).toBeGreaterThan(0);
  });
});
