// A Thimbl plan as lines for people: who, what about, then the messages from the newest on.

import type { Plan, PlanMessage } from '../../social/plan/plan.ts';

function timeText(atMs: number | null): string {
  return atMs === null ? '(no time)       ' : new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
}

function messageLines({ address, text, atMs, replyTo }: PlanMessage): string[] {
  const about = [
    ...(address === null ? [] : [`${address}:`]),
    ...(replyTo === null ? [] : [`(to ${replyTo.address})`]),
  ];
  const [first = '', ...rest] = text.split('\n');
  const head = [timeText(atMs), ...about, first].join('  ');
  return [head, ...rest.map((line) => `${' '.repeat(16)}  ${line}`)];
}

/** What the plan says. Messages without a time come last. */
export function planLines({ address, name, bio, properties, following, messages }: Plan): string[] {
  const newest = messages.toReversed().sort((a, b) => (b.atMs ?? 0) - (a.atMs ?? 0));
  return [
    [name, address].filter((one) => one !== '').join(', '),
    bio,
    ...properties.map((one) => `${one.name}: ${one.value}`),
    following.length === 0 ? '' : `Follows ${following.map((one) => one.address).join(', ')}`,
    ...newest.flatMap(messageLines),
  ].filter((line) => line !== '');
}
