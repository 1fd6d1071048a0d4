// Texts that want out of the place where they are shown.

import fc from 'fast-check';

const PIECES = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '"',
  '&amp;',
  '&#60;',
  '</bdi></main>',
  '\u202E',
  '\u2066',
  '‮',
  '{n}',
  '$&',
  '${x}',
  'ä'.repeat(200),
  '/../',
  '%',
];

/** A text of such pieces and of any characters. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 4 })
  .map((pieces) => pieces.join('').toWellFormed());
