// Columns of text on a terminal, judged by fish, which counts them itself.

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, padTo, textWidth, wrapped } from '../../../src/doors/cli/width.ts';

const samples: readonly (readonly [string, number])[] = [
  ['', 0],
  ['press hall', 10],
  ['Čech', 4],
  ['C\u030cech', 4],
  ['印刷工場', 8],
  ['ﾊﾝｶｸ', 4],
  ['한국', 4],
  ['a\u200bb', 2],
  ['👩‍🏭', 2],
  ['🏭🏭', 4],
  ['🇩🇰', 2],
  ['1️⃣', 2],
  ['☀️', 2],
  ['☀', 1],
  ['–…“”', 4],
  ['e\u0301\u0323', 1],
];

describe('the width of text', () => {
  it.each(samples)('%s is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  const hasFish = spawnSync('fish', ['--version']).status === 0;
  it.skipIf(!hasFish)('is what fish counts, for text without joined emoji', () => {
    const plain = samples.filter(([text]) => !/\p{Emoji_Presentation}|\u{200d}|\u{fe0f}/u.test(text));
    const texts = plain.map(([text]) => text);
    const { stdout } = spawnSync('fish', ['-c', 'string length --visible -- $argv', '--', ...texts], {
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n').map(Number)).toEqual(plain.map(([, width]) => width));
  });
});

describe('text that is cut', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });

  it('fits, keeps a beginning, and shows that it was cut', () => {
    expect(cutTo('印刷工場', 5)).toBe('印刷…');
    expect(cutTo('印刷工場', 6)).toBe('印刷…');
    expect(cutTo('press hall', 7)).toBe('press…');
    expect(cutTo('press hall', 10)).toBe('press hall');
    expect(cutTo('press', 0)).toBe('');
  });

  it('never takes more columns than it may, and never cuts through a character', () => {
    fc.assert(
      fc.property(text, fc.nat(20), (whole, columns) => {
        const cut = cutTo(whole, columns);
        expect(textWidth(cut)).toBeLessThanOrEqual(columns);
        expect(cut === whole || cut === '' || whole.startsWith(cut.slice(0, -1))).toBe(true);
        expect(textWidth(padTo(cut, columns, 'right'))).toBe(columns);
      }),
    );
  });

  it('is wrapped at spaces, and nothing of it is lost', () => {
    fc.assert(
      fc.property(
        fc.array(
          text.filter((word) => !/\s/u.test(word) && word !== ''),
          { maxLength: 12 },
        ),
        fc.integer({ min: 5, max: 40 }),
        (words, columns) => {
          const lines = wrapped(words.join(' '), columns);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(textWidth(line) <= columns || !line.includes(' ')).toBe(true);
        },
      ),
    );
    expect(wrapped('  an indent stays', 10)).toEqual(['  an', '  indent', '  stays']);
    expect(wrapped('a file:\n{\n  "a": 1\n}', 40)).toEqual(['a file:', '{', '  "a": 1', '}']);
  });
});
