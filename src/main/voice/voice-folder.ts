// Where a voice keeps its things, in a folder of its own below the node's: keys, feeds, pictures, the shelf. A voice needs no node.

import { join } from 'node:path';
import { type FolderLayout, folderLayout } from '../../node/folder.ts';

export interface VoiceFolder {
  /** Keys, lock and socket as every folder of this program has them. */
  readonly layout: FolderLayout;
  readonly store: string;
  readonly pictures: string;
  readonly shelf: string;
  readonly decisions: string;
  readonly config: string;
}

/** The voice of a folder; `folder` is the node's, or would be. */
export function voiceFolder(folder: string): VoiceFolder {
  const layout = folderLayout(join(folder, 'voice'));
  const { root } = layout;
  return {
    layout,
    store: join(root, 'store'),
    pictures: join(root, 'pictures'),
    shelf: join(root, 'shelf.db'),
    decisions: join(root, 'decisions.json'),
    config: join(root, 'voice.json'),
  };
}
