// Pictures of posts, for the page: fetched by the command that has them, shown as what their bytes are and as nothing else.

import type { Hono } from 'hono';
import { CommandTrouble } from '../../node/command.ts';
import type { CommandDescription } from '../../node/commands/described.ts';
import { pictureType } from '../../social/picture-type.ts';
import type { Runner } from '../runner.ts';
import type { Env } from './carrying.ts';

const PATH = ['voice', 'picture'];
const HEX_32 = '[0-9a-f]{64}';

function bytesOfData(data: unknown): Uint8Array {
  const { base64 = '' } = (typeof data === 'object' && data !== null ? data : {}) as {
    readonly base64?: string;
  };
  return Buffer.from(base64, 'base64');
}

/** Adds `/voice/pictures/AUTHOR/HASH`, where there are commands of a voice; whoever asks has come in already. */
export function addPictures(app: Hono<Env>, runner: Runner, commands: readonly CommandDescription[]): void {
  if (!commands.some(({ path }) => path.join(' ') === PATH.join(' '))) return;

  async function pictureOf(author: string, picture: string): Promise<Uint8Array | null> {
    try {
      const { data } = await runner.run(
        { path: PATH, typed: { author, picture }, as: null },
        () => undefined,
      );
      return bytesOfData(data);
    } catch (fault) {
      // who shows a picture that nobody has breaks nothing
      if (fault instanceof CommandTrouble) return null;
      throw fault;
    }
  }

  app.get(`/voice/pictures/:author{${HEX_32}}/:picture{${HEX_32}}`, async (c) => {
    const bytes = await pictureOf(c.req.param('author'), c.req.param('picture'));
    const type = bytes === null ? null : pictureType(bytes);
    if (bytes === null || type === null) return c.notFound();
    // named by its hash, it is the same for good
    return c.body(Buffer.from(bytes), 200, {
      'Content-Type': type,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': 'inline',
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
  });
}
