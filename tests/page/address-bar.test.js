import assert from 'node:assert/strict';
import test from 'node:test';
import { createAddressBar } from '../../www/link/address-bar.js';

/**
 * An address bar of a browser that holds an address, for a form that holds a draft.
 * @param {string} hash
 * @param {import('../../www/boundary').Draft} draft
 */
function browser(hash, draft) {
  const location = { pathname: '/', search: '', hash };
  const history = {
    state: null,
    /** @type {(state: unknown, title: string, next: string) => void} */
    replaceState(_state, _title, next) {
      const { search, hash } = new URL(next, 'https://vendor-tco.example');
      Object.assign(location, { search, hash });
    },
  };
  Object.assign(globalThis, { location, history });
  const form = {
    ...{ draft, isComplete: true, isExample: false, gone: new AbortController().signal },
    engine: {
      encodeLink: (/** @type {{ title?: unknown }} */ { title }) => ({ ok: `#1.${title}` }),
    },
    shape: { knows: () => true },
  };
  const bar = createAddressBar(/** @type {any} */ (form));
  return { location, form, bar };
}

test('the address follows the form', () => {
  const { location, form, bar } = browser('', { title: 'own' });
  bar.follow();
  assert.equal(location.hash, '#1.own');
  form.draft = { title: 'theirs' };
  bar.standsFor(form.draft);
  bar.follow();
  assert.equal(location.hash, '#1.own');
});

test('an address that the reader goes on to is not written over before it is opened', () => {
  const { location, form, bar } = browser('', { title: 'own' });
  bar.standsFor(null);
  location.hash = '#1.theirs';
  bar.follow();
  bar.chose({ lang: 'zh-CN' });
  bar.follow();
  assert.equal(location.hash, '#1.theirs');
  form.draft = { title: 'theirs' };
  bar.standsFor(form.draft);
  form.draft = { title: 'theirs, changed' };
  bar.follow();
  assert.equal(location.hash, '#1.theirs,%20changed');
});
