// Sends letters one after the other through the user's server, by nodemailer. What the server refuses is told letter by letter; the others go on.

import { createTransport } from 'nodemailer';
import type { MailSettings } from './settings.ts';

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export interface Sent {
  readonly letter: Letter;
  /** Null when the server took it; else what it said. */
  readonly fault: string | null;
}

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/** Gives each letter as soon as it is known what became of it. A server that cannot be reached fails all that are left. */
export async function* sendLetters(
  { host, port, security, user, from, replyTo }: MailSettings,
  password: string | null,
  letters: Iterable<Letter> | AsyncIterable<Letter>,
): AsyncGenerator<Sent> {
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user === undefined || password === null ? {} : { auth: { user, pass: password } }),
  });
  try {
    for await (const letter of letters) {
      yield { letter, fault: await sendOne(transport, { from, replyTo }, letter) };
    }
  } finally {
    transport.close();
  }
}

async function sendOne(
  transport: { sendMail(message: object): Promise<unknown> },
  { from, replyTo }: Pick<MailSettings, 'from' | 'replyTo'>,
  { to, subject, text, attachments }: Letter,
): Promise<string | null> {
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
      subject,
      text,
      attachments: attachments.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    });
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
