// A message of ISO 20022 as a document that fits its schema, by libxml2. A file is hostile: its size, depth and entities have limits,
// nothing is fetched, and what does not fit the schema is refused whole, with the line and the rule.

import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';
import { refuse } from './fault.ts';
import { FILE_BYTES_MAX } from './statement.ts';
import { checkAgainstSchema, refusedXml } from './schema.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:';

/** The messages that are read, by what is published of them. */
export const MESSAGES = [
  'camt.052.001.08',
  'camt.053.001.02',
  'camt.053.001.04',
  'camt.053.001.08',
  'camt.054.001.08',
] as const;
export type Message = (typeof MESSAGES)[number];

function parse(bytes: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES,
    });
  } catch (fault) {
    if (fault instanceof XmlParseError) throw refusedXml(fault, 'well-formed');
    throw fault;
  }
}

function messageOf(document: XmlDocument): Message {
  const { root } = document;
  const name = root.namespaceUri.startsWith(NAMESPACE) ? root.namespaceUri.slice(NAMESPACE.length) : '';
  const message = MESSAGES.find((one) => one === name);
  if (message !== undefined) return message;
  const is = name === '' ? `<${root.name}>, which is no message of ISO 20022` : `a ${name}`;
  return refuse(root.line, 'message', `the file is ${is}; these are read: ${MESSAGES.join(', ')}`);
}

/** Hands the message, checked against its schema, to `read`; the document is gone afterwards. Throws BankFileRefused. */
export function readXmlFile<T>(bytes: Uint8Array, read: (message: Message, root: Part) => T): T {
  if (bytes.length > FILE_BYTES_MAX) {
    refuse(1, 'size', `the file has ${bytes.length} bytes; ${FILE_BYTES_MAX} are the limit`);
  }
  const document = parse(bytes);
  try {
    if (document.dtd !== null) refuse(1, 'no-dtd', 'a message of a bank has no document type');
    const message = messageOf(document);
    checkAgainstSchema(message, document);
    return read(message, new Part(document.root));
  } finally {
    document.dispose();
  }
}

/** An element, read by the names of what it holds. */
export class Part {
  readonly #element: XmlElement;

  constructor(element: XmlElement) {
    this.#element = element;
  }

  get name(): string {
    return this.#element.name;
  }

  get line(): number {
    return this.#element.line;
  }

  get text(): string {
    return this.#element.content.trim();
  }

  attribute(name: string): string {
    return this.#element.attr(name)?.value ?? '';
  }

  children(): Part[] {
    const found: Part[] = [];
    for (let child = this.#element.firstChild; child !== null; child = child.next) {
      if (child instanceof XmlElement) found.push(new Part(child));
    }
    return found;
  }

  all(name: string): Part[] {
    return this.children().filter((child) => child.name === name);
  }

  /** The first one at the end of a path of names; null where there is none. */
  find(...path: readonly string[]): Part | null {
    let at: XmlElement | null = this.#element;
    for (const name of path) {
      if (at === null) return null;
      at = firstNamed(at, name);
    }
    return at === null ? null : new Part(at);
  }

  /** The text at the end of a path; empty where there is none. */
  textAt(...path: readonly string[]): string {
    return this.find(...path)?.text ?? '';
  }
}

function firstNamed(element: XmlElement, name: string): XmlElement | null {
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement && child.name === name) return child;
  }
  return null;
}
