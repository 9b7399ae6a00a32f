// Where everything of the stacked bars stands. No document, so that it can be tested by its numbers.

import { amounts, zeroBased } from './axis.js';
import { HIDDEN, PRICE } from './cost-lines.js';
import { frame, lastPixel } from './frame.js';
import { beside, flow, inside, TYPE } from './labels.js';
import { ellipsis, estimate } from './measure.js';
import { vendorAt } from './report.js';
import { stack, THINNEST, targets } from './stack.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Report} Report */
/** @typedef {import('./view.js').Line} Line */

/** Below this share of its bar a piece is not worth a line of text; it can still be pointed at, and the table has it. */
const WORTH_WORDS = 0.02;
const LINE = 19;

/** @typedef {ReturnType<typeof layoutBars>} BarsLayout */
/** @typedef {BarsLayout['rows'][number]} BarRow */

/**
 * @param {Report} report
 * @param {View} view
 */
export function layoutBars(report, view) {
  const { text, format, measure = estimate } = view;
  const order = report.ranking;
  const shape = frame(
    view.width,
    order.map((index) => vendorAt(report, index).name),
    measure,
  );
  const { width, above, barHeight, left, few } = shape;

  const vendors = order.map((index) => {
    const vendor = vendorAt(report, index);
    const lines = [...PRICE, ...HIDDEN].map(
      (line) => /** @type {[Line, number]} */ ([line, vendor.lines[line]]),
    );
    const gross = lines.reduce((sum, [, value]) => sum + Math.max(0, value), 0);
    const total = format.money(vendor.total);
    const totalWidth = measure(total, TYPE.name, 600);
    const word = wordBeside(report, view, index);
    const words = 8 + totalWidth + (word === null ? 0 : 9 + measure(word, TYPE.note));
    return { index, vendor, lines, value: gross, total, totalWidth, words };
  });
  const largest = Math.max(...vendors.map(({ value }) => value));
  const right = lastPixel(shape, vendors);
  const scale = zeroBased(largest, left, right);

  let y = 0;
  const rows = vendors.map(({ index, vendor, lines, value: gross, total, totalWidth }) => {
    const barTop = y + shape.head;
    const barBottom = barTop + barHeight;
    const pieces = stack(lines, scale);
    const credit =
      vendor.lines.sla_credits < 0
        ? {
            key: /** @type {Line} */ ('sla_credits'),
            value: vendor.lines.sla_credits,
            from: scale(Math.max(0, gross + vendor.lines.sla_credits)),
            to: scale(gross),
          }
        : null;
    const written = pieces.map((piece) => {
      const covered = credit ? Math.min(piece.to, credit.from) : piece.to;
      const words = { name: text.lines[piece.key], amount: format.money(piece.value) };
      return {
        ...piece,
        label: inside({ from: piece.from, to: covered }, words, barHeight, measure),
      };
    });

    const groups = layoutGroups(report, view, index, { scale, left, right: width, measure });
    const groupLines = groups.some(({ line }) => line === 1) ? 2 : 1;
    const itemsTop = barBottom + 6 + groupLines * LINE;
    const small = [...written.filter(({ label }) => label === null), ...(credit ? [credit] : [])]
      .filter(({ value }) => value < 0 || value >= gross * (few ? 1 : 2) * WORTH_WORDS)
      .sort((a, b) => (view.brief ? Math.abs(b.value) - Math.abs(a.value) : 0))
      .map(({ key, value }) => ({ of: key, text: `${text.lines[key]} ${format.money(value)}` }));
    const items = flow(small, left, width, measure)
      .filter(({ line }) => !view.brief || (few && line === 0))
      .map((item) => ({ ...item, y: itemsTop + item.line * LINE + 14 }));
    const itemLines = items.length > 0 ? Math.max(...items.map(({ line }) => line)) + 1 : 0;

    const name = shape.name(vendor.name);
    const totalX = above ? measure(name.join(''), TYPE.name, 600) + 10 : scale(gross) + 8;
    const noteX = totalX + totalWidth + 8;

    const row = {
      vendor: index,
      name,
      fullName: vendor.name,
      top: y,
      barTop,
      barBottom,
      pieces: written,
      credit,
      places: targetsOf(written, credit),
      net: scale(Math.max(0, vendor.total)),
      end: scale(gross),
      total,
      totalX,
      noteX,
      groups: groups.map((group) => ({ ...group, y: barBottom + 6 + group.line * LINE + 14 })),
      items,
    };
    y = itemsTop + itemLines * LINE + shape.apart;
    return row;
  });

  const bracket = layoutBracket(report, view, rows, { width, above, measure });
  const axisY = y - shape.apart + 12;
  return {
    width,
    height: axisY + 24,
    above,
    left,
    right,
    barHeight,
    scale,
    rows: rows.map((row) => ({
      ...row,
      note: noteOf(report, view, row, { room: width - row.noteX, said: bracket !== null, measure }),
    })),
    bracket,
    axisY,
    ticks: amounts(scale, above ? 110 : 130, largest === 0),
  };
}

/**
 * @param {Report} report
 * @param {View} view
 * @param {number} index
 */
function wordBeside({ verdict }, { text }, index) {
  if (verdict.kind === 'tie' && (index === verdict.best || index === verdict.runner_up))
    return text.bars.tie;
  return verdict.kind === 'cheaper' && index === verdict.best ? text.bars.cheapest : null;
}

/**
 * "Price $435k" and "Hidden cost $107k" under their halves of the bar.
 *
 * @param {Report} report
 * @param {View} view
 * @param {number} index
 * @param {{ scale: (n: number) => number, left: number, right: number, measure: import('./view.js').Measure }} frame
 */
function layoutGroups(report, view, index, { scale, left, right, measure }) {
  const { text, format } = view;
  const { price, hidden } = vendorAt(report, index);
  const { verdict, vendors } = report;
  const misleads = vendors.length > 1 && verdict.lowest_price === index && verdict.best !== index;
  const priceText = (misleads ? text.bars.lowestPrice : text.bars.price)(format.money(price));
  const hiddenText = text.bars.hidden(format.money(hidden));
  const priceWidth = measure(priceText, TYPE.note, 600);
  const place = beside(
    { x: left, width: priceWidth },
    { x: scale(price), width: measure(hiddenText, TYPE.note, 600) },
    right,
  );
  return [
    { kind: 'price', text: priceText, x: left, line: 0, from: left, to: scale(price) },
    {
      kind: 'hidden',
      text: hiddenText,
      ...place,
      from: scale(price),
      to: scale(Math.max(price, price + hidden)),
    },
  ];
}

/**
 * The difference between the best two, drawn in the room that the shorter bar leaves.
 *
 * @param {Report} report
 * @param {View} view
 * @param {{ barTop: number, barBottom: number, net: number, end: number, total: string, groups: { kind: string, text: string, x: number, line: number }[] }[]} rows
 * @param {{ width: number, above: boolean, measure: import('./view.js').Measure }} frame
 */
function layoutBracket(report, view, rows, { width, above, measure }) {
  const { verdict } = report;
  const [first, second] = rows;
  if (verdict.kind !== 'cheaper' || verdict.runner_up === null || !first || !second) return null;
  const amount = view.format.money(verdict.saves);
  const other = vendorAt(report, verdict.runner_up).name;
  const from = first.net;
  const to = second.net;
  const busy = Math.max(
    0,
    ...first.groups
      .filter(({ line }) => line === 0)
      .map((g) => g.x + measure(g.text, TYPE.note, 600)),
  );
  const long = view.text.bars.less(
    amount,
    ellipsis(other, 130, (t) => measure(t, TYPE.note)),
  );
  const short = view.text.bars.lessShort(amount);
  const y = first.barBottom + 6;

  for (const text of [long, short]) {
    const textWidth = measure(text, TYPE.note, 600);
    const x = Math.min(to, width) - textWidth;
    if (!above && x >= Math.max(busy + 14, from + 4))
      return { from, to, y, drop: second.barTop, text, x, textY: y + 14 };
  }
  return null;
}

/**
 * What stands beside a total: that it is the lowest, and by how much unless the bracket says it.
 *
 * @param {Report} report
 * @param {View} view
 * @param {{ vendor: number }} row
 * @param {{ room: number, said: boolean, measure: import('./view.js').Measure }} frame
 */
function noteOf(report, view, { vendor }, { room, said, measure }) {
  const word = wordBeside(report, view, vendor);
  if (word === null) return null;
  const { verdict } = report;
  const longer =
    verdict.kind === 'cheaper' && !said
      ? [view.text.bars.cheapestBy(view.format.money(verdict.saves))]
      : [];
  return [...longer, word].find((choice) => measure(choice, TYPE.note) <= room) ?? null;
}

/**
 * Places to point at, pieces and credit in one row: the credit's place is cut out of what it lies upon. The
 * ring is where the piece is seen.
 *
 * @param {{ key: Line, from: number, to: number }[]} pieces
 * @param {{ key: Line, from: number, to: number } | null} credit
 */
function targetsOf(pieces, credit) {
  const cut = credit ? credit.from : Infinity;
  const parts = pieces.map(({ from, to }) => ({
    from: Math.min(from, cut),
    to: Math.min(to, cut),
  }));
  const all = credit ? [...pieces, credit] : pieces;
  return targets(credit ? [...parts, credit] : parts, THINNEST).map((place, i) => {
    const { key, from, to } = /** @type {{ key: Line, from: number, to: number }} */ (all[i]);
    return { ...place, key, ring: { from, to } };
  });
}
