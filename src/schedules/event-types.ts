// The kinds of contract events and their order within one instant.
// Source: ACTUS data dictionary 1.1, eventType and its sequence.

/**
 * IED initial exchange, FP fee, PR principal redemption, PP prepayment, IP interest payment, IPCI interest capitalization, RRF and RR reset of the rate
 * (known before, observed), PRF fixing of the equal payment, PRD purchase, TD termination, SC scaling, IPCB interest base,
 * XD notice given, MD maturity.
 */
export const EVENT_TYPES = [
  'IED',
  'FP',
  'PR',
  'PP',
  'IP',
  'IPCI',
  'RRF',
  'RR',
  'PRF',
  'PRD',
  'TD',
  'SC',
  'IPCB',
  'XD',
  'MD',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

const PLACES: ReadonlyMap<EventType, number> = new Map(EVENT_TYPES.map((type, place) => [type, place]));

/** A number that orders events of instants by `timeKey`, and within one instant by kind. */
export function orderKey(timeKey: number, type: EventType): number {
  return timeKey * EVENT_TYPES.length + (PLACES.get(type) ?? 0);
}
