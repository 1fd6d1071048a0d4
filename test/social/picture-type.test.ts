// What bytes are taken for a picture, and what is not, whatever it is called.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PICTURE_TYPES } from '../../src/social/model.ts';
import { pictureType } from '../../src/social/picture-type.ts';

const bytesOf = (letters: string): Uint8Array => Buffer.from(letters, 'latin1');

describe('bytes', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['GIF87a..', 'image/gif'],
    ['GIF89a..', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['\0\0\0\x20ftypavis', 'image/avif'],
  ])('that begin as %j are a picture', (letters, type) => {
    expect(pictureType(bytesOf(letters))).toBe(type);
    expect(pictureType(bytesOf(letters.slice(0, 2)))).toBeNull();
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html>',
    '%PDF-1.7',
    'RIFF\0\0\0\0WAVE',
    '\0\0\0\x20ftypmp42',
    ' GIF89a',
    'png',
    '',
  ])('that begin as %j are none', (letters) => {
    expect(pictureType(bytesOf(letters))).toBeNull();
  });

  it('of any kind are one of the kinds that a post may show, or none', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([null, ...PICTURE_TYPES]).toContain(pictureType(bytes));
      }),
    );
  });
});
