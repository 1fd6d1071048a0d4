// Sends letters one after the other through the user's server, by nodemailer. What the server refuses is told letter by letter; the others go on.
// Never sends one twice: where a server was given a letter and said nothing to it, nobody knows, and that is told.

import type { createTransport } from 'nodemailer';
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
  /** The server was given the letter, and its answer never came. */
  readonly mayHaveGone: boolean;
}

type Transport = ReturnType<typeof createTransport>;

/** Whether the server was given the letter that is under way: it has asked for it, by 354 (RFC 5321, 4.2.2). */
interface Handing {
  hasBegun: boolean;
}

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/** Gives each letter as soon as it is known what became of it. A server that cannot be reached fails all that are left. */
export async function* sendLetters(
  { host, port, security, user, from, replyTo }: MailSettings,
  password: string | null,
  letters: Iterable<Letter> | AsyncIterable<Letter>,
): AsyncGenerator<Sent> {
  const handing: Handing = { hasBegun: false };
  // loaded here: few commands send mail, and every one would start later for it
  const nodemailer = await import('nodemailer');
  const transport = nodemailer.createTransport({
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
    // A letter whose connection breaks would be sent once more, though the server may have it.
    maxRequeues: 0,
    transactionLog: true,
    logger: {
      debug(_of: unknown, said: unknown) {
        if (typeof said === 'string' && said.startsWith('354')) handing.hasBegun = true;
      },
    },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user === undefined || password === null ? {} : { auth: { user, pass: password } }),
  });
  try {
    for await (const letter of letters) {
      handing.hasBegun = false;
      yield { letter, ...(await sendOne(transport, handing, { from, replyTo }, letter)) };
    }
  } finally {
    transport.close();
  }
}

async function sendOne(
  transport: Pick<Transport, 'sendMail'>,
  handing: Handing,
  { from, replyTo }: Pick<MailSettings, 'from' | 'replyTo'>,
  { to, subject, text, attachments }: Letter,
): Promise<Omit<Sent, 'letter'>> {
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
      subject,
      text,
      attachments: attachments.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    });
    return { fault: null, mayHaveGone: false };
  } catch (fault) {
    const isAnswered = fault instanceof Error && 'responseCode' in fault;
    return {
      fault: fault instanceof Error ? fault.message : String(fault),
      mayHaveGone: handing.hasBegun && !isAnswered,
    };
  }
}
