// What is typed and not sent yet, by form and person: it outlives a reload, a restart of the node, and a lost network.
// Sealed bids stay in this tab's session; secrets are kept nowhere.

export interface Draft {
  readonly fields: { readonly [name: string]: string | true };
  /** Under which the node does it once, however often it is sent. */
  readonly key: string;
}

function storeOf(form: HTMLFormElement): Storage | null {
  const keep = form.dataset['keep'];
  return keep === 'local' ? localStorage : keep === 'session' ? sessionStorage : null;
}

function nameOf(form: HTMLFormElement, person: string): string {
  return `draft ${person} ${location.pathname} ${form.id}`;
}

export function readDraft(form: HTMLFormElement, person: string): Draft | null {
  const text = storeOf(form)?.getItem(nameOf(form, person)) ?? null;
  return text === null ? null : (JSON.parse(text) as Draft);
}

/** Keeps a draft as far as there is room; a browser without room forgets it, and the form goes on. */
export function keepDraft(form: HTMLFormElement, person: string, draft: Draft): void {
  try {
    storeOf(form)?.setItem(nameOf(form, person), JSON.stringify(draft));
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
  }
}

/** Forgets what was typed on these pages, by whomever. */
export function forgetDraftsOf(paths: readonly string[]): void {
  for (const name of Object.keys(localStorage)) {
    const [is, path = ''] = [name.startsWith('draft '), name.split(' ').at(-2)];
    if (is && paths.includes(path)) localStorage.removeItem(name);
  }
}

export function forgetDraft(form: HTMLFormElement, person: string): void {
  storeOf(form)?.removeItem(nameOf(form, person));
}
