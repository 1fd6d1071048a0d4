// What a command that serves the page takes.

import type { Address } from '../node/address.ts';
import type { Argument } from '../node/command.ts';
import { option } from '../node/commands/arguments.ts';

/** Where a page is served whose place nobody named. */
export const USUAL_PAGE: Address = { host: '127.0.0.1', port: 4080 };

/** For a page that other machines reach. */
export const outsideOptions: readonly Argument[] = [
  option('page-certificate', 'file', 'for other machines: the certificate of the page, PEM'),
  option('page-key', 'file', 'for other machines: the key of the certificate, PEM, mode 600'),
  option(
    'page-password-file',
    'file',
    'for other machines: a file of mode 600 with the password of the page',
  ),
  option('page-name', 'text', 'for other machines: the name under which they reach the page'),
];

export const pageOptions: readonly Argument[] = [
  option('page', 'text', 'serves the page and its interface for programs there, such as 127.0.0.1:4080'),
  ...outsideOptions,
];
