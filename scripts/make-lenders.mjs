// Makes examples/press-hall/lenders.csv out of the register beside it: balances rounded down to whole bonds, rates as the lowest accepted.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const FACE_MINOR = 10_000n;
const folder = join(root, 'examples', 'press-hall');

/** The lines of lenders.csv. */
export function lenders() {
  const [, ...lines] = readFileSync(join(folder, 'dk-contracts_2012.csv'), 'utf8').trim().split(/\r?\n/);
  const rows = lines.map((line) => {
    const [number = '', amount = '', rate = ''] = line.split(',');
    const [whole = '0', cents = '0'] = amount.split('.');
    const minor = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
    const bonds = minor / FACE_MINOR;
    return [
      `loan-${number.padStart(2, '0')}`,
      `Direct loan ${number}`,
      `${bonds * 100n}.00`,
      rate.replace('%', ''),
    ].join(',');
  });
  return `${['name,title,amount,rate', ...rows].join('\n')}\n`;
}

if (process.argv[1]?.endsWith('make-lenders.mjs')) writeFileSync(join(folder, 'lenders.csv'), lenders());
