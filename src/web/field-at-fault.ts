// Which field of a form a refusal is about, as far as its sentences name one.

export interface Faulting {
  readonly detail: string;
  readonly next?: string | undefined;
}

const FIRST = /^(?:--)?([A-Za-z-]+)(?::| is missing| wants)/;
/** A command in a sentence: its options are not those of the form. */
const COMMAND = /telekommune (?:(?![.;,)](?:\s|$)).)+/g;
const OPTION = /--([a-z][a-z-]*)/g;

/** Whether a sentence leads only on at the command line, to a help or an example of a line: a form has both. */
export function isForTerminal(next: string): boolean {
  return (
    /^[^:]+: (?:\S+ .* --help|\/api\/\S+)$/.test(next) ||
    /^(?:For example|Zum Beispiel|Por ejemplo): /.test(next)
  );
}

/** `--amount: …`, `AMOUNT is missing: …`, `… add --identity KEY`; null where no field of these names is named. */
export function fieldAtFault({ detail, next = '' }: Faulting, fields: ReadonlySet<string>): string | null {
  const [, first = ''] = FIRST.exec(detail) ?? [];
  const options = [detail, next].flatMap((text) =>
    [...text.replaceAll(COMMAND, '').matchAll(OPTION)].map(([, name = '']) => name),
  );
  return [first.toLowerCase(), ...options].find((name) => fields.has(name)) ?? null;
}

/** A sentence about a field with the name that the form gives it instead of that of the command line: `--amount: …` becomes `Amount: …`. */
export function calledAs(detail: string, name: string, label: string): string {
  const said = FIRST.exec(detail)?.[1];
  if (said === undefined || said.toLowerCase() !== name) return detail;
  return `${label}${detail.slice(detail.indexOf(said) + said.length)}`;
}
