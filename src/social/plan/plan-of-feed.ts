// A feed as a Thimbl plan, and a plan as what its author would have said in a feed. There and back nothing of a plan is lost.

import { cutLineToBytes } from '../bounded-text.ts';
import { type Feed, LIMITS, NOBODY, type Post, type Ref } from '../model.ts';
import { formatSource, parseFingerAddress, parseSource } from '../source.ts';
import type { StatementBody } from '../statement.ts';
import type { Plan, PlanMessage, PlanRef } from './plan.ts';
import { formatPlanTime } from './plan-time.ts';

function planRef({ source, id }: Ref): PlanRef {
  return { address: formatSource(source), id };
}

function messageOf({ text, atMs, replyTo, repostOf }: Post): PlanMessage {
  return {
    address: repostOf === null ? null : formatSource(repostOf.source),
    text,
    atMs: Math.floor(atMs / 1000) * 1000,
    replyTo: replyTo === null ? null : planRef(replyTo),
  };
}

/** What of a feed a plan can hold; `address` is where the plan will be asked for. Withdrawn posts and posts without words are not in it. */
export function planOf({ profile, posts, following }: Feed, address: string): Plan {
  return {
    address,
    name: profile.name,
    bio: profile.about,
    properties: profile.properties,
    following: following.map(({ source, nick }) => ({ nick, address: formatSource(source) })),
    messages: posts
      .filter(({ text, deletedAtMs }) => deletedAtMs === null && text !== '')
      .map(messageOf)
      .reverse(),
  };
}

/** Something to say in a feed, and when it was said first. */
export interface Imported {
  readonly atMs: number;
  readonly body: StatementBody;
}

function refOf({ address, id }: PlanRef): Ref | null {
  const source = parseSource(address);
  return source === null ? null : { source, id };
}

function bodyOf({ address, text, atMs, replyTo }: PlanMessage): StatementBody {
  const author = address === null ? null : parseSource(address);
  if (author !== null)
    return { is: 'repost', of: { source: author, id: atMs === null ? '' : formatPlanTime(atMs) }, text };
  const to = replyTo === null ? null : refOf(replyTo);
  return to === null ? { is: 'post', text, pictures: [] } : { is: 'reply', to, text, pictures: [] };
}

/** What the author of a plan says in a feed of their own: profile, whom they follow, then the messages from the oldest on. A message without a time gets that of the one before it. */
export function statementsOfPlan(plan: Plan, nowMs: number): readonly Imported[] {
  const { address, name, bio, properties } = plan;
  const nick = cutLineToBytes(parseFingerAddress(address)?.user ?? '', LIMITS.nameBytesMax);
  const profile = { ...NOBODY, nick, name, about: bio, properties };
  const said: Imported[] = [{ atMs: nowMs, body: { is: 'profile', ...profile } }];
  for (const { address: followed, nick: called } of plan.following) {
    const source = parseSource(followed);
    if (source !== null) said.push({ atMs: nowMs, body: { is: 'follow', source, nick: called } });
  }
  let atMs = 0;
  for (const message of plan.messages) {
    atMs = message.atMs ?? atMs;
    said.push({ atMs, body: bodyOf(message) });
  }
  return said;
}
