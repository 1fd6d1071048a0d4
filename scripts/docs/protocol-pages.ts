// The pages of docs/protocol that list every kind of entry with its bytes, and every table of rows.

import { contexts } from '../../src/contexts/contexts.ts';
import {
  batches,
  communeId,
  counters,
  digests,
  orderHead,
  refusals,
  sealedClock,
  unread,
} from '../../src/contexts/order/types.ts';
import { encode } from '../../src/kernel/codec.ts';
import { agenda, type Context, type EntryKind } from '../../src/kernel/kind.ts';
import type { Table } from '../../src/kernel/state.ts';
import { toJson } from './body-json.ts';
import { hexdump } from './hexdump.ts';
import { anchorOf, GENERATED, markdownTable } from './markdown.ts';
import { KEY_FORMS, KEY_PARTS } from './row-keys.ts';
import { fieldLines, piecesOf } from './shape-fields.ts';

/** The tables that no context owns: the order's and the agenda. */
export const orderTables: readonly Table<unknown>[] = [
  orderHead,
  communeId,
  counters,
  batches,
  digests,
  refusals,
  unread,
  sealedClock,
  agenda,
] as readonly unknown[] as readonly Table<unknown>[];

/** Every table, in the order of its owner. */
export const allTables: readonly Table<unknown>[] = [
  ...orderTables,
  ...contexts.flatMap(({ tables }) => tables),
];

/** Every kind of entry. */
export const allKinds: readonly EntryKind<unknown>[] = contexts.flatMap(({ kinds }) => kinds);

function kindSection(kind: EntryKind<unknown>): string {
  const bytes = encode(kind.body, kind.example);
  const fields = fieldLines(kind.body.shape).map(({ path, primitive, limit }) => [
    `\`${path}\``,
    primitive,
    limit,
  ]);
  return [
    `## ${kind.kind}`,
    kind.means,
    markdownTable(['field', 'primitive', 'limit'], fields),
    `Refused for, in this order: ${kind.rules.map(({ name }) => `\`${name}\``).join(', ') || 'nothing of its own'}.`,
    'Example:',
    `\`\`\`json\n${JSON.stringify(toJson(kind.example), null, 2)}\n\`\`\``,
    `${bytes.length} bytes:`,
    `\`\`\`text\n${hexdump(piecesOf(kind.body.shape, bytes))}\n\`\`\``,
  ].join('\n\n');
}

function kindsPage(context: Context): string {
  return [
    GENERATED,
    `# Entries of ${context.name}`,
    'Fields stand in the order of their bytes. [The primitives](codec.md) say how each is written; [the envelope](envelope.md) says what ' +
      'stands around a body. In the JSON, amounts are text, because they can be larger than the whole numbers of JavaScript.',
    context.kinds.map(({ kind, means }) => `- [${kind}](#${anchorOf(kind)}): ${means}`).join('\n'),
    ...context.kinds.map(kindSection),
    '',
  ].join('\n\n');
}

function tablesSection(title: string, tables: readonly Table<unknown>[]): string {
  const sections = tables.map(({ name, codec, recordOnly }) =>
    [
      `### ${name}`,
      `Keys: ${(KEY_FORMS.get(name) ?? []).map((form) => `\`${form}\``).join(' and ')}. ${recordOnly ? 'Record-only: people read it, no rule does.' : 'Read by rules.'}`,
      markdownTable(
        ['field', 'primitive', 'limit'],
        fieldLines(codec.shape).map(({ path, primitive, limit }) => [
          path === '' ? '(the value)' : `\`${path}\``,
          primitive,
          limit,
        ]),
      ),
    ].join('\n\n'),
  );
  return [`## ${title}`, ...sections].join('\n\n');
}

function tablesPage(): string {
  return [
    GENERATED,
    '# Rows',
    'Names of tables, keys and the bytes of values enter [the digest](digest.md), so they are part of the protocol as much as entries are. ' +
      'A sum is written as two amounts: its whole 10^18s, then the rest, both of its sign.',
    '## Parts of keys',
    markdownTable(
      ['part', 'what it is'],
      [...KEY_PARTS].map(([part, { means }]) => [`\`<${part}>\``, means]),
    ),
    tablesSection('order', orderTables),
    ...contexts.map(({ name, tables }) => tablesSection(name, tables)),
    '',
  ].join('\n\n');
}

function kindsIndex(): string {
  const rows = contexts.flatMap(({ name, kinds }) =>
    kinds.map(({ kind, means }) => [`[\`${kind}\`](kinds-${name}.md#${anchorOf(kind)})`, means]),
  );
  return markdownTable(['kind', 'who says what by it'], rows);
}

/** Whole pages, by path below docs/. */
export function protocolPages(): ReadonlyMap<string, string> {
  const pages = new Map(contexts.map((context) => [`protocol/kinds-${context.name}.md`, kindsPage(context)]));
  pages.set('protocol/rows.md', tablesPage());
  return pages;
}

/** Blocks for the hand-written pages. */
export function protocolBlocks(): ReadonlyMap<string, string> {
  return new Map([['all-kinds', kindsIndex()]]);
}
