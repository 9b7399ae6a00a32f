import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createQueue } from '../../www/curves/queue.js';

/** Someone to ask who answers when told to. */
function oracle() {
  /** @type {{ args: any[], resolve: (answer: any) => void }[]} */
  const asked = [];
  /** @type {import('../../www/curves/queue.js').Ask} */
  const ask = (_action, args, { signal }) =>
    new Promise((resolve, reject) => {
      asked.push({ args, resolve });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { ask, asked };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
/** @param {string} name */
const scenario = (name) => ({ title: name });
const found = [/** @type {any} */ ({ path: 'a' })];

test('what is on the screen is asked for first, and then the rest', async () => {
  const { ask, asked } = oracle();
  /** @type {string[]} */
  const told = [];
  const queue = createQueue(ask, (_, { title }) => told.push(String(title)));
  queue.want({ scenario: scenario('one'), near: ['a'], far: ['b', 'c'] });
  assert.deepEqual(
    asked.map(({ args }) => args[1]),
    [['a']],
  );
  asked[0].resolve({ ok: found });
  await settled();
  assert.deepEqual(
    asked.map(({ args }) => args[1]),
    [['a'], ['b', 'c']],
  );
  asked[1].resolve({ ok: found });
  await settled();
  assert.deepEqual(told, ['one', 'one']);
});

test('under a hand that never rests curves still come, and the last word is the latest edit’s', async () => {
  const { ask, asked } = oracle();
  /** @type {string[]} */
  const told = [];
  const queue = createQueue(ask, (_, { title }) => told.push(String(title)));
  for (const name of ['one', 'two', 'three'])
    queue.want({ scenario: scenario(name), near: ['a'], far: ['b'] });
  asked[0].resolve({ ok: found });
  await settled();
  // The rest of the first, and all of the second, are of no use any more.
  assert.deepEqual(
    asked.map(({ args }) => [args[0].title, args[1]]),
    [
      ['one', ['a']],
      ['three', ['a']],
    ],
  );
  asked[1].resolve({ ok: found });
  await settled();
  queue.want({ scenario: scenario('four'), near: ['a'], far: [] });
  await settled();
  assert.equal(asked.at(-1)?.args[0].title, 'four');
  asked.at(-1)?.resolve({ ok: found });
  await settled();
  assert.deepEqual(told, ['one', 'three', 'four']);
});

test('an input that is not there costs the others nothing; after a stop nothing is told', async () => {
  const { ask, asked } = oracle();
  let told = 0;
  const queue = createQueue(ask, () => {
    told += 1;
  });
  queue.want({ scenario: scenario('one'), near: ['a', 'b'], far: [] });
  asked[0].resolve({ issues: [{ path: 'b', code: 'not_there' }] });
  await settled();
  assert.deepEqual(asked[1].args[1], ['a']);
  asked[1].resolve({ issues: [{ path: '', code: 'engine_failed' }] });
  await settled();
  assert.equal(asked.length, 2);
  queue.want({ scenario: scenario('two'), near: ['a'], far: [] });
  queue.stop();
  asked[2].resolve({ ok: found });
  await settled();
  assert.equal(told, 0);
});
