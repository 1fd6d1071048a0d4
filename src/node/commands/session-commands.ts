// The table of all commands over an open node, in the order of the help.

import type { Command } from '../command.ts';
import { auctionCommands } from './auction-commands.ts';
import { bankDeskCommands } from './bank-desk-commands.ts';
import { type BiddingMeans, bidCommands } from './bid-commands.ts';
import { bondCommands } from './bond-commands.ts';
import { contactCommands } from './contact-commands.ts';
import { orderCommands } from './order-commands.ts';
import { closingCommands } from './closing-commands.ts';
import { creditCommands } from './credit-commands.ts';
import { decisionCommands } from './decision-commands.ts';
import { dividendCommands } from './dividend-commands.ts';
import { entryCommand } from './entry-command.ts';
import { expiryCommand } from './expiry-command.ts';
import { exportCommand } from './export-command.ts';
import { forecastCommand } from './forecast-command.ts';
import { labourCommands, type Proofs } from './labour-commands.ts';
import { leaseCommands } from './lease-commands.ts';
import { ledgerCommands } from './ledger-commands.ts';
import { loanCommands } from './loan-commands.ts';
import { loanImportCommand } from './loan-import.ts';
import { loanPaymentCommands } from './loan-payments.ts';
import { lookCommands } from './look-commands.ts';
import { storageCommand } from './storage-command.ts';
import { noticesCommand } from './notice-command.ts';
import { networkCommands } from './network-commands.ts';
import { payCommands } from './pay-commands.ts';
import { peopleCommands } from './people-commands.ts';
import { propertyCommands } from './property-commands.ts';
import { proposeCommands } from './propose-commands.ts';
import { receiveCommands } from './receive-commands.ts';
import { revealCommands } from './reveal-commands.ts';
import { startCommands } from './start-commands.ts';

/** What some commands need beside the session. */
export interface CommandMeans extends BiddingMeans {
  readonly proofs: Proofs;
}

/** All commands; doors are generated from them. */
export function sessionCommands({ proofs, bids, dice }: CommandMeans): readonly Command[] {
  return [
    ...startCommands(bids),
    ...peopleCommands,
    ...labourCommands(proofs),
    ...proposeCommands,
    ...decisionCommands,
    ...propertyCommands,
    ...auctionCommands,
    ...bidCommands({ bids, dice }),
    ...revealCommands(bids),
    ...bondCommands,
    ...receiveCommands,
    ...payCommands,
    ...loanCommands,
    ...loanPaymentCommands,
    loanImportCommand,
    ...leaseCommands,
    ...dividendCommands,
    ...creditCommands,
    ...ledgerCommands,
    ...closingCommands,
    ...bankDeskCommands,
    ...contactCommands,
    ...orderCommands,
    expiryCommand,
    forecastCommand,
    exportCommand,
    noticesCommand,
    ...lookCommands,
    storageCommand,
    entryCommand,
    ...networkCommands,
  ];
}
