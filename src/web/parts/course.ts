// The course of amounts over days, drawn as steps: an amount holds from its day until the next. Pencil is what is not known yet.

import { isCivilDate, yearMonthDay } from '../../kernel/calendar.ts';
import { type Html, html, type Part } from '../html.ts';
import { date as dateText, type Setting } from '../setting.ts';
import { axisOf, heightOf, tickTexts } from './axis.ts';
import { at } from './scale.ts';
import { inTwoSizes, type Size } from './two-sizes.ts';

export interface CoursePoint {
  readonly day: number;
  readonly minor: bigint;
}

export interface Course {
  /** Days rise. */
  readonly points: readonly CoursePoint[];
  /** Added to the class of the line: `pencil`, `urgent`. */
  readonly ink?: string;
  /** A ring at every point: two courses in one frame differ by more than a colour. */
  readonly isRinged?: true;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MARGIN = { top: 12, bottom: 26 };
/** Of one letter of a label, in units of the drawing; digits are of one width. */
const LETTER = 8;

function daysOf(courses: readonly Course[]): readonly [first: number, last: number] {
  const days = courses.flatMap(({ points }) => points.map(({ day }) => day));
  return [
    days.reduce((a, b) => Math.min(a, b), days[0] ?? 0),
    days.reduce((a, b) => Math.max(a, b), days[0] ?? 0),
  ];
}

/** The first days of years, or of months where there are few years; at most so many. */
function marksBetween(first: number, last: number, most: number): readonly number[] {
  const found: number[] = [];
  const years = (last - first) / 365;
  for (let day = first; day <= last; day++) {
    if (!isCivilDate(day)) continue;
    const { month, day: dayOfMonth } = yearMonthDay(day);
    if (dayOfMonth === 1 && (month === 1 || years < 2)) found.push(day);
  }
  const every = Math.max(1, Math.ceil(found.length / most));
  return found.filter((_day, index) => index % every === 0);
}

function markText(setting: Setting, day: number): string {
  if (!isCivilDate(day)) return '';
  const { year, month } = yearMonthDay(day);
  return month === 1 ? String(year) : (setting.formats.months[month - 1] ?? '').slice(0, 3);
}

function pathOf({ points }: Course, x: (day: number) => number, y: (minor: bigint) => number): string {
  return points
    .map(({ day, minor }, index) =>
      index === 0 ? `M${at(x(day))} ${at(y(minor))}` : `H${at(x(day))}V${at(y(minor))}`,
    )
    .join('');
}

function drawn(setting: Setting, courses: readonly Course[], { width, height, isNarrow }: Size): Part {
  const axis = axisOf(
    courses.flatMap(({ points }) => points.map(({ minor }) => minor)),
    isNarrow ? 4 : 5,
  );
  const texts = tickTexts(setting, axis.ticks);
  const left = 10 + LETTER * texts.reduce((longest, text) => Math.max(longest, text.length), 0);
  const frame: Frame = { left, right: width - 10, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const [first, last] = daysOf(courses);
  const across = Math.max(1, last - first);
  const x = (day: number): number => frame.left + ((day - first) * (frame.right - frame.left)) / across;
  const y = (minor: bigint): number => frame.bottom - heightOf(axis, minor, frame.bottom - frame.top);
  const marks = marksBetween(first, last, isNarrow ? 4 : 9);
  return html`${axis.ticks.map(
    (tick, index) =>
      html`<line class="${tick === 0n ? 'axis' : 'grid'}" x1="${at(frame.left)}" x2="${at(frame.right)}" y1="${at(y(tick))}" y2="${at(y(tick))}"/><text x="${at(frame.left - 6)}" y="${at(y(tick) + 4)}" text-anchor="end">${texts[index]}</text>`,
  )}${marks.map((day) => html`<line class="grid" x1="${at(x(day))}" x2="${at(x(day))}" y1="${at(frame.top)}" y2="${at(frame.bottom)}"/><text x="${at(x(day))}" y="${at(height - 8)}" text-anchor="${x(day) < frame.left + 14 ? 'start' : x(day) > frame.right - 14 ? 'end' : 'middle'}">${markText(setting, day)}</text>`)}${courses.map(
    (course) =>
      html`<path class="line${course.ink !== undefined && ` ${course.ink}`}" d="${pathOf(course, x, y)}"/>${course.isRinged === true && course.points.map(({ day, minor }) => html`<circle class="ring" cx="${at(x(day))}" cy="${at(y(minor))}" r="3.5"/>`)}`,
  )}`;
}

/** Draws courses in one frame. `label` says what is drawn for those who hear the page; the days are added. */
export function courseDrawing(setting: Setting, label: string, courses: readonly Course[]): Html {
  const [first, last] = daysOf(courses);
  const said = `${label}: ${dateText(setting, first)} – ${dateText(setting, last)}`;
  return inTwoSizes(said, { wide: [760, 240], narrow: [380, 240] }, (size) => drawn(setting, courses, size));
}
