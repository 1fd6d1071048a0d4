// Which field of a form a refusal is about, as far as its sentences name one.

export interface Faulting {
  readonly detail: string;
  readonly next?: string | undefined;
  readonly rule?: string | undefined;
}

type Typed = { readonly [name: string]: string | true };

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

/** A name that is not known stands in the sentence as it was typed; null where more than one field holds it. */
function unknownIn({ detail, rule = '' }: Faulting, typed: Typed): string | null {
  const words = detail.split(/[^\p{L}\p{N}-]+/u);
  const quotes = (text: string): boolean =>
    ['"', '“', '”', '»'].some((end) => detail.includes(`${text}${end}`)) ||
    (rule.endsWith('-unknown') && words.includes(text));
  const found = Object.entries(typed).filter(
    ([, text]) => typeof text === 'string' && text.length > 1 && quotes(text),
  );
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

/** `--amount: …`, `AMOUNT is missing: …`, `… add --identity KEY`, or what was typed into it; null where no field is plainly meant. */
export function fieldAtFault(
  problem: Faulting,
  fields: ReadonlySet<string>,
  typed: Typed = {},
): string | null {
  const { detail, next = '' } = problem;
  const [, first = ''] = FIRST.exec(detail) ?? [];
  const options = [detail, next].flatMap((text) =>
    [...text.replaceAll(COMMAND, '').matchAll(OPTION)].map(([, name = '']) => name),
  );
  return [first.toLowerCase(), ...options].find((name) => fields.has(name)) ?? unknownIn(problem, typed);
}

/** A sentence about a field with the name that the form gives it instead of that of the command line: `--amount: …` becomes `Amount: …`. */
export function calledAs(detail: string, name: string, label: string): string {
  const said = FIRST.exec(detail)?.[1];
  if (said === undefined || said.toLowerCase() !== name) return detail;
  return `${label}${detail.slice(detail.indexOf(said) + said.length)}`;
}

/** A sentence with options of the command line as `called` says them; those in commands stay, and so does one that has no name. */
export function optionsCalled(text: string, called: (name: string) => string | null): string {
  const named = (part: string): string =>
    part.replaceAll(OPTION, (option, name: string) => called(name) ?? option);
  const commands = text.match(COMMAND) ?? [];
  return text
    .split(COMMAND)
    .map((part, at) => named(part) + (commands[at] ?? ''))
    .join('');
}
