// Sends a chosen file to the node before the form that needs it; the form then names it. What a command wrote is fetched by a link.

import { element } from './element.ts';
import { spokenWord } from './spoken.ts';

interface Sent {
  readonly file: string;
  readonly name: string;
}

async function sendFile(file: File): Promise<Sent | string> {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  };
  try {
    const answer = await fetch('/api/v1/files', { method: 'POST', headers, body: file });
    const read = (await answer.json()) as Sent & { readonly detail?: string };
    return answer.ok ? read : (read.detail ?? answer.statusText);
  } catch {
    return spokenWord('fileUnsent');
  }
}

async function upload(picker: HTMLInputElement): Promise<void> {
  const [file] = picker.files ?? [];
  const target = document.getElementById(picker.dataset['upload'] ?? '');
  if (file === undefined || !(target instanceof HTMLInputElement)) return;
  // what was chosen before is not meant any more, whatever becomes of this one
  target.value = '';
  picker.setCustomValidity(spokenWord('fileSending'));
  const sent = await sendFile(file);
  picker.setCustomValidity(typeof sent === 'string' ? sent : '');
  if (typeof sent === 'string') {
    picker.reportValidity();
    picker.value = '';
    picker.setCustomValidity('');
    return;
  }
  target.value = sent.file;
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What was chosen in a form and sent: the name that it bears here, and the one that a command takes. */
export function sentFrom(form: HTMLFormElement): ReadonlyMap<string, string> {
  const sent = new Map<string, string>();
  for (const picker of form.querySelectorAll<HTMLInputElement>('input[data-upload]')) {
    const [file] = picker.files ?? [];
    const target = document.getElementById(picker.dataset['upload'] ?? '');
    if (file !== undefined && target instanceof HTMLInputElement && target.value !== '')
      sent.set(file.name, target.value);
  }
  return sent;
}

interface Download {
  readonly file: string;
  readonly name: string;
}

/** Links to what a command wrote; null where it wrote nothing. */
export function downloadLinks(downloads: unknown): HTMLElement | null {
  if (!Array.isArray(downloads)) return null;
  const links = (downloads as readonly Download[]).map(({ file, name }) =>
    element('li', {}, [
      element('a', { href: `/api/v1/${file}`, download: '', class: 'act' }, [
        spokenWord('download').replace('{name}', name),
      ]),
    ]),
  );
  return element('div', {}, [
    element('ul', { class: 'downloads' }, links),
    element('p', { class: 'help' }, [spokenWord('downloadKept')]),
  ]);
}

function pickerOf({ target }: Event): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset['upload'] !== undefined ? target : null;
}

/** A browser tells of no change where the same path is chosen again, though what lies there may have been put right. */
function forgetChosen(event: Event): void {
  const picker = pickerOf(event);
  if (picker !== null) picker.value = '';
}

export function startUploads(): void {
  document.addEventListener('change', (event) => {
    const picker = pickerOf(event);
    if (picker !== null) void upload(picker);
  });
  for (const before of ['click', 'drop']) document.addEventListener(before, forgetChosen);
}
