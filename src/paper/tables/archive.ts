// ZIP archives that are the same bytes for the same files: names in order, and the day of the papers as the time of all.

import { type Zippable, zipSync } from 'fflate';
import { type CivilDate, yearMonthDay } from '../../kernel/calendar.ts';

export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that are packed already gain nothing from being packed once more. */
const PACKED = /\.(pdf|xlsx|zip|png)$/;
/** A ZIP without its 64-bit extension holds no more. */
export const ARCHIVE_FILES_MAX = 65_535;
export const ARCHIVE_BYTES_MAX = 2_000_000_000;

/** Packs files in the order of their names. Throws where a name comes twice, or there is more than an archive holds. */
export function archiveOf(files: readonly ArchiveFile[], date: CivilDate): Uint8Array {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (files.length > ARCHIVE_FILES_MAX || bytes > ARCHIVE_BYTES_MAX)
    throw new RangeError(`paper: ${files.length} files with ${bytes} bytes are more than one archive holds`);
  // ZIP keeps local time without a zone: noon by the parts of the day, so that no zone moves it
  const { year, month, day } = yearMonthDay(date);
  const mtime = new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12);
  const entries: Zippable = {};
  for (const { name, bytes: content } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (Object.hasOwn(entries, name)) throw new RangeError(`paper: two files are called ${name}`);
    entries[name] = [content, { level: PACKED.test(name) ? 0 : 6, mtime, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}
