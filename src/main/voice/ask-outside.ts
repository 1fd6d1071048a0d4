// Asks finger servers and the web for those who are followed there.

import { getPage, NoPage, PAGE_LIMITS, PageRefused } from '../../doors/feeds/get-page.ts';
import { ASK_LIMITS, askFinger, Unanswered } from '../../doors/finger/ask.ts';
import { legible } from '../../doors/finger/legible.ts';
import { FeedRefused } from '../../social/formats/fault.ts';
import { readOutside } from '../../social/formats/read-outside.ts';
import { feedOfAnswer } from '../../social/plan/feed-of-answer.ts';
import { refusalOfAnswer } from '../../social/plan/refusal-of-answer.ts';
import { parseFingerAddress } from '../../social/source.ts';
import { type AnswerOutside, type AskOutside, NobodyThere, NotRead } from '../../voice/ports.ts';

async function askPage(url: string, etag: string, publicOnly: boolean): Promise<AnswerOutside> {
  try {
    const page = await getPage(url, etag, { ...PAGE_LIMITS, publicOnly });
    if (page.is === 'unchanged') return page;
    return { is: 'feed', feed: readOutside(page.bytes, url), etag: page.etag };
  } catch (fault) {
    if (fault instanceof PageRefused || fault instanceof FeedRefused)
      throw new NobodyThere(`${url}: ${fault.message}.`);
    if (fault instanceof NoPage) throw new NotRead(`${url}: ${fault.message}.`);
    throw fault;
  }
}

async function askPlan(address: string, publicOnly: boolean, nowMs: number): Promise<AnswerOutside> {
  const { user, host, port } = parseFingerAddress(address) ?? { user: '', host: '', port: 0 };
  try {
    const query = { is: 'name', name: user, wordy: false } as const;
    const asked = await askFinger({ host, port, query }, { ...ASK_LIMITS, publicOnly });
    // half of a plan would be taken for prose, and silence for somebody who withdrew everything
    if (asked.isCut)
      throw new NotRead(`${address} broke off, or said more than ${ASK_LIMITS.bytesMax} bytes.`);
    const text = legible(asked.bytes);
    if (text.trim() === '') throw new NotRead(`${address} closed without a word.`);
    const refusal = user === '' ? null : refusalOfAnswer(user, text);
    if (refusal !== null) throw new NobodyThere(`${address} answers “${refusal}”`);
    return { is: 'feed', feed: feedOfAnswer({ is: 'finger', address }, text, nowMs), etag: '' };
  } catch (fault) {
    if (fault instanceof Unanswered) throw new NotRead(fault.message);
    throw fault;
  }
}

export function askOutsideWith(nowMs: () => number): AskOutside {
  return (source, { etag, publicOnly }) =>
    source.is === 'url'
      ? askPage(source.url, etag, publicOnly)
      : askPlan(source.address, publicOnly, nowMs());
}
