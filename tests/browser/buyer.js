import { readFileSync } from 'node:fs';
import { expect } from './fixtures.js';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * The example that the page opens with.
 * @param {string} [language]
 * @returns {{ vendors: { name: string }[], business: { revenue_per_hour: number }, currency: string }}
 */
export function example(language) {
  const name = language === undefined ? 'live-commerce' : `live-commerce.${language}`;
  return JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));
}

/**
 * @param {Page} page
 */
export async function openPage(page) {
  await page.goto('./');
  await expect(verdict(page)).toContainText(/\d/);
}

/** @param {Page} page */
export const verdict = (page) => page.locator('.sentence');

/** Waits for the frame that answers what was done before: frames run what is asked of them in order. @param {Page} page */
export const drawn = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));

/** The line under the verdict: the break-even, or what keeps the answer from being current. @param {Page} page */
export const note = (page) => page.locator('.verdict .note');

/** The vendors that the verdict names, the cheapest first. @param {Page} page */
export async function named(page) {
  return verdict(page).locator('.vendor').allInnerTexts();
}

/**
 * @param {Page} page
 * @param {string} name as a screen reader says it
 */
export function input(page, name) {
  return page.getByRole('textbox', { name, exact: true });
}

/** @param {Page} page */
export const revenue = (page) => input(page, 'Your revenue per hour');

/** @param {Page} page */
export const names = (page) =>
  page
    .getByRole('columnheader')
    .getByRole('textbox')
    .evaluateAll((inputs) => inputs.map((each) => /** @type {HTMLInputElement} */ (each).value));

/**
 * @param {Page} page
 * @param {string} title
 */
export function group(page, title) {
  return page.getByRole('button', { name: title, expanded: false });
}

/** Opens every group that is closed. @param {Page} page */
export async function openAllGroups(page) {
  const closed = page.locator('.disclosure[aria-expanded="false"]');
  for (let left = await closed.count(); left > 0; left -= 1) {
    await closed.first().click();
    await expect(closed).toHaveCount(left - 1);
  }
  await expect(page.locator('#rows-incidents input').first()).toBeVisible();
}

/**
 * The amount of money in a sentence, such as $310, $12.3k or $1.2M.
 * @param {string} sentence
 */
export function amountIn(sentence) {
  const found = /\$([\d.,]+)([kMB]?)/.exec(sentence);
  if (found === null) throw new Error(`no amount in "${sentence}"`);
  const scale = { k: 1e3, M: 1e6, B: 1e9 }[found[2]] ?? 1;
  return Number(found[1].replaceAll(',', '')) * scale;
}
