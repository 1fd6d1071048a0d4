// RFC 9457: what went wrong, as application/problem+json. Shows what a person can use; never a stack, never an error nobody worded.

import { STATUS_CODES } from 'node:http';
import { CommandTrouble, type Trouble } from '../../node/command.ts';

/** A text with its status and type, ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers?: { readonly [name: string]: string };
}

/** Words a trouble in the language of who asks, where it can be. */
export type Wording = (trouble: Trouble) => SaidTrouble;

export interface SaidTrouble extends Trouble {
  /** Left out where it is English. */
  readonly language?: string;
}

/** Trouble of the door itself, with the status that HTTP has for it. */
export class DoorTrouble extends Error {
  readonly status: number;
  readonly trouble: Trouble;
  readonly headers: { readonly [name: string]: string };

  constructor(
    status: number,
    rule: string,
    says: string,
    next: string,
    headers: { readonly [name: string]: string } = {},
  ) {
    super(says);
    this.status = status;
    this.trouble = { kind: status < 500 ? 'usage' : 'unreachable', rule, source: 'http', says, next };
    this.headers = headers;
  }
}

const STATUS: { readonly [kind in Trouble['kind']]: number } = {
  usage: 400,
  'not-found': 404,
  refused: 409,
  broken: 500,
  unreachable: 503,
};

const TITLES: { readonly [kind in Trouble['kind']]: string } = {
  usage: 'The request does not fit',
  'not-found': 'What was named does not exist',
  refused: 'Refused by a rule of the commune',
  broken: 'The node is broken',
  unreachable: 'What is needed cannot be reached',
};

/** JSON in which amounts are decimal text, as in what `--json` prints. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
}

function problem(trouble: SaidTrouble, status: number, more: { readonly data?: unknown } = {}): Reply {
  const { kind, says, rule, source, figures, next, entryKind, currency, language } = trouble;
  const title = source === 'http' ? (STATUS_CODES[status] ?? TITLES[kind]) : TITLES[kind];
  const text = jsonText({
    type: `urn:telekommune:${rule ?? kind}`,
    title,
    status,
    detail: says,
    kind,
    rule,
    source,
    figures,
    next,
    entryKind,
    currency,
    language,
    ...more,
  });
  return { status, type: 'application/problem+json', text };
}

/** What a fault becomes. `note` hears of faults that nobody worded; the caller does not. */
export function replyOfFault(
  fault: unknown,
  note: (fault: unknown) => void,
  wording: Wording = (trouble) => trouble,
): Reply {
  if (fault instanceof DoorTrouble)
    return { ...problem(wording(fault.trouble), fault.status), headers: fault.headers };
  if (fault instanceof CommandTrouble) return problem(wording(fault.trouble), STATUS[fault.trouble.kind]);
  note(fault);
  const says = 'The node could not do this, for a reason that it did not expect.';
  const next = 'node.log in the folder of the node has the reason. See what counts: telekommune status';
  return problem(wording({ kind: 'broken', says, next }), STATUS.broken);
}

/** Some of it was done and some not: the trouble, and `data` of what was done. */
export function partlyReply(trouble: SaidTrouble, data: unknown): Reply {
  return problem(trouble, STATUS[trouble.kind], { data });
}
