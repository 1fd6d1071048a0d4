// What a mail says that carries a paper.

import { type Language, say } from './languages/language.ts';

/** The text of the mail; `from` stands under it. */
export function mailText(language: Language, subject: string, from: string): string {
  const lines = [
    say(language, 'letter.greeting'),
    '',
    say(language, 'mail.attached', { subject }),
    '',
    say(language, 'letter.closing'),
    from,
  ];
  return `${lines.join('\n')}\n`;
}
