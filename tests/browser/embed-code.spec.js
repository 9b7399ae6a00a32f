import {
  elementCode,
  frameCode,
  pictureCode,
  pictureMarkdown,
} from '../../www/embed-dialog/snippets.js';
import { choose, code, dialog, expectFitting, framed, openDialog, parsed } from './author.js';
import { example, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';
import { HOSTILE } from './hostile-texts.js';

// What the dialog writes, as a browser and a page of somebody else's take it.

/** @typedef {import('@playwright/test').Page} Page */

// A preview is a calculator of its own, and a pasted one a third.
test.slow();

/**
 * Opens a page of somebody else's that holds the snippet and nothing besides.
 * @param {Page} page
 * @param {string} html
 * @param {string} policy
 */
async function paste(page, html, policy) {
  const address = new URL('./somebody-else.html', page.url()).href;
  const { origin } = new URL(address);
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy.replaceAll(origin, "'self'") },
      body: `<!doctype html><meta charset="utf-8"><title>A blog</title><link rel="icon" href="data:,"><body>${html}`,
    }),
  );
  await page.goto(address);
}

/**
 * What the dialog says that a strict policy must allow.
 * @param {Page} page
 * @param {string} way
 */
async function policyFor(page, way) {
  const line = dialog(page).locator('.embed-policies dl > div').filter({ hasText: way }).first();
  const rules = await line.locator('code').allInnerTexts();
  return `default-src 'none'; img-src data:; ${rules.join('; ')}`;
}

for (const way of ['Frame', 'Script tag']) {
  test(`${way}: pasted under the policy it asks for, it says the same`, async ({ page }) => {
    await openDialog(page);
    await choose(page, way);
    const sentence = await verdict(page).first().innerText();
    const html = await code(page).inputValue();
    await paste(page, html, await policyFor(page, way));
    if (way === 'Frame') {
      const frame = page.locator('iframe');
      await expect(frame.contentFrame().locator('.sentence')).toHaveText(sentence);
      await expectFitting(frame);
    } else {
      await expect(verdict(page)).toHaveText(sentence);
    }
  });
}

test('the sizing script may be written out', async ({ page }) => {
  await openDialog(page);
  await dialog(page)
    .getByRole('checkbox', { name: /sizing script/ })
    .check();
  const html = await code(page).inputValue();
  expect(html).not.toContain('embed-host.js"');
  const policy = "default-src 'none'; frame-src 'self'; script-src 'unsafe-inline'; img-src data:";
  await paste(page, html, policy);
  await expect(page.locator('iframe').contentFrame().locator('.sentence')).toBeVisible();
  await expectFitting(page.locator('iframe'));
});

test('whatever names and titles hold, a browser reads the intended attributes and no others', async ({
  page,
}) => {
  await page.goto('./');
  for (const [what, text] of Object.entries(HOSTILE)) {
    /** @type {import('../../www/embed-dialog/snippets.js').Embed} */
    const embed = {
      ...{ site: 'https://calc.example/', fragment: '#1.abc', language: 'en', theme: 'auto' },
      ...{ view: 'compact', controls: [], vendors: 2, title: text, sentence: text },
    };
    // Of a control character or the end of a line, a space is left.
    const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
    const [frame, script, ...others] = await parsed(page, frameCode(embed));
    expect([frame.tag, script.tag, ...others], what).toEqual(['iframe', 'script']);
    expect(frame.attributes, what).toEqual({
      ...{ 'data-vendor-tco': '', title: line, width: '100%', height: '458', frameborder: '0' },
      ...{ loading: 'lazy', src: 'https://calc.example/embed.html?lang=en&theme=auto#1.abc' },
    });
    const element = await parsed(page, elementCode(embed));
    expect(element, what).toEqual([
      {
        tag: 'script',
        attributes: { type: 'module', src: 'https://calc.example/vendor-tco.js' },
        text: '',
      },
      {
        tag: 'vendor-tco',
        attributes: { scenario: '#1.abc', view: 'compact', lang: 'en', theme: 'auto' },
        text: '',
      },
      { tag: 'a', attributes: { href: 'https://calc.example/?lang=en#1.abc' }, text: line },
    ]);
    const picture = await parsed(page, pictureCode(embed, 'costs.png'));
    expect(picture, what).toEqual([
      { tag: 'a', attributes: { href: 'https://calc.example/?lang=en#1.abc' }, text: '' },
      { tag: 'img', attributes: { src: 'costs.png', alt: line, width: '100%' }, text: '' },
    ]);
    expect(pictureMarkdown(embed, 'costs.png'), what).not.toMatch(/(?<!\\)[<>]|\n/);
  }
});

test('a scenario with such names is written as it is', async ({ page }) => {
  const names = [HOSTILE['the end of an attribute'], HOSTILE['a picture with a handler']];
  const scenario = example();
  const hostile = {
    ...scenario,
    title: HOSTILE['the end of a script'],
    vendors: scenario.vendors.map((vendor, index) => ({ ...vendor, name: names[index] })),
  };
  await page.addInitScript(
    (draft) => localStorage.setItem('vendor-tco', JSON.stringify({ version: 1, draft, open: [] })),
    hostile,
  );
  await openDialog(page);
  await expect(framed(page)).toContainText(names[0]);
  const [frame] = await parsed(page, await code(page).inputValue());
  expect(frame.attributes.title).toContain(hostile.title);
  await choose(page, 'Script tag');
  const element = await parsed(page, await code(page).inputValue());
  for (const name of names) expect(element[2].text).toContain(name);
});
