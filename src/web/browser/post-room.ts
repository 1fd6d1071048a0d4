// How many bytes of a post are left while somebody writes it: form data `most`, `left`, `over`; output `room`.

import { countText } from '../../kernel/local-text.ts';
import { fill } from '../fill.ts';
import type { Derive } from './derived.ts';
import { writing } from './spoken.ts';

const encoder = new TextEncoder();

export const derivePostRoom: Derive = ({ text = '' }, { most = '0', left = '', over = '' }) => {
  const bytes = encoder.encode(text === true ? '' : text).length;
  const free = Number(most) - bytes;
  const n = countText(writing(), BigInt(Math.abs(free)));
  return { room: fill(free < 0 ? over : left, { n }) };
};
