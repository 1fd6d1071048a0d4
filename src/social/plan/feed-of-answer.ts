// What a finger server answers, as a feed: a Thimbl plan's messages; or plain prose, each change of which is a post, as readers of .plan files have it.

import { toUtf8 } from '../../kernel/bytes.ts';
import { hashHex } from '../../kernel/hash.ts';
import { cutLineToBytes, cutToBytes } from '../bounded-text.ts';
import { type Feed, LIMITS, newestFirst, NOBODY, plainPost, type Post, type Profile } from '../model.ts';
import { formatSource, parseFingerAddress, parseSource, type Source } from '../source.ts';
import type { Plan, PlanMessage } from './plan.ts';
import { formatPlanTime } from './plan-time.ts';
import { readPlan } from './read-plan.ts';

type FingerSource = Extract<Source, { is: 'finger' }>;

function hashed(text: string): string {
  return hashHex('plan-message', 16, toUtf8(text) ?? new Uint8Array());
}

/** A message is named by its time, as answers to it have it; without one, by what it says. */
function idOf({ address, text, atMs }: PlanMessage): string {
  const time = atMs === null ? hashed(text) : formatPlanTime(atMs);
  return address === null ? time : `${address} ${time}`;
}

function postsOf(source: FingerSource, messages: readonly PlanMessage[], nowMs: number): readonly Post[] {
  const byId = new Map<string, Post>();
  /** How many of one name there were: a plan may be made of messages of one second. */
  const many = new Map<string, number>();
  let before = 0;
  for (const message of messages) {
    const { address, text, replyTo } = message;
    const atMs = message.atMs ?? before;
    before = atMs;
    const author = address === null ? null : parseSource(address);
    const answered = replyTo === null ? null : parseSource(replyTo.address);
    const first = idOf(message);
    // two messages of one second: the first keeps the name
    const n = byId.get(first)?.text === text ? 1 : (many.get(first) ?? 0) + 1;
    if (n > 1 || !byId.has(first)) many.set(first, n);
    const id = n === 1 ? first : `${first}+${n}`;
    const post = plainPost({
      source,
      id,
      // plans know no less than a second; what was said later in it stands later
      atMs: (atMs === 0 ? nowMs : atMs) + n - 1,
      text,
      repostOf: author === null ? null : { source: author, id: formatPlanTime(atMs) },
      replyTo: answered === null || replyTo === null ? null : { source: answered, id: replyTo.id },
    });
    byId.set(id, post);
  }
  return [...byId.values()];
}

function feedOfPlan(source: FingerSource, plan: Plan, nowMs: number): Feed {
  const nick = cutLineToBytes(parseFingerAddress(source.address)?.user ?? '', LIMITS.nameBytesMax);
  return {
    source,
    profile: { ...NOBODY, nick, name: plan.name, about: plan.bio, properties: plan.properties },
    posts: postsOf(source, plan.messages, nowMs).toSorted(newestFirst),
    following: plan.following.flatMap(({ nick: called, address }) => {
      const followed = parseSource(address);
      return followed === null || formatSource(followed) === formatSource(source)
        ? []
        : [{ source: followed, nick: called }];
    }),
  };
}

/** Nothing that stands behind a label is longer, in UTF-16 units; what others wrote is searched no further. */
const LABELLED_LENGTH_MAX = 1024;

/** What stands behind a label such as `Name:`, up to the end of the line or two spaces before the next label. */
function labelled(text: string, label: string): string {
  const found = new RegExp(`\\b${label}:[ \\t]*`, 'i').exec(text);
  if (found === null) return '';
  const start = found.index + found[0].length;
  const [line = ''] = text.slice(start, start + LABELLED_LENGTH_MAX).split(/[\t\n]/, 1);
  return line.replace(/[ ]{2,}\w[\w ]*:.*$/, '').trim();
}

const NO_PLAN = /^\s*No Plan\.?\s*$/i;
/** As servers say it that give no `Plan:` then. */
const NO_PLAN_AT_END = /(?:^|\n)[ \t]*No Plan\.?\s*$/i;

/** What stands before `Plan:` and behind it; a server that gives the file alone has nothing before it. */
function partsOf(text: string): { readonly head: string; readonly prose: string } {
  const label = /^[ \t]*Plan:[ \t]*\n?/im.exec(text);
  if (label !== null) {
    const prose = text.slice(label.index + label[0].length);
    return { head: text.slice(0, label.index), prose: NO_PLAN.test(prose) ? '' : prose };
  }
  return NO_PLAN_AT_END.test(text) ? { head: text, prose: '' } : { head: '', prose: text };
}

function proseProfile(source: FingerSource, head: string): Profile {
  return {
    ...NOBODY,
    nick: cutLineToBytes(parseFingerAddress(source.address)?.user ?? '', LIMITS.nameBytesMax),
    name: cutLineToBytes(labelled(head, 'Name'), LIMITS.nameBytesMax),
    project: cutLineToBytes(labelled(head, 'Project'), LIMITS.projectBytesMax),
  };
}

/** The answer as text that may be shown. `nowMs` is when it came: prose has no time of its own. */
export function feedOfAnswer(source: FingerSource, text: string, nowMs: number): Feed {
  const plan = readPlan(text);
  if (plan !== null) return feedOfPlan(source, plan, nowMs);
  const { head, prose } = partsOf(text);
  const said = cutToBytes(prose.trim(), LIMITS.postBytesMax);
  const post = plainPost({ source, id: hashed(said), atMs: nowMs, text: said });
  return {
    source,
    profile: { ...proseProfile(source, head), plan: cutToBytes(said, LIMITS.planBytesMax) },
    posts: said === '' ? [] : [post],
    following: [],
  };
}
