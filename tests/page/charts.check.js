// What holds for every picture and every table.

import assert from 'node:assert/strict';

/** @typedef {import('./charts.document.js').Element} Element */

/** @param {unknown} node */
export const element = (node) => /** @type {Element} */ (node);

/** Anything a strict policy or a screen reader would trip over. @param {Element} root */
export function check(root) {
  const all = root.all();
  const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
  assert.equal(new Set(ids).size, ids.length);
  for (const { name, attributes } of all) {
    assert.ok(!['style', 'script', 'image', 'foreignObject'].includes(name));
    for (const [attribute, value] of attributes) {
      assert.ok(attribute !== 'style' && !attribute.startsWith('on'), attribute);
      if (attribute !== 'aria-label') assert.doesNotMatch(value, /NaN|Infinity|undefined/);
      if (attribute === 'width' || attribute === 'height')
        assert.ok(Number(value) >= 0, `${name} ${value}`);
      for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g))
        assert.ok(ids.includes(/** @type {string} */ (id)));
    }
  }
}
