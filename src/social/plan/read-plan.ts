// Reads every Thimbl plan in the wild: what can be read is taken, what cannot is passed over, and nothing throws.

import { cutLineToBytes, cutToBytes } from '../bounded-text.ts';
import { LIMITS, type Property } from '../model.ts';
import { formatSource, parseSource } from '../source.ts';
import {
  FOLLOWING_MAX,
  MESSAGES_MAX,
  type Plan,
  type PlanFollowed,
  type PlanMessage,
  type PlanRef,
} from './plan.ts';
import { findPlanObject } from './plan-json.ts';
import { formatPlanTime, parsePlanTime } from './plan-time.ts';

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown, bytesMax: number): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? cutToBytes(value, bytesMax) : '';
}

function lineOf(value: unknown, bytesMax: number): string {
  return cutLineToBytes(textOf(value, bytesMax), bytesMax);
}

/** An address in its one spelling; empty for what is none. */
function addressOf(value: unknown): string {
  const source = typeof value === 'string' ? parseSource(value.replace(/^acct:/i, '')) : null;
  return source === null ? '' : formatSource(source);
}

function idOf(value: unknown): string {
  const atMs = parsePlanTime(value);
  return atMs === null ? lineOf(value, LIMITS.idBytesMax) : formatPlanTime(atMs);
}

const REF_KEY_LENGTH_MAX = 2048;
const REF_KEY = /^(\S+@\S+?)(?:[\s,;#/]+|:(?=\d{14}$))(\S+)$/;

/** Reads `dk@example.org 20101117130604`, or an object of address and time or id. */
function refOf(value: unknown): PlanRef | null {
  if (typeof value === 'string') {
    if (value.length > REF_KEY_LENGTH_MAX) return null;
    const [, address, id] = REF_KEY.exec(value.trim()) ?? [];
    const known = addressOf(address);
    return known === '' ? null : { address: known, id: idOf(id) };
  }
  const fields = fieldsOf(value);
  const address = addressOf(fields['address']);
  const id = idOf(fields['id'] ?? fields['time']);
  return address === '' || id === '' ? null : { address, id };
}

function replyOf(fields: Fields): PlanRef | null {
  return refOf(fields['replyTo'] ?? fields['reply_to'] ?? fields['inReplyTo'] ?? fields['in_reply_to']);
}

function messageOf(value: unknown, own: string, replyTo: PlanRef | null): PlanMessage | null {
  const fields = typeof value === 'string' ? { text: value } : fieldsOf(value);
  const text = textOf(fields['text'] ?? fields['message'], LIMITS.postBytesMax);
  if (text.trim() === '') return null;
  const address = addressOf(fields['address']);
  return {
    address: address === '' || address === own ? null : address,
    text,
    atMs: parsePlanTime(fields['time'] ?? fields['date']),
    replyTo: replyOf(fields) ?? replyTo,
  };
}

/** A map of replies, in either form: from somebody's message to one's words about it, or from one's own message's time to whose it answers. */
function repliesOf(
  value: unknown,
  own: string,
): { readonly messages: readonly PlanMessage[]; readonly answered: ReadonlyMap<string, PlanRef> } {
  const messages: PlanMessage[] = [];
  const answered = new Map<string, PlanRef>();
  for (const [key, said] of Object.entries(fieldsOf(value)).slice(0, MESSAGES_MAX)) {
    const about = refOf(key);
    const to = refOf(said);
    if (about === null && to !== null) answered.set(idOf(key), to);
    if (about === null) continue;
    for (const one of Array.isArray(said) ? said.slice(0, MESSAGES_MAX) : [said]) {
      const message = messageOf(one, own, about);
      if (message !== null) messages.push(message);
    }
  }
  return { messages, answered };
}

function propertiesOf(value: unknown): Property[] {
  return Object.entries(fieldsOf(value))
    .map(([name, one]) => ({
      name: cutLineToBytes(name, LIMITS.propertyNameBytesMax),
      value: lineOf(one, LIMITS.propertyValueBytesMax),
    }))
    .filter((one) => one.name !== '' && one.value !== '')
    .slice(0, LIMITS.propertiesMax);
}

function followedOf(value: unknown): PlanFollowed | null {
  const fields = typeof value === 'string' ? { address: value } : fieldsOf(value);
  const address = addressOf(fields['address']);
  return address === '' ? null : { address, nick: lineOf(fields['nick'], LIMITS.nameBytesMax) };
}

function followingOf(value: unknown): PlanFollowed[] {
  const listed = entriesOf(value).slice(0, FOLLOWING_MAX).map(followedOf);
  const mapped = Object.entries(fieldsOf(value))
    .slice(0, FOLLOWING_MAX)
    .map(([nick, address]) => followedOf({ nick, address }));
  const byAddress = new Map<string, PlanFollowed>();
  for (const one of [...listed, ...mapped]) if (one !== null) byAddress.set(one.address, one);
  return [...byAddress.values()];
}

/** The field of a plan that is no list, so that all of it would be passed over; null where there is none. */
export function noListIn(text: string): 'messages' | 'following' | null {
  const { messages, following } = findPlanObject(text) ?? {};
  if (messages !== undefined && messages !== null && !Array.isArray(messages)) return 'messages';
  // whom it follows may also be named by nick
  return following === undefined || typeof following === 'object' ? null : 'following';
}

/** Reads the plan out of a finger answer, or of a `.plan` file; null where there is no Thimbl plan in it. */
export function readPlan(text: string): Plan | null {
  const fields = findPlanObject(text);
  if (fields === null) return null;
  const address = addressOf(fields['address']);
  const replies = repliesOf(fields['replies'], address);
  const own = entriesOf(fields['messages'])
    .slice(0, MESSAGES_MAX)
    .flatMap((value): PlanMessage[] => {
      const message = messageOf(value, address, null);
      if (message === null) return [];
      const time = message.atMs === null ? '' : formatPlanTime(message.atMs);
      return [{ ...message, replyTo: message.replyTo ?? replies.answered.get(time) ?? null }];
    });
  return {
    address,
    name: lineOf(fields['name'], LIMITS.nameBytesMax),
    bio: textOf(fields['bio'], LIMITS.aboutBytesMax),
    properties: propertiesOf(fields['properties']),
    following: followingOf(fields['following']),
    messages: [...own, ...replies.messages],
  };
}
