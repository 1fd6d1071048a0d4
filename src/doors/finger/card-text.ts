// RFC 1288, sections 2.5.1 to 2.5.4: people as text. The full name is always told, unless the keeper hides it.

import { asciiPlan } from '../../social/plan/write-plan.ts';
import type { Card, Listed } from './answers.ts';
import type { Policy } from './policy.ts';
import { wireLine, wireText } from './wire-text.ts';

const LOGIN_COLUMNS = 32;

function planText(plan: string): string {
  if (plan.trim() === '') return 'No Plan.\r\n';
  return `Plan:\r\n${wireText(asciiPlan(plan).replace(/\n+$/, ''))}\r\n`;
}

function writtenCard(card: Card, wordy: boolean, { hidden }: Pick<Policy, 'hidden'>): string {
  const login = wireLine(`Login: ${card.user}`);
  const lines = [
    hidden.has('name') ? login : `${login.padEnd(LOGIN_COLUMNS)}Name: ${wireLine(card.name)}`.trimEnd(),
  ];
  if (!hidden.has('more')) {
    lines.push(...card.more.map(wireLine));
    if (wordy) lines.push(...card.wordyMore.map(wireLine));
  }
  if (card.project !== '' && !hidden.has('project')) lines.push(`Project: ${wireLine(card.project)}`);
  if (card.pgpKey.trim() !== '' && !hidden.has('key'))
    lines.push('PGP key:', wireText(card.pgpKey.replace(/\s+$/, '')));
  return `${lines.join('\r\n')}\r\n${hidden.has('plan') ? '' : planText(card.plan)}`;
}

interface Written {
  readonly wordy: boolean;
  readonly policy: Pick<Policy, 'hidden'>;
  readonly text: string;
}

/** Of cards that were answered with already: who is asked for often is the same card each time. */
const written = new WeakMap<Card, Written>();

/** One person; the plan comes last, to the last byte. */
export function cardText(card: Card, wordy: boolean, policy: Pick<Policy, 'hidden'>): string {
  const last = written.get(card);
  if (last?.wordy === wordy && last.policy === policy) return last.text;
  const text = writtenCard(card, wordy, policy);
  written.set(card, { wordy, policy, text });
  return text;
}

/** Everybody, in columns; a line of its own where there is nobody. */
export function listText(listed: readonly Listed[], { hidden }: Pick<Policy, 'hidden'>): string {
  if (listed.length === 0) return 'Nobody is listed here.\r\n';
  const names = (one: Listed): string => (hidden.has('name') ? '' : wireLine(one.name));
  const abouts = (one: Listed): string => (hidden.has('project') ? '' : wireLine(one.about));
  const users = Math.max(5, ...listed.map(({ user }) => wireLine(user).length)) + 2;
  const width = Math.max(4, ...listed.map((one) => names(one).length)) + 2;
  const row = (user: string, name: string, about: string): string =>
    `${user.padEnd(users)}${name.padEnd(width)}${about}`.trimEnd();
  const rows = listed.map((one) => row(wireLine(one.user), names(one), abouts(one)));
  return `${[row('Login', 'Name', 'Project'), ...rows].join('\r\n')}\r\n`;
}
