// A post as the commands of a voice give it to its screens.

import type { PostData } from '../../src/web/screens/voice/answer.ts';

export const KEY = 'ab'.repeat(32);
export const HANDLE = '0123456789abcdef'.repeat(4);

export function postOf(more: Partial<PostData> = {}): PostData {
  return {
    handle: HANDLE,
    source: KEY,
    by: 'ben',
    own: false,
    at: '2026-11-26T19:44:02.722Z',
    text: 'Hello',
    replyTo: null,
    repostOf: null,
    pictures: [],
    edited: null,
    deleted: null,
    takenBack: false,
    withheld: false,
    url: null,
    signed: true,
    ...more,
  };
}
