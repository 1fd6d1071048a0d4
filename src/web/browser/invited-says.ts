// An invitation to be handed on: what the other person does with it, its text to copy, its picture, and a warning where nobody else comes here.

import { fill } from '../fill.ts';
import type { Invited } from '../invited.ts';
import { element } from './element.ts';
import { spokenWord } from './spoken.ts';

const TEXT = 'invitation-given';

export function sayInvited({ text, qr, hereOnly, isRehearsal }: Invited): readonly HTMLElement[] {
  const button = element('button', { type: 'button', class: 'quiet', 'data-copy': TEXT }, [
    spokenWord('copy'),
  ]);
  const picture =
    qr === null
      ? []
      : [
          element('img', {
            class: 'qr',
            alt: spokenWord('invitedQr'),
            src: `data:image/svg+xml,${encodeURIComponent(qr)}`,
          }),
        ];
  const warning =
    hereOnly === null
      ? []
      : [
          element('p', { class: 'notice', role: 'alert' }, [
            fill(spokenWord('invitedHereOnly'), { addresses: hereOnly }),
          ]),
        ];
  return [
    element('p', {}, [spokenWord('invitedSays')]),
    ...(isRehearsal ? [element('p', { class: 'notice' }, [spokenWord('invitedRehearsal')])] : []),
    element('p', {}, [element('code', { class: 'whole', id: TEXT }, [text]), ' ', button]),
    ...picture,
    ...warning,
  ];
}
