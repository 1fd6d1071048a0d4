// What the page does beyond showing: lives, sends, keeps, moves. Everything that only shows works without it.

import { startAddress } from './address.ts';
import { startAgain } from './again.ts';
import { startCodes } from './codes.ts';
import { startCopying } from './copying.ts';
import { startFirstRun } from './first-run.ts';
import { forgetDraftsOf } from './drafts.ts';
import { startForms, wakeForms } from './forms.ts';
import { inkDone } from './form-says.ts';
import { startKeyboard } from './keyboard.ts';
import { CHANGED, DRAWN, refresh, type Standing, startLive } from './live.ts';
import { startNames } from './names.ts';
import { onReach } from './node-link.ts';
import { sortWaiting } from './own-waiting.ts';
import { actingPerson, startPerson } from './person.ts';
import { startRecompute, wakeRecompute } from './recompute.ts';
import { startSaving, wakeSaving } from './saving.ts';
import { startShortNames } from './short-names.ts';
import { spokenWord } from './spoken.ts';
import { startUploads } from './uploads.ts';

function sayReach(away: boolean): void {
  const place = document.querySelector<HTMLElement>('#away');
  if (place === null) return;
  place.hidden = !away;
  place.textContent = away ? spokenWord('away') : '';
  if (!away) void refresh();
}

startAddress();
startPerson(() => {
  sortWaiting(actingPerson());
  wakeForms();
});
sortWaiting(actingPerson());
startFirstRun();
startCodes();
startShortNames();
startForms();
startNames();
startSaving();
startRecompute();
startUploads();
startCopying();
startKeyboard();
wakeSaving();
wakeRecompute();
document.addEventListener(DRAWN, () => {
  sortWaiting(actingPerson());
  wakeForms();
  wakeSaving();
  wakeRecompute();
});
document.addEventListener(CHANGED, (event) => inkDone((event as CustomEvent<Standing>).detail));
onReach(sayReach);
// a node is open, so what was typed to found it or to join has come to its end
if (document.body.dataset['live'] === '/api/v1/changes') forgetDraftsOf(['/found', '/join']);
startLive();
startAgain();
