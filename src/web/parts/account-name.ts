// What an account is called: its class in the language of the page, and whom or what it is about; a link to what was posted to it.

import { classOf } from '../../views/account-classes.ts';
import { type Html, html, href } from '../html.ts';
import { amountOf } from './written.ts';
import type { Setting } from '../setting.ts';

const PREPAID = /^prepaid rent \((.+)\)$/;

/** The account in the books that a line of a statement stands for. */
export function realAccount(account: string): string {
  return PREPAID.exec(account)?.[1] ?? account;
}

/** `Mietforderungen`; the path itself for a class without words. */
export function classText({ words }: Setting, name: string): string {
  const classes: { readonly [name: string]: string } = words.books.classes;
  return Object.hasOwn(classes, name) ? (classes[name] ?? name) : name;
}

/** Whom or what an account is about: `press-hall`; empty where a class is one account. */
export function aboutText(account: string): string {
  return realAccount(account).split(':').slice(2).join(' · ');
}

export function accountHref(account: string): string {
  return href(`/books/account/${encodeURIComponent(realAccount(account))}`);
}

/** The account as its class and what it is about, linked to its postings. */
export function accountLink(setting: Setting, account: string): Html {
  const about = aboutText(account);
  return html`<a href="${accountHref(account)}">${classText(setting, classOf(account))}${about !== '' && html` · <bdi>${about}</bdi>`}</a>`;
}

/** What stands on an account, linked to its postings; zero is bare, because there may be none. */
export function accountAmount(setting: Setting, account: string, minor: string): Html {
  const shown = amountOf(setting, minor);
  return minor === '0' ? shown : html`<a href="${accountHref(account)}">${shown}</a>`;
}

/** The path of an account, which breaks between its parts where a line is short. */
export function accountPath(account: string): Html {
  return html`<code>${account.split(':').map((part, at) => html`${at > 0 && html`:<wbr>`}${part}`)}</code>`;
}
