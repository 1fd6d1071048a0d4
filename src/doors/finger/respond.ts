// RFC 1288, section 2.5: what a server answers to a query, and the refusals of sections 3.2.1, 3.2.2 and 3.2.6 in the words that they prescribe.

import type { Answers, Reply } from './answers.ts';
import { cardText, listText } from './card-text.ts';
import type { Policy } from './policy.ts';
import type { Query } from './query.ts';
import { wireLine, wireText } from './wire-text.ts';

/** How a query ended, for the log. */
export type Outcome =
  | 'answered'
  | 'unknown'
  | 'ambiguous'
  | 'refused'
  | 'malformed'
  | 'too-long'
  | 'too-slow'
  | 'broken';

export interface Response {
  readonly outcome: Outcome;
  readonly text: string;
}

export const FORWARDING_DENIED = 'Finger forwarding service denied\r\n';
export const LIST_DENIED = 'Finger online user list denied\r\n';

function replyText(reply: Reply, wordy: boolean, policy: Policy): string {
  if (reply.is === 'person') return cardText(reply.card, wordy, policy);
  return `${wireText(reply.text.replace(/\n+$/, ''))}\r\n`;
}

function aboutName(
  { name, wordy }: { readonly name: string; readonly wordy: boolean },
  found: readonly Reply[],
  policy: Policy,
): Response {
  if (found.length === 0) return { outcome: 'unknown', text: `${wireLine(name)}: no such user here.\r\n` };
  if (found.length > 1 && !policy.ambiguous) {
    const text = `${wireLine(name)}: several people have this name. Ask by user name.\r\n`;
    return { outcome: 'ambiguous', text };
  }
  const texts = found.map((reply) => replyText(reply, wordy, policy));
  return { outcome: 'answered', text: texts.join('\r\n') };
}

/** Answers a query. Rejects only if the port does. */
export async function respond(query: Query, answers: Answers, policy: Policy): Promise<Response> {
  switch (query.is) {
    case 'list':
      return policy.list
        ? { outcome: 'answered', text: listText(await answers.list(), policy) }
        : { outcome: 'refused', text: LIST_DENIED };
    case 'name':
      return aboutName(query, await answers.find(query.name, query.wordy), policy);
    case 'forward':
      return { outcome: 'refused', text: FORWARDING_DENIED };
    case 'malformed':
      return {
        outcome: 'malformed',
        text: `This is no query: ${query.fault}. Send a user name, or nothing.\r\n`,
      };
  }
}
