// What stands in the fields of a command's form before anybody typed.

import { describe, expect, it } from 'vitest';
import { commandForm } from '../../src/web/parts/command-form.ts';
import { settingIn } from './setting-in.ts';

describe('a form of a command', () => {
  it.each(['en', 'de', 'es'] as const)('that asks for a language begins with that of the page: %s', (tag) => {
    const form = commandForm(settingIn(tag), { command: 'bank order' }).toString();
    expect(form).toContain(`<option value="${tag}" selected>`);
  });

  it('that writes a file has a name for it, of the commune', () => {
    const form = commandForm(settingIn('de'), { command: 'bank order' }).toString();
    expect(form).toMatch(/value="story\.xml"[^>]* name="into"/);
  });
});
