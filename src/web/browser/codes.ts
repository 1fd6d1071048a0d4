// Reads a text for a field out of a file, a picture of a QR code, or what is held before the camera.

import type { BarcodeDetector } from 'qr/decode.js';
import { element } from './element.ts';
import { DRAWN } from './live.ts';
import { spokenWord } from './spoken.ts';

const TEXT_BYTES_MAX = 100_000;
/** What a camera takes; more makes reading slower, not surer. */
const CAMERA_WIDTH = 1280;

/** What reads codes is large and seldom wanted, so it is fetched when it is. */
async function detector(): Promise<BarcodeDetector> {
  const { BarcodeDetector: Detector } = await import('qr/decode.js');
  return new Detector({ formats: ['qr_code'] });
}

/** The text of a file, or of the QR code in a picture; null where there is none. */
async function textOf(file: File): Promise<string | null> {
  if (!file.type.startsWith('image/')) return file.size > TEXT_BYTES_MAX ? null : file.text();
  try {
    const reading = await detector();
    const [code] = await reading.detect(await createImageBitmap(file));
    return code?.rawValue ?? null;
  } catch {
    return null;
  }
}

function filledBy(form: HTMLFormElement | null, name: string | undefined): HTMLTextAreaElement | null {
  const target = form?.elements.namedItem(name ?? '');
  return target instanceof HTMLTextAreaElement ? target : null;
}

function fill(target: HTMLTextAreaElement, text: string): void {
  target.value = text.trim();
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

async function fillFrom(picker: HTMLInputElement): Promise<void> {
  const [file] = picker.files ?? [];
  const target = filledBy(picker.form, picker.dataset['fills']);
  if (file === undefined || target === null) return;
  const before = target.value;
  const text = await textOf(file);
  // somebody typed or chose again while this was read
  if (target.value !== before || picker.files?.[0] !== file) return;
  if (text !== null) return fill(target, text);
  picker.value = '';
  picker.setCustomValidity(spokenWord('codeUnreadable'));
  picker.reportValidity();
  picker.setCustomValidity('');
}

/** Looks until a code is read or the place is left. */
async function look(video: HTMLVideoElement): Promise<string | null> {
  const reading = await detector();
  while (video.isConnected) {
    const [code] = await reading.detect(await createImageBitmap(video));
    if (code !== undefined) return code.rawValue;
    await new Promise(requestAnimationFrame);
  }
  return null;
}

async function lookThroughCamera(place: HTMLElement): Promise<void> {
  const says = place.querySelector('span');
  const form = place.closest('form');
  const video = element('video', { 'aria-label': spokenWord('cameraLooks'), playsinline: '' });
  video.muted = true;
  let stream: MediaStream | null = null;
  try {
    place.append(video);
    if (says !== null) says.textContent = spokenWord('cameraLooks');
    const wanted = { width: { ideal: CAMERA_WIDTH }, facingMode: { ideal: 'environment' } };
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
    video.srcObject = stream;
    await video.play();
    const text = await look(video);
    const target = filledBy(form, place.dataset['camera']);
    if (text === null || target === null) return;
    fill(target, text);
    if (says !== null) says.textContent = spokenWord('cameraRead');
  } catch {
    if (says !== null && video.isConnected) says.textContent = spokenWord('cameraFails');
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.remove();
    nameButton(place);
  }
}

function nameButton(place: HTMLElement): void {
  const isLooking = place.querySelector('video') !== null;
  const button = place.querySelector('button');
  if (button !== null) button.textContent = spokenWord(isLooking ? 'cameraStop' : 'camera');
}

function press(place: HTMLElement): void {
  const video = place.querySelector('video');
  if (video === null) void lookThroughCamera(place);
  else {
    video.remove();
    place.querySelector('span')?.replaceChildren();
  }
  nameButton(place);
}

/** Browsers hand out a camera to pages of this machine and to those over TLS alone. */
function wake(): void {
  if (!('mediaDevices' in navigator)) return;
  for (const place of document.querySelectorAll<HTMLElement>('[data-camera]:empty')) {
    place.append(element('button', { type: 'button', class: 'quiet' }), element('span', { role: 'status' }));
    nameButton(place);
  }
}

export function startCodes(): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset['fills'] !== undefined) void fillFrom(target);
  });
  document.addEventListener('click', ({ target }) => {
    const place =
      target instanceof Element ? target.closest('button')?.closest<HTMLElement>('[data-camera]') : null;
    if (place !== null && place !== undefined) press(place);
  });
  document.addEventListener(DRAWN, wake);
  wake();
}
