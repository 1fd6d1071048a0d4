// What `asset` answers, as JSON.

import type { Asset } from '../../../contexts/property/facts.ts';
import type { HolderLine } from '../../../views/bond-board.ts';
import type { LifeEvent, LifeOfAsset } from '../../../views/life-of-asset.ts';
import type { Wire } from '../../wire.ts';

type Dated<E> = E extends LifeEvent ? Wire<Omit<E, 'date'>> & { readonly date: string } : never;

/** One thing that happened, on a day such as `2025-04-01`. */
export type EventLine = Dated<LifeEvent>;
export type Holding = Wire<Omit<HolderLine, 'holder'>> & { readonly holder: string };

export type AssetAnswer = Wire<
  Asset &
    Pick<LifeOfAsset, 'asset' | 'bookValueMinor' | 'series' | 'freeSinceDate' | 'coverage' | 'waterfall'>
> & { readonly holders: readonly Holding[]; readonly events: readonly EventLine[] };

/** What `lease` answers of the last lease. */
export interface LeaseAnswer {
  readonly lease: string;
  readonly tenant: string;
  readonly rentMinor: string;
  readonly periodMonths: number;
  readonly startDate: number;
  readonly endsDate: number;
  readonly endsWhy: 'surrender' | 'default' | 'term' | 'enterprise-left' | 'outbid';
  readonly depositMinor: string;
  readonly noticeDays: number;
  readonly ended: boolean;
  readonly account: {
    readonly dueMinor: string;
    readonly paidMinor: string;
    readonly depositHeldMinor: string;
  } | null;
  readonly rents: readonly {
    readonly fromDate: number;
    readonly toDate: number;
    readonly amountMinor: string;
    readonly throughMinor: string;
    readonly graceEndsDate: number;
  }[];
}

/** What `decisions` answers of an open proposal. */
export interface ProposalLine {
  readonly proposal: string;
  readonly title: string;
  readonly closesAtMs: number;
  readonly action: { readonly is: string; readonly asset?: string };
}
