// Work that is under way: its progress, the recovery words that wait to be written down, and why it failed.

import { fill, type Html, html } from '../../html.ts';
import { commandForm } from '../../parts/command-form.ts';
import { freely, refusal } from '../../parts/refusal.ts';
import { count, type Setting } from '../../setting.ts';
import { isUnderWay, type Work, workOf } from './standing.ts';

function giveUp(setting: Setting, { mayGiveUp }: Work): Html | false {
  return (
    mayGiveUp &&
    html`<p><button type="button" id="give-up" data-give-up hidden>${setting.words.firstRun.giveUp}</button></p>`
  );
}

function progress(setting: Setting, work: Work): Html {
  const { firstRun } = setting.words;
  const { done, total, says } = work;
  const isCounted = total !== null && total > 0;
  return html`<section id="work">
<p><progress id="work-progress" aria-label="${firstRun.work[work.kind]}"${isCounted && html` max="${total}" value="${Math.min(done, total)}"`}></progress></p>
<p id="work-says" class="pencil" role="status"><span>${freely(setting, says)}</span>${isCounted && html` · ${fill(firstRun.step, { n: count(setting, done), total: count(setting, total) })}`}</p>
<p class="help">${firstRun.workLead}</p>${giveUp(setting, work)}</section>`;
}

function wordFields(setting: Setting, asked: readonly number[]): Html {
  const { words } = setting.words.firstRun;
  return html`<fieldset class="asked"><legend>${words.check}</legend>${asked.map((place) => {
    const id = `word-${place}`;
    return html`<div class="field"><label for="${id}">${fill(words.word, { n: place })}</label><input type="text" id="${id}" data-asked autocomplete="off" autocapitalize="none" spellcheck="false" required></div>
`;
  })}</fieldset>`;
}

function recoveryWords(setting: Setting, work: Work): Html {
  const { words } = setting.words.firstRun;
  return html`<section id="recovery" class="recovery"><p class="lead">${words.lead}</p>
<div id="words-shown" data-stays><p id="words-state" role="status">${words.loading}</p><ol id="recovery-words" data-recovery-words data-gone="${words.gone}" aria-label="${words.sheet}" translate="no"></ol>
<div class="buttons actions"><button type="button" id="words-written" data-words-written>${words.written}</button> <button type="button" class="quiet" data-print>${words.print}</button></div>
<p class="help actions">${words.printHint}</p></div>
<div id="words-check" data-stays hidden>${commandForm(setting, { command: 'machine words', preset: { answers: '' }, outputs: wordFields(setting, work.asked), submit: words.confirm, afterwards: '/' })}
<p><button type="button" class="quiet" data-words-again>${words.showAgain}</button></p></div>
${giveUp(setting, work)}</section>`;
}

/** What is under way; null where nothing is. */
export function workView(setting: Setting): Html | null {
  const work = workOf(setting);
  if (!isUnderWay(work)) return null;
  return work.state === 'words' ? recoveryWords(setting, work) : progress(setting, work);
}

/** Why the last work failed; nothing where it did not. */
export function failureView(setting: Setting): Html | false {
  const work = workOf(setting);
  if (work?.state !== 'failed' || work.trouble === null) return false;
  const { firstRun } = setting.words;
  if (work.trouble.rule === 'given-up') return html`<p class="calm" role="status">${firstRun.givenUp}</p>`;
  return html`<section id="failed"><h2>${firstRun.failed}</h2>${refusal(setting, work.trouble)}</section>`;
}

/** The heading while work is under way. */
export function titleWith(setting: Setting, usual: string): string {
  const work = workOf(setting);
  if (!isUnderWay(work)) return usual;
  const { firstRun } = setting.words;
  return work.state === 'words' ? firstRun.words.title : firstRun.work[work.kind];
}
