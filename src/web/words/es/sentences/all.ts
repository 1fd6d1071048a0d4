// What commands say in Spanish, by the English sentence.

import type { Texts } from '../../command-texts.ts';
import { answersOfMoney } from './answers-of-money.ts';
import { answersOfNode } from './answers-of-node.ts';
import { answersOfProperty } from './answers-of-property.ts';
import { beginnings } from './beginnings.ts';
import { cells } from './cells.ts';
import { heads } from './heads.ts';
import { money } from './money.ts';
import { node } from './node.ts';
import { notices } from './notices.ts';
import { papers } from './papers.ts';
import { property } from './property.ts';
import { voice } from './voice.ts';

export const spanishSentences: Texts = {
  ...heads,
  ...cells,
  ...answersOfProperty,
  ...answersOfMoney,
  ...answersOfNode,
  ...notices,
  ...property,
  ...money,
  ...node,
  ...beginnings,
  ...papers,
  ...voice,
};
