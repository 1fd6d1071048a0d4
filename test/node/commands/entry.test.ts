// From a posting to the entry behind it and to who signed it; and finding a posting by its words.

import { describe, expect, it } from 'vitest';
import { CommandDesk } from './command-desk.ts';

interface Posting {
  readonly number: number;
  readonly position: number;
  readonly causeId: string;
  readonly memo: string;
}

const desk = new CommandDesk();

async function postings(options: string): Promise<readonly Posting[]> {
  return (await desk.answered(`ledger journal ${options}`))['postings'] as readonly Posting[];
}

describe('an entry', () => {
  it('is who signed it, what it says, and what it posted', async () => {
    await desk.answered('receive contribution Verein grant 500.00 --reference "Gift of Łódź" --as anna');
    const [posting] = await postings('--limit 1');
    const entry = await desk.answered(`entry ${posting?.position}`);
    expect(entry).toMatchObject({
      id: posting?.causeId,
      person: 'anna',
      deviceTitle: 'desk',
      signatureFits: true,
      counted: true,
      refused: null,
      body: { amountMinor: '50000', reference: 'Gift of Łódź' },
      postings: [{ number: posting?.number }],
    });
    expect(await desk.typed(`entry ${posting?.position}`)).toContain('fits, checked anew');
  });

  it('whose bytes are others than were signed does not fit', async () => {
    const [posting] = await postings('--limit 1');
    const batch = desk.story.batches[posting?.position ?? 0];
    const [placed] = batch ?? [];
    if (batch === undefined || placed === undefined) throw new Error('the story has no such entry');
    const forged = placed.bytes.slice();
    forged.set([(forged.at(-1) ?? 0) ^ 1], forged.length - 1);
    batch[0] = { ...placed, bytes: forged };
    const entry = await desk.answered(`entry ${posting?.position}`);
    batch[0] = placed;
    expect(entry['signatureFits']).toBe(false);
  });

  it('of a log itself has no signature of its own', async () => {
    expect(await desk.answered('entry 0')).toMatchObject({
      person: null,
      signatureFits: null,
      counted: true,
    });
  });

  it('that broke a rule says which', async () => {
    desk.story.say('ben', 'ledger.common-cost-paid@1', {
      kind: 'x',
      amountMinor: 1n,
      date: 1,
      reference: '',
    });
    const [refusal] = (await desk.answered('refusals'))['refusals'] as readonly {
      position: number;
      rule: string;
    }[];
    expect(await desk.answered(`entry ${refusal?.position}`)).toMatchObject({
      person: 'ben',
      counted: false,
      refused: { rule: refusal?.rule },
      postings: [],
    });
  });

  it('behind the end of the order is not there', async () => {
    expect((await desk.refusal('entry 999999')).says).toContain('There is no entry 999999');
  });

  it('that is nowhere within reach is said to be so', async () => {
    const apart = new CommandDesk();
    apart.story.batches.length = 0;
    const { code } = await apart.type('entry 3');
    expect(code).toBe(4);
  });
});

describe('the journal', () => {
  it('is searched by words and accounts, whatever their case, and goes on with the same search', async () => {
    await desk.answered('receive contribution Verein grant 7.00 --reference "gift two" --as anna');
    expect((await postings('--find łÓDŹ')).map(({ memo }) => memo)).toEqual(['Verein, Gift of Łódź']);
    expect(await postings('--find assets:bank')).toHaveLength(2);
    expect(await postings('--find nothing-such')).toEqual([]);
    expect(await desk.typed('ledger journal --find gift --limit 1')).toMatch(
      /ledger journal --before \d+ --find gift --limit 1/,
    );
  });
});
