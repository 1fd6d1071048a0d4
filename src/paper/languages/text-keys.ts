// The names of all texts: those that the English catalogue has.

import type { english } from './en.ts';

export type TextKey = keyof typeof english.texts;
