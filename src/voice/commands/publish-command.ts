// One's own feed written into a folder, for any web host: for readers of feeds, and as a page for everybody else.

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { option, place, required, written } from '../../node/commands/arguments.ts';
import { textOf } from '../../node/commands/speaking.ts';
import { sentence } from '../../node/sentence.ts';
import { planOf } from '../../social/plan/plan-of-feed.ts';
import { formatPlan } from '../../social/plan/write-plan.ts';
import type { VoiceHost } from '../host.ts';
import { makePublicFolder, replacePublicFile } from '../public-files.ts';
import { feedOfKept, pictureName, publishablePerson, publishableTimeline } from '../publishing.ts';
import { pictureAuthor } from '../shelf/passed-on.ts';
import type { Post } from '../../social/model.ts';
import type { KeptPost } from '../shelf/posts.ts';
import type { Voice } from '../voice.ts';
import { baseTyped, fingerTyped, homePosts } from './carried.ts';
import type { VoiceCommand } from './voice-command.ts';

interface Named {
  readonly name: string;
  readonly text: string;
}

const HOME_FILES = ['home.atom', 'home.json'];
const PICTURE_FILE = /^[0-9a-f]{64}\.[a-z]{3,4}$/;

/** The home timeline as readers of feeds have it. */
async function homeFiles(voice: Voice, posts: readonly KeptPost[], url: string): Promise<readonly Named[]> {
  const { publishedFiles } = await import('../../social/formats/published-files.ts');
  const shown = { title: `${voice.own.profile.name || 'Home'}: timeline`, of: 'home', posts };
  const files = publishedFiles(publishableTimeline(voice, shown, url), { baseUrl: url, stem: 'home' });
  return files.filter(({ name }) => HOME_FILES.includes(name));
}

/** Writes the pictures of these posts, as far as somebody who is there has them; their names. */
async function writePictures(
  host: VoiceHost,
  posts: readonly Post[],
  folder: string,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const post of posts) {
    const author = pictureAuthor(post);
    for (const picture of author === null ? [] : post.pictures) {
      const name = pictureName(picture);
      const bytes = author === null || names.has(name) ? null : await host.picture(author, picture.hash);
      if (bytes === null) continue;
      replacePublicFile(join(folder, name), bytes);
      names.add(name);
    }
  }
  return names;
}

/** Takes away pictures that an earlier publishing wrote and this one did not: their posts were withdrawn. */
function removeStale(folder: string, kept: ReadonlySet<string>): void {
  for (const file of readdirSync(join(folder, 'pictures'))) {
    const name = `pictures/${file}`;
    if (PICTURE_FILE.test(file) && !kept.has(name)) rmSync(join(folder, name));
  }
}

export const publishCommand: VoiceCommand = {
  path: ['voice', 'publish'],
  group: 'voice',
  summary:
    'Write your feed into a folder, for any web host: a page, Atom, JSON Feed, twtxt, OPML, the plan, pictures',
  details: [
    'index.html, feed.atom, feed.json, twtxt.txt, following.opml and .plan are yours; home.atom and home.json are your home timeline, with --home alone, without those whom you follow quietly.',
    'Do it again after you have said something; files are replaced as a whole.',
  ],
  arguments: [
    written(place('into', 'folder', 'the folder; made where there is none')),
    required(option('url', 'text', 'where the folder will be read, such as https://example.org/anna/')),
    option('address', 'text', 'the finger address that the plan names'),
    option('home', 'flag', 'writes your home timeline too, where others can read whom you read'),
  ],
  example: 'telekommune voice publish /var/www/anna --url https://example.org/anna/',
  foresee: null,
  async run(host, values) {
    const { voice } = host;
    const { feedPage } = await import('../feed-page.ts');
    const { publishedFiles } = await import('../../social/formats/published-files.ts');
    const folder = textOf(values, 'into');
    const url = baseTyped(textOf(values, 'url'));
    const own = publishablePerson(voice, voice.own, url);
    const home = values['home'] === true ? homePosts(voice) : null;
    const files: readonly Named[] = [
      ...publishedFiles(own, { baseUrl: url }),
      { name: '.plan', text: `${formatPlan(planOf(feedOfKept(voice, voice.own), fingerTyped(values)))}\n` },
      { name: 'index.html', text: await feedPage(own) },
      ...(home === null ? [] : await homeFiles(voice, home, url)),
    ];
    makePublicFolder(folder);
    makePublicFolder(join(folder, 'pictures'));
    for (const { name, text } of files) replacePublicFile(join(folder, name), text);
    if (home === null) for (const name of HOME_FILES) rmSync(join(folder, name), { force: true });
    const pictures = await writePictures(host, [...own.posts, ...(home ?? [])], folder);
    removeStale(folder, pictures);
    const told = { files: files.length, pictures: pictures.size, folder, url };
    return {
      data: { folder, url, files: files.map(({ name }) => name), pictures: pictures.size },
      lines: [sentence('In {folder}, to be read at {url}: {files} files; pictures: {pictures}.', told)],
    };
  },
};
