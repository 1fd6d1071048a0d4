// What finger answers of a voice: its own person, by nick. Another source of the finger door, beside the files of people.

import type { Answers } from '../../doors/finger/answers.ts';
import { cardOfFeed } from '../../doors/finger/feed-card.ts';
import { feedOfKept } from '../../voice/publishing.ts';
import type { Voice } from '../../voice/voice.ts';

export interface FeedAnswersOptions {
  /** The host under which others ask; the plan names it. */
  readonly host: string;
  readonly plan: 'thimbl' | 'prose';
}

export function feedAnswers(voice: Voice, { host, plan }: FeedAnswersOptions): Answers {
  const user = (): string => voice.own.profile.nick.toLowerCase();
  return {
    async find(name) {
      if (user() === '' || name.toLowerCase() !== user()) return [];
      const options = { user: user(), address: `${user()}@${host}`, plan };
      return [{ is: 'person', card: cardOfFeed(feedOfKept(voice, voice.own), options) }];
    },
    async list() {
      const { name, project } = voice.own.profile;
      return user() === '' ? [] : [{ user: user(), name, about: project }];
    },
  };
}
