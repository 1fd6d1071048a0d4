// pdfkit and fontkit, loaded when the first page is set: they take a third of the time in which a command starts, and few commands make papers.

import { createRequire } from 'node:module';
import type { create } from 'fontkit';
import type PDFDocument from 'pdfkit';

const load = createRequire(import.meta.url);

/** Makes a document. */
export function newDocument(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  const Document = load('pdfkit') as typeof PDFDocument;
  return new Document(options);
}

/** Reads a font file. */
export function fontOf(bytes: Uint8Array): ReturnType<typeof create> {
  const fontkit = load('fontkit') as { readonly create: typeof create };
  return fontkit.create(Buffer.from(bytes));
}
