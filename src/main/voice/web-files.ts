// The own feed as files that are served: made once for what was said last, and again when something new was said.

import { toUtf8 } from '../../kernel/bytes.ts';
import type { FeedFiles, ServedFile } from '../../doors/feeds/serve-feeds.ts';
import { type PublishedFile, publishedFiles } from '../../social/formats/published-files.ts';
import type { Post } from '../../social/model.ts';
import type { VoiceHost } from '../../voice/host.ts';
import { pictureName, publishablePerson } from '../../voice/publishing.ts';
import { pictureAuthor } from '../../voice/shelf/passed-on.ts';
import { feedPage } from '../../voice/feed-page.ts';

function served({ name, mediaType, text }: PublishedFile): ServedFile {
  return { name, mediaType, bytes: toUtf8(text.toWellFormed()) ?? new Uint8Array() };
}

interface Asked {
  readonly author: string;
  readonly hash: string;
  readonly mediaType: string;
}

/** What was made of one edition of the feed. */
interface Made {
  readonly edition: number;
  readonly files: ReadonlyMap<string, ServedFile>;
  /** By name, who may have a picture; of what is passed on its author. */
  readonly pictures: ReadonlyMap<string, readonly Asked[]>;
}

function picturesOf(posts: readonly Post[]): ReadonlyMap<string, readonly Asked[]> {
  const asked = posts.flatMap((post) => {
    const author = pictureAuthor(post);
    if (author === null) return [];
    return post.pictures.map((one) => ({ name: pictureName(one), author, ...one }));
  });
  return Map.groupBy(asked, ({ name }) => name);
}

/** `baseUrl` is where others read them, with a slash at the end. */
export function webFiles(host: VoiceHost, baseUrl: () => string): FeedFiles {
  const { voice } = host;
  let made: Made | null = null;
  const current = async (): Promise<Made> => {
    const { edition } = voice;
    if (made?.edition === edition) return made;
    const publishable = publishablePerson(voice, voice.own, baseUrl());
    const files = [
      ...publishedFiles(publishable, { baseUrl: baseUrl() }),
      { name: 'index.html', mediaType: 'text/html; charset=utf-8', text: await feedPage(publishable) },
    ];
    made = {
      edition,
      files: new Map(files.map((file) => [file.name, served(file)])),
      pictures: picturesOf(publishable.posts),
    };
    return made;
  };
  const picture = async (name: string): Promise<ServedFile | null> => {
    for (const { author, hash, mediaType } of (await current()).pictures.get(name) ?? []) {
      const bytes = await host.picture(author, hash);
      if (bytes !== null) return { name, mediaType, bytes };
    }
    return null;
  };
  return {
    file: async (name) =>
      (await current()).files.get(name) ?? (name.startsWith('pictures/') ? picture(name) : null),
  };
}
