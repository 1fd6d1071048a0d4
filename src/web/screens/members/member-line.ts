// A person as `members` and `member` answer, and the words for a share and for powers.

import { fill, type Html, html, named } from '../../html.ts';
import { stateBadge } from '../../parts/badge.ts';
import { instantOf } from '../../parts/written.ts';
import type { Setting } from '../../setting.ts';
import type { Words } from '../../words/words.ts';

export interface MemberLine {
  readonly person: string;
  readonly name: string;
  readonly share: keyof Words['members']['shares'];
  readonly home: string | null;
  readonly labour: readonly {
    readonly enterprise: string;
    readonly since: number;
    readonly state: keyof Words['members']['states'];
  }[];
  readonly lapsesAtMs: number | null;
  readonly powers: readonly { readonly power: string; readonly enterprise: string }[];
  readonly claimMinor: string;
}

export function personHref(person: string): string {
  return `/members/${encodeURIComponent(person)}`;
}

export function enterpriseLink(enterprise: string, title = enterprise): Html {
  return html`<a href="/enterprises/${encodeURIComponent(enterprise)}">${named(title)}</a>`;
}

/** A share in pencil while it lapses. */
export function shareText(setting: Setting, { share, lapsesAtMs }: MemberLine): Html {
  const { members } = setting.words;
  return html`${stateBadge(members.shares[share])}${lapsesAtMs !== null && html` <small class="pencil">${members.lapses} ${instantOf(setting, lapsesAtMs)}</small>`}`;
}

export function powersText({ words }: Setting, { powers }: MemberLine): Html {
  const texts: { readonly [power: string]: string } = words.members.power;
  if (powers.length === 0) return html`–`;
  return html`${powers.map(({ power, enterprise }, at) => html`${at > 0 && ', '}<bdi>${fill(texts[power] ?? power, { enterprise })}</bdi>`)}`;
}
