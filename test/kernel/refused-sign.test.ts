import { describe, expect, it } from 'vitest';
import { readArgument } from '../../src/doors/read-arguments.ts';
import { encode, lines, text } from '../../src/kernel/codec.ts';
import { refusedSign } from '../../src/kernel/refused-sign.ts';

const isLow = (code: number): boolean => code < 0x20 && code !== 0x0a;

describe('a character that may not stand in a text', () => {
  it.each([
    ['a\u001b[2J', 'a control character, U+001B, in line 1, column 2'],
    ['one\ntwo\n  \u0007', 'a control character, U+0007, in line 3, column 3'],
    ['😀\u0000', 'a control character, U+0000, in line 1, column 2'],
    ['half \ud83d', 'half of a character, U+D83D, in line 1, column 6'],
  ])('is found where it is: %j', (typed, where) => {
    expect(refusedSign(typed, isLow)).toBe(where);
  });

  it('is none where all may stand', () => {
    expect(refusedSign('Grüße\n한국어 😀', isLow)).toBeNull();
  });

  it('is told to whoever types it, and to whoever writes it into a log', () => {
    const argument = { name: 'text', positional: true, required: true, help: '' } as const;
    const typed = 'one\ntwo\u0007';
    const where = 'a control character, U+0007, in line 2, column 4';
    expect(readArgument({ ...argument, kind: 'lines' }, typed, null)).toEqual({ fault: `it holds ${where}` });
    expect(readArgument({ ...argument, kind: 'text' }, typed, null)).toEqual({
      fault: 'it holds a line break, U+000A, in line 1, column 4',
    });
    expect(() => encode(lines(100), typed)).toThrow(where);
    expect(() => encode(text(100), typed)).toThrow('a line break');
  });
});
