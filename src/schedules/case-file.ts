// Reads a file of terms: one case, a map of cases, or bare terms. Numbers stay the digits that were typed, so that no sum begins rounded.

import type { RawCase } from './contract.ts';
import { shown, TermsRefused } from './refused.ts';

/** A case with the name it has in the file. */
export interface NamedCase {
  readonly name: string;
  readonly raw: RawCase;
}

/** What a file holds; `isMap` says how an answer should be laid out. */
export interface CaseFile {
  readonly isMap: boolean;
  readonly cases: readonly NamedCase[];
}

/** Largest file of terms, and most cases in one. */
export const TERMS_BYTES_MAX = 8 * 1024 * 1024;
export const CASES_MAX = 10_000;

type Record = { readonly [name: string]: unknown };

function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// ECMAScript 2026: a reviver is told the source text of a number. The types of ES2025 do not say so yet.
const parseWithSource = JSON.parse as (
  text: string,
  reviver: (name: string, value: unknown, context: { readonly source?: string }) => unknown,
) => unknown;

/** Reads JSON; a number becomes its own text. Throws SyntaxError. */
export function readExactJson(text: string): unknown {
  return parseWithSource(text, (_name, value, { source }) =>
    typeof value === 'number' ? (source ?? String(value)) : value,
  );
}

function caseOf(value: Record, name: string): NamedCase {
  const { terms, dataObserved, eventsObserved, holidays, to, identifier } = value;
  if (!isRecord(terms))
    throw new TermsRefused('terms-not-understood', `The case ${shown(name)} has no terms.`);
  const id = typeof identifier === 'string' ? identifier : name;
  return { name: id, raw: { terms, dataObserved, eventsObserved, holidays, to } };
}

function idOf({ contractID }: Record): string {
  return typeof contractID === 'string' && contractID !== '' ? contractID : 'contract';
}

/** Reads the cases of a file. Throws TermsRefused where it is no file of terms at all, with the first case that is none. */
export function readCaseFile(text: string): CaseFile {
  let value: unknown;
  try {
    value = readExactJson(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : String(error);
    throw new TermsRefused('terms-not-understood', `The file is no JSON: ${why}.`);
  }
  if (!isRecord(value)) {
    throw new TermsRefused(
      'terms-not-understood',
      'The file holds neither a case { "terms": … } nor a map of cases.',
    );
  }
  const { terms } = value;
  if (isRecord(terms)) return { isMap: false, cases: [caseOf(value, idOf(terms))] };
  if (typeof value['contractType'] === 'string') {
    return { isMap: false, cases: [{ name: idOf(value), raw: { terms: value } }] };
  }
  const entries = Object.entries(value);
  if (entries.length > CASES_MAX) {
    throw new TermsRefused(
      'too-many-events',
      `The file holds ${entries.length} cases; ${CASES_MAX} are the limit.`,
    );
  }
  const cases = entries.map(([name, one]) => {
    if (isRecord(one)) return { ...caseOf(one, name), name };
    throw new TermsRefused('terms-not-understood', `The case ${shown(name)} is no case { "terms": … }.`);
  });
  return { isMap: true, cases };
}
