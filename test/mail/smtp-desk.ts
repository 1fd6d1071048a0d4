// An SMTP server in this process that takes letters and keeps them; it knows one mailbox that is gone.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export class SmtpDesk {
  readonly taken: Taken[] = [];
  readonly #server: SMTPServer;

  private constructor(options: ConstructorParameters<typeof SMTPServer>[0]) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo(address, _session, done) {
        done(address.address.startsWith('gone@') ? new Error('550 no such mailbox') : null);
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          this.taken.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString('latin1'),
          });
          done();
        });
      },
      ...options,
    });
    this.#server.on('error', () => undefined);
  }

  static async open(options: ConstructorParameters<typeof SMTPServer>[0] = {}): Promise<SmtpDesk> {
    const desk = new SmtpDesk(options);
    desk.#server.listen(0, '127.0.0.1');
    await once(desk.#server.server, 'listening');
    return desk;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  /** Ends a connection without a word, as a server does that dies. */
  cut(session: string): void {
    for (const connection of this.#server.connections)
      if (connection.session.id === session) connection.close();
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.#server.close(done));
  }
}
