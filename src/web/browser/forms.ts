// Sends the forms of commands: shows what will follow first, says refusals beside the field they concern, and does each thing once.

import { fieldAtFault } from '../field-at-fault.ts';
import type { SaidSentence } from '../sentences.ts';
import { choiceAtFault } from './charter-fields.ts';
import { derive } from './derived.ts';
import { sayDone } from './done-says.ts';
import { element } from './element.ts';
import { forgetDraft, keepDraft, readDraft } from './drafts.ts';
import { askedBy, faultAt, fillIn, keptOf, namesOf, toFault } from './form-fields.ts';
import { sayFollows, sayProblem, sayStep, sayWaiting } from './form-says.ts';
import { refresh } from './live.ts';
import { nodeIsAway, onReach, type Outcome, post } from './node-link.ts';
import { actingPerson } from './person.ts';
import { spokenWord } from './spoken.ts';
import type { Step } from './watched.ts';

const LOOK_AFTER_MS = 500;
const COMMAND_FORM = 'form[data-command]';

/** What is known of a form beside what is typed. */
interface FormState {
  key: string;
  /** The request whose consequences are shown; sending it needs no more asking. */
  shownFor: string | null;
  isSending: boolean;
  /** Waits for the node to come back. */
  isQueued: boolean;
  /** It was sent and nobody answered: it may be done, so only a person who has looked sends it again. */
  isOpen: boolean;
  looking: AbortController | null;
  timer: number | undefined;
}

const states = new WeakMap<HTMLFormElement, FormState>();

function stateOf(form: HTMLFormElement): FormState {
  const known = states.get(form);
  if (known !== undefined) return known;
  const fresh: FormState = {
    key: crypto.randomUUID(),
    shownFor: null,
    isSending: false,
    isQueued: false,
    isOpen: false,
    looking: null,
    timer: undefined,
  };
  states.set(form, fresh);
  return fresh;
}

function part(form: HTMLFormElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-part="${name}"]`);
}

function say(form: HTMLFormElement, said: readonly HTMLElement[]): void {
  part(form, 'says')?.replaceChildren(...said);
}

function nameButton(form: HTMLFormElement, isSure: boolean): void {
  const button = part(form, 'send');
  if (button === null) return;
  button.dataset['usual'] ??= button.textContent ?? '';
  button.textContent = isSure ? spokenWord('sendNow') : button.dataset['usual'];
}

function requestOf(form: HTMLFormElement): { readonly [name: string]: string | true } {
  const person = actingPerson();
  return { ...(person === '' ? {} : { as: person }), ...askedBy(form) };
}

/** Shows a refusal, and at the field that it names, unfolding what that stands in. */
function sayFault(form: HTMLFormElement, { problem }: Extract<Outcome, { is: 'problem' }>): void {
  faultAt(form, null);
  const name = choiceAtFault(form, problem) ?? fieldAtFault(problem, namesOf(form));
  if (name !== null) faultAt(form, { name, says: problem.detail });
  say(form, sayProblem(problem));
}

/** Asks what will follow; true where nothing stands against sending at once. */
async function foresee(form: HTMLFormElement): Promise<boolean> {
  if (form.dataset['foresee'] === 'no') return true;
  const state = stateOf(form);
  const request = requestOf(form);
  state.looking?.abort();
  state.looking = new AbortController();
  const { signal } = state.looking;
  const outcome = await post(`${new URL(form.action).pathname}/foresee`, request, { signal });
  if (signal.aborted) return false;
  faultAt(form, null);
  state.shownFor = null;
  if (outcome.is === 'silence') say(form, []);
  else if (outcome.is === 'problem') sayFault(form, outcome);
  else {
    const { foreseen } = outcome.data as { readonly foreseen: readonly SaidSentence[] | null };
    if (foreseen === null) say(form, []);
    else say(form, sayFollows(foreseen));
    state.shownFor = JSON.stringify(request);
    nameButton(form, foreseen !== null);
    return foreseen === null;
  }
  nameButton(form, false);
  return false;
}

/** Leaves the receipt alone standing where a form does not apply any more. */
function putAway(form: HTMLFormElement): void {
  const { once } = form.dataset;
  if (once === undefined) return;
  form.dataset['done'] = '';
  if (once !== 'again') return;
  const attributes = { type: 'button', class: 'quiet', 'data-part': 'again' };
  part(form, 'says')?.append(element('button', attributes, [spokenWord('formAgain')]));
}

async function send(form: HTMLFormElement): Promise<void> {
  const state = stateOf(form);
  const person = actingPerson();
  if (nodeIsAway()) {
    state.isQueued = !state.isOpen;
    return say(form, sayWaiting(spokenWord(state.isOpen ? 'unknown' : 'waits')));
  }
  state.isQueued = false;
  state.isSending = true;
  say(form, sayWaiting(spokenWord('sending')));
  const told = (step: Step): void => say(form, sayStep(step));
  const outcome = await post(new URL(form.action).pathname, requestOf(form), { key: state.key, told });
  state.isSending = false;
  state.isOpen = outcome.is === 'silence';
  nameButton(form, false);
  if (outcome.is === 'silence') {
    // it may have arrived: the same key again does it once, unless the node was started anew and has forgotten the key
    say(form, sayWaiting(spokenWord('unknown')));
    return;
  }
  const isUndecided =
    outcome.is === 'problem' && (outcome.problem.status === 504 || outcome.problem.status === 429);
  if (!isUndecided) Object.assign(state, { key: crypto.randomUUID(), shownFor: null });
  if (outcome.is === 'problem') {
    sayFault(form, outcome);
    toFault(form);
    return keepDraft(form, person, { fields: keptOf(form), key: state.key });
  }
  forgetDraft(form, person);
  form.reset();
  say(form, sayDone(form, outcome.data));
  putAway(form);
  await refresh();
  const { then } = form.dataset;
  if (then !== undefined) location.assign(then);
}

async function submit(form: HTMLFormElement): Promise<void> {
  const state = stateOf(form);
  window.clearTimeout(state.timer);
  if (state.isSending) return;
  form.dataset['touched'] = '';
  const isShown = state.shownFor === JSON.stringify(requestOf(form));
  if (isShown || nodeIsAway() || (await foresee(form))) await send(form);
  else toFault(form);
}

function typed(form: HTMLFormElement): void {
  const state = stateOf(form);
  form.dataset['touched'] = '';
  state.shownFor = null;
  state.isQueued = false;
  nameButton(form, false);
  const clear = part(form, 'clear');
  if (clear !== null) clear.hidden = false;
  keepDraft(form, actingPerson(), { fields: keptOf(form), key: state.key });
  derive(form);
  window.clearTimeout(state.timer);
  state.timer = window.setTimeout(() => {
    if (form.isConnected && form.dataset['foresee'] !== 'no' && form.checkValidity() && !nodeIsAway())
      void foresee(form);
  }, LOOK_AFTER_MS);
}

function clear(form: HTMLFormElement): void {
  delete form.dataset['done'];
  forgetDraft(form, actingPerson());
  form.reset();
  states.delete(form);
  delete form.dataset['touched'];
  faultAt(form, null);
  say(form, []);
  nameButton(form, false);
  derive(form);
}

/** Makes the forms of the page usable, and brings back what was typed. */
export function wakeForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(COMMAND_FORM)) {
    part(form, 'send')?.removeAttribute('disabled');
    if (form.dataset['touched'] !== undefined) continue;
    const draft = readDraft(form, actingPerson());
    if (draft !== null) {
      fillIn(form, draft.fields);
      stateOf(form).key = draft.key;
      typed(form);
    } else derive(form);
  }
}

function formOf(event: Event): HTMLFormElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLFormElement>(COMMAND_FORM) : null;
}

export function startForms(): void {
  document.addEventListener('submit', (event) => {
    const form = formOf(event);
    if (form === null) return;
    event.preventDefault();
    void submit(form);
  });
  document.addEventListener('input', (event) => {
    const form = formOf(event);
    if (form !== null) typed(form);
  });
  document.addEventListener('click', (event) => {
    const form = formOf(event);
    if (
      form !== null &&
      event.target instanceof Element &&
      event.target.matches('[data-part="clear"], [data-part="again"]')
    )
      clear(form);
  });
  onReach((away) => {
    if (away) return;
    for (const form of document.querySelectorAll<HTMLFormElement>(COMMAND_FORM))
      if (stateOf(form).isQueued) void send(form);
  });
  wakeForms();
}
