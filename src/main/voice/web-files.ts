// The own feed as files that are served: made once for what was said last, and again when something new was said.

import { toUtf8 } from '../../kernel/bytes.ts';
import type { FeedFiles, ServedFile } from '../../doors/feeds/serve-feeds.ts';
import { type PublishedFile, publishedFiles } from '../../social/formats/published-files.ts';
import type { VoiceHost } from '../../voice/host.ts';
import { pictureName, publishablePerson } from '../../voice/publishing.ts';
import { pictureAuthor } from '../../voice/shelf/passed-on.ts';
import { feedPage } from '../../voice/feed-page.ts';

function served({ name, mediaType, text }: PublishedFile): ServedFile {
  return { name, mediaType, bytes: toUtf8(text.toWellFormed()) ?? new Uint8Array() };
}

/** `baseUrl` is where others read them, with a slash at the end. */
export function webFiles(host: VoiceHost, baseUrl: () => string): FeedFiles {
  const { voice } = host;
  let made: { readonly length: number; readonly files: ReadonlyMap<string, ServedFile> } | null = null;
  const current = async (): Promise<ReadonlyMap<string, ServedFile>> => {
    // of the rows, not of the log, which is ahead of them for a moment
    const { taken: length } = voice.own;
    if (made?.length === length) return made.files;
    const publishable = publishablePerson(voice, voice.own, baseUrl());
    const files = [
      ...publishedFiles(publishable, { baseUrl: baseUrl() }),
      { name: 'index.html', mediaType: 'text/html; charset=utf-8', text: await feedPage(publishable) },
    ];
    made = { length, files: new Map(files.map((file) => [file.name, served(file)])) };
    return made.files;
  };
  const picture = async (name: string): Promise<ServedFile | null> => {
    for (const post of voice.posts.allBy(voice.own)) {
      const author = pictureAuthor(post);
      const known = post.pictures.find((one) => pictureName(one) === name);
      if (author === null || known === undefined) continue;
      const bytes = await host.picture(author, known.hash);
      if (bytes !== null) return { name, mediaType: known.mediaType, bytes };
    }
    return null;
  };
  return {
    file: async (name) =>
      (await current()).get(name) ?? (name.startsWith('pictures/') ? picture(name) : null),
  };
}
