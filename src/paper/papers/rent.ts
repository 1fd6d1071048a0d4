// What a tenant gets: the invoice of a period, and a reminder of what is open.

import { addDays, type CivilDate } from '../../kernel/calendar.ts';
import type { RentDue, TenantRents } from '../../views/rent-dues.ts';
import { type Block, count, day, type Fact, line, money, type Paper, words } from '../document.ts';
import {
  amount,
  type Desk,
  fact,
  greeted,
  longDate,
  paperOf,
  recipientOf,
  shortDate,
  tell,
  text,
} from './desk.ts';
import { lastDayBefore } from './lender.ts';

/** `press-hall-druckerei-0003`: the same for the same rent for ever. */
export function invoiceNumber({ asset, tenant }: TenantRents, { number }: RentDue): string {
  return `${asset}-${tenant}-${String(number).padStart(4, '0')}`;
}

/** `DE89 3704 0044 0532 0130 00` */
function spaced(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

/** Where to pay, with the words that let the payment be found; nothing where the letterhead has no account. */
function payment(desk: Desk, reference: string): readonly Block[] {
  const { account } = desk.letterhead;
  if (account === null) return [];
  const facts: Fact[] = [
    fact(desk, 'pay.holder', words(account.holder)),
    fact(desk, 'pay.iban', words(spaced(account.iban))),
    ...(account.bic === undefined ? [] : [fact(desk, 'pay.bic', words(account.bic))]),
    ...(account.bank === undefined ? [] : [fact(desk, 'pay.bank', words(account.bank))]),
    fact(desk, 'pay.reference', words(reference)),
  ];
  return [{ is: 'facts', facts }];
}

function periodText(desk: Desk, { fromDate, toDate }: RentDue): string {
  return `${shortDate(desk, fromDate)} – ${shortDate(desk, lastDayBefore(toDate))}`;
}

/** The invoice of the period in which the day of the paper lies. Null where no rent runs on it. */
export function rentInvoice(desk: Desk, rents: TenantRents): Paper | null {
  const rent = rents.rents.findLast(({ fromDate, toDate }) => fromDate <= desk.date && desk.date < toDate);
  if (rent === undefined) return null;
  const number = invoiceNumber(rents, rent);
  const paidMinor = rent.amountMinor - rent.openMinor;
  const toPay: Block =
    rent.openMinor === 0n
      ? text(desk, 'rent.isPaid')
      : text(desk, 'rent.pay', {
          amount: amount(desk, rent.openMinor),
          date: longDate(desk, rent.graceEndsDate),
        });
  return paperOf(desk, 'rent-invoice', {
    of: number,
    recipient: recipientOf(desk, `enterprise.${rents.tenant}`, rents.tenantTitle),
    reference: [fact(desk, 'number', words(number)), fact(desk, 'rent.due', day(rent.fromDate))],
    subject: tell(desk, 'rent.invoice', { asset: rents.assetTitle, period: periodText(desk, rent) }),
    blocks: [
      text(desk, 'rent.invoiceText', { asset: rents.assetTitle }),
      {
        is: 'table',
        table: {
          name: 'rent',
          title: '',
          columns: [
            { title: tell(desk, 'column.what'), is: 'text' },
            { title: tell(desk, 'column.period'), is: 'text' },
            { title: tell(desk, 'column.amount'), is: 'money' },
          ],
          rows: [
            line(
              words(tell(desk, 'rent.of', { asset: rents.assetTitle })),
              words(periodText(desk, rent)),
              money(rent.amountMinor),
            ),
            ...(paidMinor === 0n
              ? []
              : [line(words(tell(desk, 'rent.alreadyPaid')), words(''), money(-paidMinor))]),
            {
              ...line(words(tell(desk, 'rent.toPay')), words(''), money(rent.openMinor)),
              weight: 'sum' as const,
            },
          ],
        },
      },
      toPay,
      ...(rent.openMinor === 0n ? [] : payment(desk, number)),
    ],
  });
}

const daysLate = (due: CivilDate, today: CivilDate): number => Math.max(0, today - due);

/** What is open of rents that fell due before the day of the paper, as far as payments are known now. Null where nothing is. */
export function rentReminder(desk: Desk, rents: TenantRents): Paper | null {
  const open = rents.rents.filter(({ fromDate, openMinor }) => fromDate < desk.date && openMinor > 0n);
  if (open.length === 0) return null;
  const totalMinor = open.reduce((sum, { openMinor }) => sum + openMinor, 0n);
  const reference = `${rents.asset}-${rents.tenant}`;
  return paperOf(desk, 'rent-reminder', {
    of: reference,
    recipient: recipientOf(desk, `enterprise.${rents.tenant}`, rents.tenantTitle),
    reference: [fact(desk, 'yourNumber', words(reference))],
    subject: tell(desk, 'rent.reminder', { asset: rents.assetTitle }),
    blocks: greeted(desk, [
      text(desk, 'rent.reminderText', { asset: rents.assetTitle }),
      {
        is: 'table',
        table: {
          name: 'open-rents',
          title: '',
          columns: [
            { title: tell(desk, 'column.invoice'), is: 'text' },
            { title: tell(desk, 'column.period'), is: 'text' },
            { title: tell(desk, 'rent.due'), is: 'date' },
            { title: tell(desk, 'column.daysLate'), is: 'count' },
            { title: tell(desk, 'column.amount'), is: 'money', carry: 'sum' },
            { title: tell(desk, 'column.open'), is: 'money', carry: 'sum' },
          ],
          rows: open.map((rent) =>
            line(
              words(invoiceNumber(rents, rent)),
              words(periodText(desk, rent)),
              day(rent.fromDate),
              count(daysLate(rent.fromDate, desk.date)),
              money(rent.amountMinor),
              money(rent.openMinor),
            ),
          ),
        },
      },
      text(desk, 'rent.pay', {
        amount: amount(desk, totalMinor),
        date: longDate(desk, addDays(desk.date, desk.letterhead.payWithinDays)),
      }),
      ...payment(desk, reference),
      text(desk, 'rent.crossed'),
    ]),
  });
}
