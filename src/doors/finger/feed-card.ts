// RFC 1288, section 2.5.2: a feed as what finger tells of a person. The plan is the Thimbl plan of the feed, or prose, as its author chooses.

import { type Feed, type Post } from '../../social/model.ts';
import { planOf } from '../../social/plan/plan-of-feed.ts';
import { formatPlan } from '../../social/plan/write-plan.ts';
import { formatSource } from '../../social/source.ts';
import type { Card } from './answers.ts';

export interface FeedCardOptions {
  /** What the person is asked for by here. */
  readonly user: string;
  /** Where they are asked for, `anna@example.org`: the plan says so. */
  readonly address: string;
  readonly plan: 'thimbl' | 'prose';
}

/** The newest posts that a plan of prose shows. */
const PROSE_POSTS = 20;

function proseLine({ atMs, text, editedAtMs }: Post): string {
  const day = new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
  return `${day}  ${text}${editedAtMs === null ? '' : ' (edited)'}`;
}

/** What the author wrote as their plan; where that is empty, their newest posts. */
function prose({ profile, posts }: Feed): string {
  if (profile.plan !== '') return profile.plan;
  const said = posts.filter(({ deletedAtMs, text }) => deletedAtMs === null && text !== '');
  return said.slice(0, PROSE_POSTS).map(proseLine).join('\n');
}

/** The card of a feed's author. */
export function cardOfFeed(feed: Feed, { user, address, plan }: FeedCardOptions): Card {
  const { profile, following, source } = feed;
  return {
    user,
    name: profile.name,
    project: profile.project,
    pgpKey: '',
    more: [
      ...(profile.about === '' ? [] : [profile.about.replaceAll('\n', ' ')]),
      ...profile.properties.map(({ name, value }) => `${name}: ${value}`),
      `Feed: ${formatSource(source)}`,
    ],
    wordyMore: following.map((one) => `Follows: ${formatSource(one.source)}`),
    plan: plan === 'thimbl' ? formatPlan(planOf(feed, address)) : prose(feed),
  };
}
