// Whether a document is what its schema says; each schema is read once.

import { readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import type { XmlParseError } from 'libxml2-wasm';
import { BankFileRefused } from './fault.ts';

const FAULTS_SHOWN_MAX = 20;

const validators = new Map<string, XsdValidator>();

/** `message` is one that lies in schemas/. */
function validatorOf(message: string): XsdValidator {
  const known = validators.get(message);
  if (known !== undefined) return known;
  const schema = XmlDocument.fromBuffer(readFileSync(new URL(`schemas/${message}.xsd`, import.meta.url)));
  const validator = XsdValidator.fromDoc(schema);
  validators.set(message, validator);
  return validator;
}

/** What libxml2 found, with the lines, without the namespaces that only make it longer. */
export function refusedXml(fault: XmlParseError | XmlValidateError, rule: string): BankFileRefused {
  const details = fault.details.slice(0, FAULTS_SHOWN_MAX);
  if (details.length === 0) return new BankFileRefused([{ line: 1, rule, says: fault.message.trim() }]);
  return new BankFileRefused(
    details.map(({ line, message }) => ({
      line,
      rule,
      says: message.trim().replaceAll(/\{[^{}']*\}/g, ''),
    })),
  );
}

/** Throws BankFileRefused when the document does not fit. */
export function checkAgainstSchema(message: string, document: XmlDocument): void {
  try {
    validatorOf(message).validate(document);
  } catch (fault) {
    if (fault instanceof XmlValidateError) throw refusedXml(fault, `schema ${message}`);
    throw fault;
  }
}
