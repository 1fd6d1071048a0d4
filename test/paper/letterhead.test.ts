// The letterhead file: what people write wrong is named with the field.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bareLetterhead,
  LETTERHEAD_EXAMPLE,
  letterheadText,
  parseLetterhead,
} from '../../src/paper/letterhead.ts';
import { projectRoot } from '../house/project-files.ts';

const example = JSON.parse(LETTERHEAD_EXAMPLE) as { [name: string]: unknown };
const parsed = (change: object): ReturnType<typeof parseLetterhead> =>
  parseLetterhead(JSON.stringify({ ...example, ...change }));

describe('a letterhead', () => {
  it('is read as the example shows it, and fills in what is left out', () => {
    expect(parseLetterhead(LETTERHEAD_EXAMPLE)).toMatchObject({
      letterhead: {
        name: 'Hallenkommune eG',
        account: { iban: 'DE89370400440532013000' },
        payWithinDays: 14,
      },
    });
    const short = parseLetterhead(JSON.stringify({ format: example['format'], name: 'A', address: [] }));
    expect(short).toMatchObject({
      letterhead: { logo: null, account: null, language: 'en', recipients: {} },
    });
  });

  it.each([
    [
      'a wrong IBAN',
      { account: { holder: 'A', iban: 'DE89 3704 0044 0532 0130 01' } },
      'account.iban: the IBAN is not valid',
    ],
    [
      'a wrong BIC',
      { account: { holder: 'A', iban: 'DE89370400440532013000', bic: 'x' } },
      'account.bic: a BIC has',
    ],
    ['a field that nobody knows', { adress: [] }, 'adress'],
    ['an empty line', { address: ['  '] }, 'address.0: the line is empty'],
    ['control signs', { name: 'A\u0007' }, 'name: it holds control characters'],
    ['too many lines', { contact: Array.from({ length: 9 }, () => 'x') }, 'contact'],
    ['another format', { format: 'x' }, 'format'],
    ['days that are none', { payWithinDays: 0 }, 'payWithinDays'],
  ])('names what is wrong: %s', (_what, change, says) => {
    const read = parsed(change);
    expect('fault' in read ? read.fault : 'read').toContain(says);
  });

  it('is shown in the pages for treasurers as the example has it', () => {
    const page = readFileSync(join(projectRoot, 'docs/operating/papers.md'), 'utf8');
    expect(page).toContain(`\n${LETTERHEAD_EXAMPLE}\n`);
    for (const field of Object.keys(bareLetterhead('x'))) expect(page).toContain(`\`${field}\``);
  });

  it('can be begun from nothing but a name', () => {
    expect(parseLetterhead(letterheadText(bareLetterhead('Halle')))).toEqual({
      letterhead: bareLetterhead('Halle'),
    });
  });

  it('says why a text is no JSON', () => {
    const read = parseLetterhead('{');
    expect('fault' in read ? read.fault : '').toContain('it is not JSON');
  });
});
