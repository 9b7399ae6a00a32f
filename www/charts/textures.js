// How a phase looks: the emptier the mark, the less is being done. Dots: nobody knows yet. Hatching: the desk is closed.
// Pale: in the queue. Middle: talking. Deep: work. Deep and striped: the same work again.

import { svg } from './svg.js';

/** @typedef {import('./view.js').Phase} Phase */

/** @type {Partial<Record<Phase, (id: string) => SVGPatternElement>>} */
const TEXTURES = {
  detection: (id) =>
    svg(
      'pattern',
      {
        id,
        width: 4.5,
        height: 4.5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svg('rect', { class: 'paper', width: 4.5, height: 4.5 }),
      svg('circle', { class: 'mark-fill', cx: 2.25, cy: 2.25, r: 1 }),
    ),
  waiting: (id) =>
    svg(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { class: 'paper', width: 6, height: 6 }),
      svg('rect', { class: 'mark-fill', width: 1.8, height: 6 }),
    ),
  rework: (id) =>
    svg(
      'pattern',
      { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
      svg('rect', { class: 'deep-fill', width: 7, height: 7 }),
      svg('rect', { class: 'paper', width: 1.4, height: 7 }),
    ),
  ramp: (id) =>
    svg(
      'pattern',
      { id, width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
      svg('rect', { class: 'paper', width: 4, height: 4 }),
      svg('rect', { class: 'mark-fill', width: 4, height: 1.2 }),
    ),
};

/** @type {Partial<Record<Phase, string>>} */
const PLAIN = {
  response: 'var(--phase-pale)',
  messages: 'var(--phase-middle)',
  repair: 'var(--phase-deep)',
};

/** @param {string} id prefix */
export function phaseTextures(id) {
  return svg(
    'defs',
    {},
    ...Object.entries(TEXTURES).map(([phase, texture]) => texture(`${id}-${phase}`)),
  );
}

/**
 * Attributes that fill a shape as a phase.
 *
 * @param {Phase} phase
 * @param {string} id prefix
 */
export function phaseFill(phase, id) {
  return { 'data-phase': phase, fill: PLAIN[phase] ?? `url(#${id}-${phase})` };
}
