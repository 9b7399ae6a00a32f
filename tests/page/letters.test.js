import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fromLetters, toLetters } from '../../www/package/letters.js';

test('bytes come back from letters, which begin no tag and need no more room than eleven for nine', () => {
  const bytes = fc.uint8Array({ maxLength: 100, size: 'max' });
  fc.assert(
    fc.property(bytes, (given) => {
      const text = toLetters(given);
      assert.match(text, /^[ -;=-~]*$/);
      assert.equal(text.length, Math.ceil(given.length / 9) * 11);
      assert.deepEqual(fromLetters(text, given.length), given);
    }),
  );
});

test('the largest nine bytes have a word of their own', () => {
  const largest = new Uint8Array(9).fill(255);
  assert.deepEqual(fromLetters(toLetters(largest), 9), largest);
});
