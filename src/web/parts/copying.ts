// A text that somebody hands on, such as a key: whole, and with a button that copies it where scripts run (browser/copying.ts).

import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';

/** `id` is unique on the screen. */
export function copyable({ words }: Setting, id: string, text: string): Html {
  return html`<code class="whole" id="${id}">${text}</code> <button type="button" class="quiet" data-copy="${id}" data-stays hidden>${words.commands.copy}</button>`;
}
