// What commands say in Spanish, by the English sentence.

import type { Texts } from '../../command-texts.ts';
import { money } from './money.ts';
import { node } from './node.ts';
import { notices } from './notices.ts';
import { property } from './property.ts';
import { voice } from './voice.ts';

export const spanishSentences: Texts = { ...notices, ...property, ...money, ...node, ...voice };
