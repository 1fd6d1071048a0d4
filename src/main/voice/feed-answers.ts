// What finger answers of a voice: its own person, by nick. Another source of the finger door, beside the files of people.

import type { Answers, Card, Listed } from '../../doors/finger/answers.ts';
import { cardOfFeed } from '../../doors/finger/feed-card.ts';
import { feedOfKept } from '../../voice/publishing.ts';
import type { Voice } from '../../voice/voice.ts';

export interface FeedAnswersOptions {
  /** The host under which others ask; the plan names it. */
  readonly host: string;
  readonly plan: 'thimbl' | 'prose';
}

/** What was made of one edition of the feed. */
interface Made {
  readonly edition: number;
  readonly card: Card;
  readonly listed: Listed;
}

function madeOf(voice: Voice, { host, plan }: FeedAnswersOptions): Made {
  const { edition, own } = voice;
  const { nick, name, project } = own.profile;
  const user = nick.toLowerCase();
  const card = cardOfFeed(feedOfKept(voice, own), { user, address: `${user}@${host}`, plan });
  return { edition, card, listed: { user, name, about: project } };
}

export function feedAnswers(voice: Voice, options: FeedAnswersOptions): Answers {
  let made: Made | null = null;
  const current = (): Made => {
    if (made === null || made.edition !== voice.edition) made = madeOf(voice, options);
    return made;
  };
  return {
    async find(name) {
      const { card } = current();
      return card.user !== '' && name.toLowerCase() === card.user ? [{ is: 'person', card }] : [];
    },
    async list() {
      const { listed } = current();
      return listed.user === '' ? [] : [listed];
    },
  };
}
