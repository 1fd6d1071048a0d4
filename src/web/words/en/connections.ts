// Why nobody answers, where the program hands on the bare words of the system, in words for people.

import type { UsageTexts } from '../refusal-texts.ts';

export const englishConnections: UsageTexts = [
  ['connect ECONNREFUSED {address}', 'nobody listens at {address}'],
  ['connect ETIMEDOUT {address}', '{address} did not answer in time'],
  ['connect EHOSTUNREACH {address}', '{address} cannot be reached'],
];
