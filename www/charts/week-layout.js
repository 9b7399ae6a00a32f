// Where everything of the week stands.

import { linear, zeroBased } from './axis.js';
import { WIDEST } from './frame.js';
import { flow, SWATCH, TYPE } from './labels.js';
import { ellipsis, estimate, lines } from './measure.js';
import { vendorAt } from './report.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./view.js').VendorReport} VendorReport */
/** @typedef {import('./view.js').ChartText} ChartText */
/** @typedef {ReturnType<typeof layoutWeek>} WeekLayout */
/** @typedef {WeekLayout['strips'][number]} Strip */

export const WEEK = 168;
const DAY = 24;
const LINE = 19;
const AREA = 110;
/** A flat week has nothing to show but that it is flat. */
const FLAT = 40;
const STRIP = 42;

/**
 * @param {Report} report
 * @param {View} view
 */
export function layoutWeek(report, view) {
  const { text, measure = estimate } = view;
  const width = Math.min(WIDEST, Math.max(240, view.width));
  const { revenue } = report.week;
  const highest = Math.max(...revenue);
  const x = linear(WEEK, 0, width);
  const top = 24;
  const bottom = top + (isFlat(revenue) ? FLAT : AREA);
  const y = zeroBased(highest, bottom, top);
  const days = dayNames(view.locale, 'short');

  const vendors = report.ranking.map((index) => vendorAt(report, index));
  let cursor = bottom + 32;
  const strips = vendors
    .filter(({ desk }) => !desk.always_open)
    .map((vendor) => {
      const name = ellipsis(vendor.name, width * 0.7, (t) => measure(t, TYPE.name, 600));
      const nameWidth = measure(name, TYPE.name, 600) + 16;
      const said = deskWords(vendor, view);
      const inline = flow(said, nameWidth, width, measure);
      const beside = inline.every(
        ({ line, text: shown }, n) => line === 0 && shown === said[n]?.text,
      );
      const placed = beside ? inline : under(said, width, measure);
      const nameY = cursor + 15;
      const stripTop = nameY + Math.max(0, ...placed.map(({ line }) => line)) * LINE + 10;
      const strip = {
        name,
        fullName: vendor.name,
        nameY,
        said: placed.map((item) => ({ ...item, y: nameY + item.line * LINE })),
        top: stripTop,
        bottom: stripTop + STRIP,
        open: vendor.desk.windows.map(([from, to]) => ({ from, to })),
        closed: closedHours(vendor.desk.windows),
      };
      cursor = strip.bottom + 24;
      return strip;
    });

  const always = vendors.filter(({ desk }) => desk.always_open).map(({ name }) => name);
  const footnotes = [
    ...(always.length > 0 ? [text.week.alwaysList(text.list(always))] : []),
    text.week.zone(utcOffset(report.week.utc_offset_hours)),
  ].flatMap((note) => lines(note, width, (t) => measure(t, TYPE.note)));
  const footer = footnotes.map((note, i) => ({ text: note, y: cursor + 14 + i * LINE }));

  return {
    width,
    height: cursor + footnotes.length * LINE + 4,
    x,
    y,
    top,
    bottom,
    hairlines: Array.from({ length: 8 }, (_, day) => x(day * DAY)),
    hairlineTo: Math.max(bottom, ...strips.map((strip) => strip.bottom)),
    days: days.map((name, day) => ({ name, x: x((day + 0.5) * DAY), y: bottom + 18 })),
    peak: layoutPeak(revenue, view, { x, y: y(highest), width, measure }),
    strips,
    stripScale: zeroBased(highest, 0, STRIP),
    footer,
  };
}

/**
 * @param {number[]} revenue
 * @param {View} view
 * @param {{ x: (n: number) => number, y: number, width: number, measure: import('./view.js').Measure }} frame
 */
function layoutPeak(revenue, { text, format, locale }, { x, y, width, measure }) {
  const highest = Math.max(...revenue);
  if (isFlat(revenue))
    return { text: text.week.flat(format.money(highest)), x: 0, y: y - 7, at: null };
  const hour = revenue.indexOf(highest);
  const day = dayNames(locale, 'short')[Math.floor(hour / DAY)] ?? '';
  const words = text.week.peak(format.money(highest), day, clock(hour % DAY));
  const half = measure(words, TYPE.note, 600) / 2;
  const at = x(hour + 0.5);
  return { text: words, x: Math.max(0, Math.min(width - 2 * half, at - half)), y: y - 9, at };
}

/** @param {number[]} revenue */
export function isFlat(revenue) {
  const [first = 0] = revenue;
  return revenue.every((each) => Math.abs(each - first) <= 1e-9 * Math.abs(first));
}

/**
 * What is to be said of a desk that is not always open; each part stands beside the mark it explains.
 *
 * @param {VendorReport} vendor
 * @param {View} view
 * @returns {{ of: 'closed' | 'open', text: string }[]}
 */
function deskWords({ desk }, { text, format }) {
  const open = text.week.open(format.hours(desk.hours_per_week));
  const severities = text.list(desk.around_the_clock.map((severity) => severity.toUpperCase()));
  return [
    { of: 'closed', text: text.week.closed(share(desk.revenue_share_closed, format)) },
    {
      of: 'open',
      text: severities === '' ? open : `${open}${text.week.between}${text.week.clock(severities)}`,
    },
  ];
}

/**
 * Words under a name, whole: what does not fit a line goes on in the next.
 *
 * @param {{ of: 'closed' | 'open', text: string }[]} said
 * @param {number} width
 * @param {import('./view.js').Measure} measure
 */
function under(said, width, measure) {
  let line = 0;
  return said.flatMap(({ of, text }) =>
    lines(text, width - SWATCH, (t) => measure(t, TYPE.note)).map((row, i) => {
      line += 1;
      return { of: i === 0 ? of : null, text: row, x: 0, line };
    }),
  );
}

/**
 * A share of the week's revenue, which nobody knows to more than a hundredth.
 *
 * @param {number} part
 * @param {import('./view.js').Format} format
 */
export function share(part, format) {
  return format.share(Number(part.toFixed(2)));
}

/**
 * What is left of the week between the windows, which are sorted and do not touch.
 *
 * @param {readonly (readonly [number, number])[]} windows
 * @returns {{ from: number, to: number }[]}
 */
export function closedHours(windows) {
  /** @type {{ from: number, to: number }[]} */
  const closed = [];
  let from = 0;
  for (const [open, close] of windows) {
    if (open > from) closed.push({ from, to: open });
    from = close;
  }
  if (from < WEEK) closed.push({ from, to: WEEK });
  return closed;
}

/**
 * The outline of revenue over a span of hours, which may start and end within an hour.
 *
 * @param {number[]} revenue
 * @param {{ from: number, to: number }} span
 * @returns {{ hour: number, revenue: number }[]} corners of a step line, left to right
 */
export function steps(revenue, { from, to }) {
  /** @type {{ hour: number, revenue: number }[]} */
  const corners = [];
  for (let hour = Math.floor(from); hour < to; hour++) {
    const amount = revenue[hour % WEEK] ?? 0;
    corners.push(
      { hour: Math.max(from, hour), revenue: amount },
      { hour: Math.min(to, hour + 1), revenue: amount },
    );
  }
  return corners;
}

/**
 * @param {string} locale
 * @param {'short' | 'long'} weekday
 */
export function dayNames(locale, weekday) {
  const key = `${locale} ${weekday}`;
  const names = known.get(key) ?? namesOf(locale, weekday);
  known.set(key, names);
  return names;
}

/** Making a formatter takes longer than drawing the rest of the week. @type {Map<string, string[]>} */
const known = new Map();

/**
 * @param {string} locale
 * @param {'short' | 'long'} weekday
 */
function namesOf(locale, weekday) {
  const name = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2024, 0, 1 + day)));
}

/** @param {number} hour */
export function clock(hour) {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** @param {number} hours a multiple of a quarter */
export function utcOffset(hours) {
  if (hours === 0) return 'UTC';
  const size = Math.abs(hours);
  const minutes = Math.round((size % 1) * 60);
  return `UTC${hours < 0 ? '−' : '+'}${Math.floor(size)}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}
