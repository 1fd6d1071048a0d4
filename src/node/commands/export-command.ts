// The books for other programs: hledger, beancount, ledger, or a table.

import {
  booksOf,
  type ExportFormat,
  type ExportPage,
  exportLines,
  exportPage,
} from '../../views/exports/books.ts';
import { exportFormats } from '../../views/exports/formats.ts';
import type { Answer, ArgumentValues, Command } from '../command.ts';
import type { Progress, Session } from '../session.ts';
import { oneOf, option } from './arguments.ts';
import { notFound, textOrNull } from './speaking.ts';

/** Up to here the books are read as they stand at one moment; longer ones go out page by page. */
const AT_ONCE_MAX = 20_000;

function* withEnds(lines: Iterable<string>): Generator<string, void> {
  for (const line of lines) yield `${line}\n`;
}

async function* pages(
  session: Session,
  format: ExportFormat,
  postings: number,
  progress: Progress,
): AsyncIterable<string> {
  let from: number | null = 1;
  while (from !== null) {
    progress('writing postings', from - 1, postings);
    const first: number = from;
    const page: ExportPage = await session.read((state) => exportPage(state, format, first));
    yield* withEnds(page.lines);
    from = page.next;
  }
}

async function runExport(session: Session, values: ArgumentValues, progress: Progress): Promise<Answer> {
  const name = textOrNull(values, 'to') ?? 'hledger';
  const format = exportFormats.find((known) => known.name === name);
  const books = await session.read(booksOf);
  if (format === undefined || books === null)
    throw notFound('There are no books yet.', 'See: telekommune status');
  const data = { format: format.name, postings: books.postingCount, currency: books.currency };
  if (books.postingCount > AT_ONCE_MAX)
    return { data, raw: pages(session, format, books.postingCount, progress) };
  const lines = await session.read((state) => [...exportLines(state, format)]);
  return { data: { ...data, text: lines.join('\n') }, raw: withEnds(lines) };
}

export const exportCommand: Command = {
  path: ['export'],
  group: 'money',
  summary: 'Write the books for hledger, beancount, ledger, or as a table',
  details: [
    'The text goes to the output; put it into a file: telekommune export --to beancount > books.beancount',
  ],
  arguments: [
    oneOf(
      option('to', 'word', 'for which program; hledger if left out'),
      exportFormats.map(({ name }) => name),
    ),
  ],
  example: 'telekommune export --to hledger',
  foresee: null,
  run: runExport,
};
