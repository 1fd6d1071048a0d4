// The documents say what the code does: pages made from it are current, and their dumps are the bytes of their examples.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { domainPages } from '../../scripts/docs/domain-pages.ts';
import { bytesOfHexdump, hexdump } from '../../scripts/docs/hexdump.ts';
import { exampleDevice, signedExample, unsignedExample } from '../../scripts/docs/envelope-example.ts';
import { fromJson, type Json } from '../../scripts/docs/body-json.ts';
import { anchorOf } from '../../scripts/docs/markdown.ts';
import { docsPages } from '../../scripts/docs/pages.ts';
import { allKinds, allTables, orderTables, protocolPages } from '../../scripts/docs/protocol-pages.ts';
import { piecesOf } from '../../scripts/docs/shape-fields.ts';
import { parameters } from '../../src/contexts/governance/charter.ts';
import { toHex } from '../../src/kernel/bytes.ts';
import { decode, encode } from '../../src/kernel/codec.ts';
import { decodeEnvelope } from '../../src/kernel/entry.ts';
import { projectRoot, readTextFiles } from '../house/project-files.ts';

const docs = join(projectRoot, 'docs');
const pageOf = (path: string): string => readFileSync(join(docs, path), 'utf8');

/** The text between the fences of the first block of that language after a heading. */
function fenced(page: string, heading: string, language: string): string {
  const section = page.slice(page.indexOf(`## ${heading}\n`));
  const from = section.indexOf(`\`\`\`${language}\n`) + language.length + 4;
  return section.slice(from, section.indexOf('```', from));
}

describe('pages made from the code', () => {
  it.each([...docsPages(docs)])('docs/%s is current (else: npm run docs)', (_path, { is, ought }) => {
    expect(is).toBe(ought);
  });

  it('list every kind, every table, every parameter and every refusal', () => {
    const protocol = [...protocolPages().values()].join('\n');
    for (const { kind } of allKinds) expect(protocol).toContain(`## ${kind}\n`);
    for (const { name } of allTables) expect(protocol).toContain(`### ${name}\n`);
    const domain = [...domainPages().values()].join('\n');
    for (const { name } of Object.values(parameters)) expect(domain).toContain(`| \`${name}\` |`);
    for (const { rules } of allKinds)
      for (const { name, says } of rules) {
        expect(domain).toContain(`\`${name}\``);
        expect(domain).toContain(says.replaceAll('|', '\\|'));
      }
    expect(allKinds.length).toBeGreaterThan(30);
    expect(orderTables.length).toBe(9);
  });
});

describe('the dump of an example', () => {
  it.each(allKinds.map((kind) => [kind.kind, kind] as const))(
    'of %s decodes to the example',
    (name, kind) => {
      const page = pageOf(`protocol/kinds-${name.slice(0, name.indexOf('.'))}.md`);
      const bytes = bytesOfHexdump(fenced(page, name, 'text'));
      expect(bytes).not.toBeNull();
      expect(decode(kind.body, bytes ?? new Uint8Array())).toEqual({ value: kind.example });
      const json = JSON.parse(fenced(page, name, 'json')) as Json;
      expect(fromJson(kind.body.shape, json)).toEqual(kind.example);
    },
  );

  it('has pieces that are together all of its bytes, in their order', () => {
    for (const kind of allKinds) {
      const bytes = encode(kind.body, kind.example);
      const pieces = piecesOf(kind.body.shape, bytes);
      expect(pieces.map((piece) => toHex(piece.bytes)).join('')).toBe(toHex(bytes));
      let at = 0;
      for (const piece of pieces) {
        expect(piece.at).toBe(at);
        at += piece.bytes.length;
      }
      expect(toHex(bytesOfHexdump(hexdump(pieces)) ?? new Uint8Array())).toBe(toHex(bytes));
    }
  });

  it('is not read where a line of it is broken', () => {
    expect(bytesOfHexdump('0000  0g  x')).toBeNull();
    expect(bytesOfHexdump('no dump')).toBeNull();
  });

  it('of an envelope decodes to the envelope', () => {
    const page = pageOf('protocol/envelope.md');
    const dumpOf = (name: string): Uint8Array => {
      const block = page.slice(page.indexOf(`<!-- begin ${name} -->`), page.indexOf(`<!-- end ${name} -->`));
      const from = block.indexOf('```text\n') + 8;
      return bytesOfHexdump(block.slice(from, block.indexOf('```', from))) ?? new Uint8Array();
    };
    expect(decodeEnvelope(dumpOf('envelope-signed'))).toEqual({ value: signedExample });
    expect(decodeEnvelope(dumpOf('envelope-unsigned'))).toEqual({ value: unsignedExample });
    expect(page).toContain(exampleDevice.publicKey);
  });
});

describe('links', () => {
  it('between pages lead to files and headings that exist', () => {
    const pages = new Map(readTextFiles(docs).map(({ path, text }) => [path, text]));
    const broken: string[] = [];
    for (const [path, text] of pages) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [file = '', anchor] = target.split('#');
        const wanted = file === '' ? path : join(path, '..', file);
        const page = pages.get(wanted);
        if (page === undefined) {
          // Pages may lead to other files of the project, such as examples, but to no heading there.
          if (anchor !== undefined || !existsSync(join(docs, wanted))) broken.push(`${path}: ${target}`);
        } else if (anchor !== undefined) {
          const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
          if (!anchors.includes(anchor)) broken.push(`${path}: ${target}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });
});
