// A feed, asked for by finger.

import { expect, it } from 'vitest';
import { cardText } from '../../../src/doors/finger/card-text.ts';
import { cardOfFeed } from '../../../src/doors/finger/feed-card.ts';
import { USUAL_POLICY } from '../../../src/doors/finger/policy.ts';
import type { Feed } from '../../../src/social/model.ts';
import { planOf } from '../../../src/social/plan/plan-of-feed.ts';
import { readPlan } from '../../../src/social/plan/read-plan.ts';
import { KEY, published } from '../../social/published.ts';

const author = published.author;
if (author === null) throw new Error('the feed has an author');
const feed: Feed = { ...author, posts: published.posts, following: published.following };
const where = { user: 'anna', address: 'anna@home.example.org' };

it('its Thimbl plan comes last, in ASCII, and is read back as it is', () => {
  const text = cardText(cardOfFeed(feed, { ...where, plan: 'thimbl' }), false, USUAL_POLICY);
  const plan = readPlan(text);
  const written = planOf(feed, where.address);
  expect(plan?.messages.map(({ atMs, replyTo }) => [atMs, replyTo])).toEqual(
    written.messages.map(({ atMs, replyTo }) => [atMs, replyTo]),
  );
  expect(plan?.following).toEqual(written.following);
  expect(text).toMatch(/Plan:\r\n\{[\r\n -~]*\}\r\n$/);
  expect(text).toContain(`Feed: ${KEY}\r\n`);
});

it('as prose it is the newest posts without what was withdrawn, or what its author wrote as a plan', () => {
  const text = cardText(cardOfFeed(feed, { ...where, plan: 'prose' }), false, USUAL_POLICY);
  expect(text).toMatch(
    /Plan:\r\n2026-11-26 12:00 {2}First post\r\n2026-11-26 12:00 {2}To myself\. \(edited\)\r\n/,
  );
  const planned = { ...feed, profile: { ...feed.profile, plan: 'To rest.' } };
  expect(cardText(cardOfFeed(planned, { ...where, plan: 'prose' }), false, USUAL_POLICY)).toMatch(
    /Plan:\r\nTo rest\.\r\n$/,
  );
});

it('whom it follows is told to those who ask for more', () => {
  const card = cardOfFeed(feed, { ...where, plan: 'prose' });
  expect(cardText(card, false, USUAL_POLICY)).not.toContain('Follows');
  expect(cardText(card, true, USUAL_POLICY)).toContain('Follows: ada@example.net\r\n');
});
