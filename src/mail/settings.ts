// The user's own mail server: where it is, who sends, and in which file the password lies. The password itself stands in no setting.

import * as v from 'valibot';
import { isMailAddress } from '../kernel/mail-address.ts';

const line = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

const settingsSchema = v.strictObject({
  host: line(253),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  /** `tls` from the first byte (port 465), `starttls` before anything is said (587); `none` to this machine only. */
  security: v.optional(v.picklist(['tls', 'starttls', 'none']), 'starttls'),
  user: v.optional(line(254)),
  /** Beside the settings file, or an absolute path; only its owner may read it. */
  passwordFile: v.optional(line(1000)),
  from: v.strictObject({
    name: line(140),
    address: v.pipe(v.string(), v.check(isMailAddress, 'is no mail address')),
  }),
  /** By whom a paper is for: `person.anna`, `outside.loan-07`, `enterprise.druckerei`. */
  addresses: v.optional(
    v.record(v.string(), v.pipe(v.string(), v.check(isMailAddress, 'is no mail address'))),
    {},
  ),
  replyTo: v.optional(v.pipe(v.string(), v.check(isMailAddress, 'is no mail address'))),
});

export type MailSettings = v.InferOutput<typeof settingsSchema>;

const CHARACTERS_MAX = 2_000_000;

export const MAIL_EXAMPLE = `{
  "host": "mail.example.org",
  "port": 587,
  "security": "starttls",
  "user": "office@example.org",
  "passwordFile": "mail-password",
  "from": { "name": "Werkhof Commune", "address": "office@example.org" },
  "addresses": { "person.anna": "anna@example.org", "outside.loan-07": "ida@example.net" }
}`;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads settings (JSON); a fault is a sentence. */
export function parseMailSettings(
  text: string,
): { readonly settings: MailSettings } | { readonly fault: string } {
  if (text.length > CHARACTERS_MAX) return { fault: `it has more than ${CHARACTERS_MAX} characters` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : 'it is no JSON' };
  }
  const read = v.safeParse(settingsSchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    return { fault: `${v.getDotPath(issue) ?? 'the whole'} ${issue.message}` };
  }
  const { security, host, user, passwordFile } = read.output;
  if (security === 'none' && !LOOPBACK.has(host))
    return { fault: `security "none" is for a server on this machine, and ${host} is elsewhere` };
  if ((user === undefined) !== (passwordFile === undefined))
    return { fault: 'user and passwordFile go together' };
  return { settings: read.output };
}
