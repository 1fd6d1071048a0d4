// What a finger server answers where there is nobody to tell of: a line of the program, and no word of anybody.

const LENGTH_MAX = 1_000;
const LINE_LENGTH_MAX = 100;

/** After the name that was asked for and what parts words were taken out. */
const REFUSALS = [
  /^(?:sorry )?(?:there is )?no such (?:user|person|login|account)(?: (?:here|found|exists?|on this (?:host|system|machine)))?$/,
  /^(?:the )?(?:user|login|account|person)(?: is)? (?:not found|unknown|not known|does not exist)(?: here)?$/,
  /^(?:sorry )?(?:unknown|invalid) (?:user|login|account|person)(?: name)?$/,
  /^(?:user )?does not (?:want|wish) to be fingered$/,
  /in real life \?\?\?$/,
];

/** The line in which a server says that it tells nothing of a user; null for an answer that tells something. */
export function refusalOfAnswer(user: string, text: string): string | null {
  // what follows a Plan: is somebody's own
  if (text.length > LENGTH_MAX || /^[ \t]*Plan:/im.test(text)) return null;
  const asWord = new RegExp(
    `(?<![\\p{L}\\p{N}])${RegExp.escape(user.toLowerCase())}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  for (const line of text.split('\n')) {
    if (line.length > LINE_LENGTH_MAX) continue;
    const words = line
      .toLowerCase()
      .replace(asWord, ' ')
      .replace(/[^\p{L}\p{N}?]+/gu, ' ')
      .trim()
      .replace(/^fingerd? /, '');
    if (REFUSALS.some((refusal) => refusal.test(words))) return line.trim();
  }
  return null;
}
