// A message to a bank as text: written by libxml2, read back and checked against its schema before anybody gets it.

import { XmlDocument } from 'libxml2-wasm';
import type { XmlElement } from 'libxml2-wasm';
import { checkAgainstSchema } from './schema.ts';

/** An element: its name, what it holds, and its attributes. Null among the children is nothing. */
export interface Element {
  readonly name: string;
  readonly holds: string | readonly (Element | null)[];
  readonly attributes?: Readonly<Record<string, string>>;
}

export function element(
  name: string,
  holds: string | readonly (Element | null)[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return { name, holds, attributes };
}

function put(into: XmlElement, { holds, attributes = {} }: Element): void {
  for (const [name, value] of Object.entries(attributes)) into.setAttr(name, value);
  if (typeof holds === 'string') {
    into.addText(holds);
    return;
  }
  for (const child of holds) if (child !== null) put(into.addElement(child.name), child);
}

/** Throws BankFileRefused when it does not fit the schema. */
export function writeMessage(message: string, body: Element): string {
  const namespace = `urn:iso:std:iso:20022:tech:xsd:${message}`;
  const document = XmlDocument.create();
  try {
    const root = document.createRoot('Document', namespace);
    put(root.addElement(body.name), body);
    const text = document.toString({ format: true });
    const again = XmlDocument.fromString(text);
    try {
      checkAgainstSchema(message, again);
    } finally {
      again.dispose();
    }
    return text;
  } finally {
    document.dispose();
  }
}
