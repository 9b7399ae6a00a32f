import { openPage } from './buyer.js';
import { expect } from './fixtures.js';

// What the author of an article does who embeds a comparison.

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Locator} Locator
 */

/** @param {Page} page */
export const opener = (page) => page.locator('#embed');

/** @param {Page} page */
export const dialog = (page) => page.getByRole('dialog');

/** @param {Page} page */
export async function openDialog(page) {
  await openPage(page);
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
}

/** @param {Page} page @param {string} name */
export const code = (page, name = 'Code for your page') =>
  dialog(page).getByRole('textbox', { name, exact: true });

/** @param {Page} page @param {string} name */
export const choose = (page, name) =>
  dialog(page).getByRole('radio', { name, exact: true }).check();

/** @param {Page} page */
export const preview = (page) => dialog(page).locator('.embed-preview');

/** The frame in the preview; the next one, which is on its way, is not in sight yet. @param {Page} page */
export const previewFrame = (page) => preview(page).locator('iframe:not(.coming)');

/** What it says. @param {Page} page */
export const framed = (page) => previewFrame(page).contentFrame().locator('.sentence');

/**
 * The snippet as a browser reads it.
 * @param {Page} page
 * @param {string} html
 */
export function parsed(page, html) {
  return page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(`<body>${text}`, 'text/html');
    return [...body.querySelectorAll('*')].map((node) => ({
      tag: node.localName,
      attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
      text: node.childElementCount === 0 ? node.textContent : '',
    }));
  }, html);
}

/**
 * No bar to scroll with inside the frame, and no empty room under what it shows.
 * @param {Locator} frame
 */
export async function expectFitting(frame) {
  const content = frame.contentFrame().locator('html');
  await expect
    .poll(async () => {
      const [outer, inner] = await Promise.all([
        frame.evaluate((node) => node.clientHeight),
        content.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
      ]);
      return Math.abs(outer - inner);
    })
    .toBeLessThanOrEqual(1);
}
