// The certificate that anybody can recompute: a place that browser/recompute.ts fills when somebody presses the button.

import { type Html, html, NOTHING } from '../../html.ts';
import { section } from '../../parts/figure.ts';
import type { Setting } from '../../setting.ts';
import type { AuctionAnswer } from './answer.ts';

export function certificateSection(setting: Setting, { auction, result, certificate }: AuctionAnswer): Html {
  if (result === null && certificate === null) return NOTHING;
  const { auctions } = setting.words;
  const spoken = { ...auctions.check, module: auctions.module };
  return section(
    auctions.certificate,
    html`<p>${auctions.certificateSays}</p><p class="help">${auctions.certificateGap}</p>
<noscript><p class="notice">${auctions.needScript}</p></noscript>
<p><button type="button" data-recompute="${auction}" data-words="${JSON.stringify(spoken)}" hidden>${auctions.recompute}</button></p>
<div id="recomputed" data-stays aria-live="polite"></div>`,
    { id: 'certificate' },
  );
}
