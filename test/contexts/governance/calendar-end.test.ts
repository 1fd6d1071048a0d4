// The end of the calendar: no seal goes past it, and nothing falls due on its last day again and again.

import { describe, expect, it } from 'vitest';
import { poolOf } from '../../../src/contexts/dividends/facts.ts';
import { DATE_MAX, instantOfDate } from '../../../src/kernel/calendar.ts';
import { agenda } from '../../../src/kernel/kind.ts';
import { Story } from '../../kit/commune.ts';

const END_MS = instantOfDate(DATE_MAX);

describe('a seal', () => {
  it('past the calendar is refused, and the commune goes on', () => {
    const story = new Story();
    expect(() => story.passTo(Number.MAX_SAFE_INTEGER)).toThrow('seal-past-calendar');
    expect(() => story.passTo(END_MS)).toThrow('seal-past-calendar');
    story.passDays(1);
    const question = { title: 'still here', reason: '', action: { is: 'resolve' } };
    expect(story.refused('anna', 'governance.proposed@1', question)).toBe('accepted');
  });

  it('just before it leaves no record date that calls itself again', () => {
    const story = new Story({ charter: { 'dividend-months': '12' } });
    story.passTo(END_MS - 1);
    expect(story.state.range(agenda).length).toBe(1);
    expect(poolOf(story.state).nextDate).toBe(DATE_MAX);
  }, 60_000);
});
