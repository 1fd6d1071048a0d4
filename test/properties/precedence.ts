// Refusals in their order, told as a story: somebody says something in which much is wrong; then one thing after the other is put right.

import type { Story } from '../kit/commune.ts';

/** What is said now, and the rule that must be named, or `accepted`. */
export interface Said {
  readonly by: string;
  readonly body: object;
  readonly names: string;
}

/** Says each in turn and gives what was named, to compare with what each was to name. */
export function named(story: Story, kind: string, sayings: readonly Said[]): readonly string[] {
  return sayings.map(({ by, body }) => story.say(by, kind, body).refused?.rule ?? 'accepted');
}

export function expected(sayings: readonly Said[]): readonly string[] {
  return sayings.map(({ names }) => names);
}

/** Rules of the kind that no saying names. */
export function unnamed(story: Story, kind: string, sayings: readonly Said[]): readonly string[] {
  const all = story.registry.kinds.get(kind)?.rules.map(({ name }) => name) ?? [];
  return all.filter((name) => !sayings.some(({ names }) => names === name));
}

/** Whether the rules that are named stand in the order of the kind, where the sayings are one ladder. */
export function isInOrder(story: Story, kind: string, sayings: readonly Said[]): boolean {
  const all = story.registry.kinds.get(kind)?.rules.map(({ name }) => name) ?? [];
  const places = sayings.filter(({ names }) => names !== 'accepted').map(({ names }) => all.indexOf(names));
  return places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
}

/** A climb up one ladder over all rules of a kind, to compare with `toTheTop`. */
export function climb(story: Story, kind: string, ladder: readonly Said[]) {
  const inOrder = isInOrder(story, kind, ladder);
  return { named: named(story, kind, ladder), inOrder, leftOut: unnamed(story, kind, ladder) };
}

export function toTheTop(ladder: readonly Said[]) {
  return { named: expected(ladder), inOrder: true, leftOut: [] as readonly string[] };
}
