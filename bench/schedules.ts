// Schedules of many contracts: bullets, equal principal and annuities over ten years, every event worked out exactly.

import { type ContractEvent, playCase } from '../src/schedules/contract.ts';
import { type Bench, duration, grouped, median } from './bench.ts';
import { inChild } from './in-child.ts';

const ROUNDS = 3;
const SORTS = ['PAM', 'LAM', 'ANN'] as const;

function termsOf(n: number): Record<string, string> {
  const sort = SORTS[n % SORTS.length] ?? 'PAM';
  const month = String(1 + (n % 12)).padStart(2, '0');
  const begins = `2026-${month}-01T00:00:00`;
  const repaid =
    sort === 'PAM'
      ? {}
      : {
          cycleOfPrincipalRedemption: 'P3ML0',
          cycleAnchorDateOfPrincipalRedemption: `2026-${month}-01T00:00:00`,
        };
  return {
    contractType: sort,
    contractID: `c${n}`,
    statusDate: '2025-12-31T00:00:00',
    contractDealDate: '2025-12-31T00:00:00',
    currency: 'EUR',
    contractRole: 'RPA',
    notionalPrincipal: String(1_000 + (n % 9_000)),
    initialExchangeDate: begins,
    maturityDate: `2036-${month}-01T00:00:00`,
    nominalInterestRate: `0.0${1 + (n % 9)}`,
    dayCountConvention: '30E360',
    cycleOfInterestPayment: 'P3ML0',
    cycleAnchorDateOfInterestPayment: begins,
    ...repaid,
  };
}

/** In a child: seconds and events of so many contracts. */
export async function playContracts({
  contracts,
}: {
  contracts: number;
}): Promise<{ seconds: number; events: number }> {
  let events = 0;
  const take = (_event: ContractEvent): void => {
    events++;
  };
  const beganMs = performance.now();
  for (let n = 0; n < contracts; n++) {
    const played = playCase({ terms: termsOf(n) }, `c${n}`, take);
    if ('refused' in played) throw new Error(played.refused.says);
  }
  return { seconds: (performance.now() - beganMs) / 1000, events };
}

export const schedules: Bench = {
  name: 'schedules',
  means: 'the schedules of 1,000 / 10,000 / 100,000 contracts over ten years',
  async run(tell, { small, note }) {
    const most = small ? 1_000 : 100_000;
    let least: number | null = null;
    for (const contracts of [most / 100, most / 10, most]) {
      note(`${grouped(contracts)} contracts`);
      const rounds: { seconds: number; events: number }[] = [];
      let peakBytes = 0;
      for (let round = 0; round < (contracts === most ? 1 : ROUNDS); round++) {
        const answer = await inChild<{ seconds: number; events: number }>('./schedules.ts#playContracts', {
          contracts,
        });
        rounds.push(answer.value);
        peakBytes = Math.max(peakBytes, answer.peakBytes);
      }
      const seconds = median(rounds.map((one) => one.seconds));
      const events = rounds[0]?.events ?? 0;
      least ??= seconds / contracts;
      tell({
        what: `${grouped(contracts)} contracts, each against each of the fewest`,
        value: seconds / contracts / least,
        unit: 'x',
        made: `${duration(seconds)}, ${grouped(events)} events, ${grouped(events / seconds)}/s`,
        target: null,
      });
      tell({
        what: `${grouped(contracts)} contracts: peak memory`,
        value: peakBytes / 1e6,
        unit: 'MB',
        made: '',
        target: null,
      });
    }
  },
};
