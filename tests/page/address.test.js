import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { linkTo } from '../../www/link/home.js';
import { addressOf, withSettings } from '../../www/state/address.js';
import { restoreEarlier, saveEarlier } from '../../www/state/earlier.js';
import { MOST_EARLIER } from '../../www/state/opening.js';
import { EARLIER } from '../../www/state/storage.js';

/** @param {string} key */
const isInput = (key) => /^(business|vendors)\b/.test(key);

/** @param {string} search @param {string} fragment */
const address = (search, fragment) => addressOf({ pathname: '/p/', search }, fragment, isInput);

test('the fragment takes the place of what the query set; the rest stays as it was written', () => {
  assert.equal(address('', '#1.abc'), '/p/#1.abc');
  assert.equal(address('', ''), '/p/');
  assert.equal(
    address(
      '?utm_source=a%20b&business.revenue_per_hour=5&lang=zh-CN&vendors%5B0%5D.name=A+B&&x',
      '#1.abc',
    ),
    '/p/?utm_source=a%20b&lang=zh-CN&x#1.abc',
  );
  assert.equal(address('?vendors.0.name=A', ''), '/p/');
  assert.equal(address('?%E0%A4%A=1', '#1.a'), '/p/?%E0%A4%A=1#1.a', 'what is no text stays');
});

test('an address that is too long is left bare', () => {
  assert.equal(address('?lang=en', `#1.${'a'.repeat(100_000)}`), '/p/?lang=en');
});

test('an address that was written is written the same again', () => {
  const key = fc.constantFrom('lang', 'utm_source', 'business.x', 'vendors.0.name', 'a%3D', '');
  // Browsers write the apostrophe in their own way.
  const value = fc.string().map((text) => encodeURIComponent(text).replaceAll("'", '%27'));
  const part = fc.tuple(key, value).map(([name, text]) => `${name}=${text}`);
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const once = address(`?${parts.join('&')}`, '#1.abc');
      const { search, hash } = new URL(once, 'https://calculator.example');
      assert.equal(address(search, hash), once);
    }),
  );
});

test('a setting is changed where the address names it, and nowhere else', () => {
  const settings = { lang: 'en', theme: 'dark' };
  assert.equal(withSettings('?a=1&lang=zh-CN&b', settings), '?a=1&lang=en&b');
  assert.equal(withSettings('?a=1', settings), '?a=1');
  assert.equal(withSettings('', settings), '');
  assert.equal(withSettings('?toString=1', settings), '?toString=1');
});

test('a link has the page’s address, and its language where that is not the common one', () => {
  const home = 'https://calculator.example/a/?utm_source=x#1.old';
  assert.equal(linkTo(home, 'en', '#1.new'), 'https://calculator.example/a/#1.new');
  assert.equal(linkTo(home, 'zh-CN', '#1.new'), 'https://calculator.example/a/?lang=zh-CN#1.new');
});

/** Storage with room for so many characters. */
class Storage {
  /** @type {Map<string, string>} */
  #items = new Map();
  room = 1_000_000;
  /** @param {string} key */
  getItem = (key) => this.#items.get(key) ?? null;
  /** @param {string} key @param {string} value */
  setItem = (key, value) => {
    if (value.length > this.room) throw new Error('full');
    this.#items.set(key, value);
  };
  /** @param {string} key */
  removeItem = (key) => this.#items.delete(key);
}

/** @type {Storage} */
let storage;

beforeEach(() => {
  storage = new Storage();
  Object.assign(globalThis, { localStorage: storage });
});

test('what links took the place of is kept, the oldest go first', () => {
  assert.deepEqual(restoreEarlier(), { drafts: [], quiet: false });
  const many = Array.from({ length: 9 }, (_, n) => `${n}`);
  saveEarlier({ drafts: many, quiet: true }, new Set(many));
  assert.deepEqual(restoreEarlier(), { drafts: many.slice(-MOST_EARLIER), quiet: true });
  saveEarlier({ drafts: [], quiet: false }, new Set(many));
  assert.equal(storage.getItem(EARLIER), null);
});

test('what another window set aside stays, what this one had back does not', () => {
  saveEarlier({ drafts: ['theirs', 'mine'], quiet: false }, new Set());
  saveEarlier({ drafts: ['new'], quiet: false }, new Set(['mine', 'new']));
  assert.deepEqual(restoreEarlier().drafts, ['theirs', 'new']);
});

test('where there is no room for all, the newest are kept', () => {
  storage.room = 200;
  const drafts = ['a', 'b', 'c'].map((each) => each.repeat(80));
  saveEarlier({ drafts, quiet: false }, new Set());
  assert.deepEqual(restoreEarlier().drafts, [drafts[2]]);
  storage.room = 10;
  saveEarlier({ drafts, quiet: false }, new Set(drafts));
});

test('damaged storage is no harm', () => {
  for (const text of ['', 'x', 'null', '[]', '{"version":1}', '{"version":2,"drafts":["a"]}']) {
    storage.setItem(EARLIER, text);
    assert.deepEqual(restoreEarlier().drafts, []);
  }
  storage.setItem(EARLIER, '{"version":1,"drafts":["a",7,null,{}],"quiet":"yes"}');
  assert.deepEqual(restoreEarlier(), { drafts: ['a'], quiet: false });
  Object.assign(globalThis, { localStorage: undefined });
  assert.deepEqual(restoreEarlier().drafts, []);
  saveEarlier({ drafts: ['a'], quiet: false }, new Set());
});
