// Sends the forms of commands: shows what will follow first, says refusals beside the field they concern, and does each thing once.

import { type Done, doneWithOf } from '../done.ts';
import { calledAs, fieldAtFault } from '../field-at-fault.ts';
import type { SaidSentence } from '../sentences.ts';
import { choiceAtFault } from './charter-fields.ts';
import { derive } from './derived.ts';
import { sayDone } from './done-says.ts';
import { element } from './element.ts';
import { forgetDraft, keepDraft, readDraft } from './drafts.ts';
import { askedBy, calledIn, faultAt, fillIn, keptOf, namesOf, toFault } from './form-fields.ts';
import { sayFollows, sayProblem, sayStep, sayWaiting } from './form-says.ts';
import { refresh } from './live.ts';
import { nodeIsAway, onReach, type Outcome, post } from './node-link.ts';
import { actingPerson } from './person.ts';
import { sayShown, sayTables } from './shown-says.ts';
import { spokenWord } from './spoken.ts';
import { sentFrom } from './uploads.ts';
import type { Step } from './watched.ts';

const LOOK_AFTER_MS = 500;
/** Whoever pressed the button and waits longer is told what for. */
const SLOW_MS = 300;
const COMMAND_FORM = 'form[data-command]';
const FIELD = 'input:not([type="hidden"]), select, textarea';

/** What is known of a form beside what is typed. */
interface FormState {
  key: string;
  /** What follows from which request is shown. */
  shown: { readonly request: string; readonly lines: readonly SaidSentence[] } | null;
  /** The request about which somebody was asked; sending it needs no more asking. */
  askedFor: string | null;
  isSending: boolean;
  /** What was only shown, without the flag that does it; it stays to be read until something else is typed. */
  tried: { readonly flag: string; readonly request: string } | null;
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
    shown: null,
    askedFor: null,
    tried: null,
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

/** The request as it is without a flag. */
function withoutFlag(request: ReturnType<typeof requestOf>, flag: string): string {
  return JSON.stringify(Object.entries(request).filter(([name]) => name !== flag));
}

/** What a person does about it is not what a program does. */
const SAID_TO_PEOPLE: { readonly [status: number]: string } = { 401: 'stranger', 504: 'stillWorks' };

/** Shows a refusal, and at the field that it names, unfolding what that stands in. */
function sayFault(form: HTMLFormElement, { problem }: Extract<Outcome, { is: 'problem' }>): void {
  faultAt(form, null);
  const word = SAID_TO_PEOPLE[problem.status];
  if (word !== undefined) return say(form, sayWaiting(spokenWord(word)));
  const name = choiceAtFault(form, problem) ?? fieldAtFault(problem, namesOf(form), askedBy(form));
  const label = name === null ? undefined : calledIn(form, name);
  const detail =
    name === null || label === undefined ? problem.detail : calledAs(problem.detail, name, label);
  if (name !== null) faultAt(form, { name, says: detail });
  say(form, [...sayProblem({ ...problem, detail }, sentFrom(form)), ...sayTables(form, problem.data)]);
}

/**
 * Asks what will follow; true where nothing stands against sending at once. While somebody is typing a refusal is not shown: what is
 * half typed is no fault.
 */
async function foresee(form: HTMLFormElement, isTyping = false): Promise<boolean> {
  if (form.dataset['foresee'] === 'no') return true;
  const state = stateOf(form);
  const request = requestOf(form);
  state.looking?.abort();
  state.looking = new AbortController();
  const { signal } = state.looking;
  const outcome = await post(`${new URL(form.action).pathname}/foresee`, request, { signal });
  if (signal.aborted) return false;
  faultAt(form, null);
  state.shown = null;
  nameButton(form, false);
  if (outcome.is === 'problem' && !isTyping) sayFault(form, outcome);
  else if (outcome.is === 'silence' && !isTyping) say(form, sayWaiting(spokenWord('unreached')));
  else if (outcome.is !== 'answer') say(form, []);
  else {
    const { foreseen } = outcome.data as { readonly foreseen: readonly SaidSentence[] | null };
    const { tried } = state;
    if (foreseen === null && tried !== null && withoutFlag(request, tried.flag) === tried.request)
      return true;
    state.tried = null;
    say(form, foreseen === null ? [] : sayFollows(foreseen));
    if (foreseen !== null) state.shown = { request: JSON.stringify(request), lines: foreseen };
    return foreseen === null;
  }
  return false;
}

/** Says that nothing is sent yet, and that the same button sends it. */
function askAbout(form: HTMLFormElement, { request, lines }: NonNullable<FormState['shown']>): void {
  stateOf(form).askedFor = request;
  say(form, sayFollows(lines, { isAsked: true }));
  nameButton(form, true);
  part(form, 'says')?.scrollIntoView({ block: 'nearest' });
}

/** Takes back the question whether it is to be sent; what will follow stays to be read. */
function unask(form: HTMLFormElement, { lines }: NonNullable<FormState['shown']>): void {
  stateOf(form).askedFor = null;
  say(form, sayFollows(lines));
  nameButton(form, false);
}

/** Leaves the receipt alone standing where a form does not apply any more; whoever was in the form goes on from there. */
function putAway(form: HTMLFormElement): void {
  const { once } = form.dataset;
  const says = part(form, 'says');
  if (once === undefined || says === null) return;
  const wasIn = form.contains(document.activeElement);
  form.dataset['done'] = '';
  if (once === 'again') {
    const attributes = { type: 'button', class: 'quiet', 'data-part': 'again' };
    says.append(element('button', attributes, [spokenWord('formAgain')]));
  }
  says.tabIndex = -1;
  if (wasIn) says.focus();
}

/** Founding, joining, unlocking and the like: the page passes on by itself. */
function isStepOfMachine({ dataset }: HTMLFormElement): boolean {
  return dataset['command']?.startsWith('machine ') === true;
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
  if (!isUndecided) Object.assign(state, { key: crypto.randomUUID(), shown: null, askedFor: null });
  if (outcome.is === 'problem') {
    sayFault(form, outcome);
    toFault(form);
    return keepDraft(form, person, { fields: keptOf(form), key: state.key });
  }
  const flag = doneWithOf(outcome.data);
  if (flag !== null) {
    state.tried = { flag, request: withoutFlag(requestOf(form), flag) };
    say(form, sayShown(form, outcome.data as Done, flag));
    part(form, 'says')?.scrollIntoView({ block: 'nearest' });
    return keepDraft(form, person, { fields: keptOf(form), key: state.key });
  }
  // what begins a node can still fail; until one is open nothing typed is lost
  if (!/^machine (?:found|join)$/.test(form.dataset['command'] ?? '')) forgetDraft(form, person);
  form.reset();
  say(form, sayDone(form, outcome.data));
  putAway(form);
  const { then } = form.dataset;
  // a step of the machine has changed this screen already, and somebody may act on what it has become
  if (!isStepOfMachine(form)) await refresh();
  if (then !== undefined) location.assign(then);
}

async function submit(form: HTMLFormElement): Promise<void> {
  const state = stateOf(form);
  window.clearTimeout(state.timer);
  if (state.isSending) return;
  form.dataset['touched'] = '';
  const request = JSON.stringify(requestOf(form));
  if (state.askedFor === request || nodeIsAway()) return send(form);
  if (state.shown?.request !== request) {
    const slow = window.setTimeout(() => say(form, sayWaiting(spokenWord('checking'))), SLOW_MS);
    const isClear = await foresee(form);
    window.clearTimeout(slow);
    if (isClear) return send(form);
  }
  if (state.shown === null) toFault(form);
  else askAbout(form, state.shown);
}

function typed(form: HTMLFormElement): void {
  const state = stateOf(form);
  form.dataset['touched'] = '';
  state.askedFor = null;
  state.isQueued = false;
  nameButton(form, false);
  const clear = part(form, 'clear');
  if (clear !== null) clear.hidden = false;
  keepDraft(form, actingPerson(), { fields: keptOf(form), key: state.key });
  void derive(form);
  window.clearTimeout(state.timer);
  state.timer = window.setTimeout(() => lookAhead(form, true), LOOK_AFTER_MS);
}

function lookAhead(form: HTMLFormElement, isTyping: boolean): void {
  const { timer, isSending } = stateOf(form);
  window.clearTimeout(timer);
  if (!form.isConnected || isSending || nodeIsAway() || !form.checkValidity()) return;
  if (form.dataset['foresee'] !== 'no') void foresee(form, isTyping);
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
  void derive(form);
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
    } else void derive(form);
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
  // a field was left: what is typed is meant
  document.addEventListener('change', (event) => {
    const form = formOf(event);
    if (form === null) return;
    const state = stateOf(form);
    window.clearTimeout(state.timer);
    // not at once: what is shown moves the button under the finger that leaves the field for it
    state.timer = window.setTimeout(() => lookAhead(form, false), LOOK_AFTER_MS);
  });
  document.addEventListener('click', (event) => {
    const form = formOf(event);
    if (form === null || !(event.target instanceof Element)) return;
    const isAgain = event.target.matches('[data-part="again"]');
    if (!isAgain && !event.target.matches('[data-part="clear"]')) return;
    clear(form);
    if (isAgain) form.querySelector<HTMLElement>(FIELD)?.focus();
  });
  document.addEventListener('keydown', (event) => {
    const form = formOf(event);
    if (form === null || event.key !== 'Escape') return;
    const { askedFor, shown } = stateOf(form);
    if (askedFor === null || shown === null) return;
    event.preventDefault();
    unask(form, shown);
  });
  onReach((away) => {
    if (away) return;
    for (const form of document.querySelectorAll<HTMLFormElement>(COMMAND_FORM))
      if (stateOf(form).isQueued) void send(form);
  });
  wakeForms();
}
