import { readFile } from 'node:fs/promises';
import { en } from '../../www/text/en.js';
import { zhCN } from '../../www/text/zh-CN.js';
import { expect } from './fixtures.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

/** The dialog in which the answer is taken away. @param {Page} page */
export const dialog = (page) => page.getByRole('dialog');

/** The button that opens it. @param {Page} page */
export const opener = (page) =>
  page
    .getByRole('button', { name: en.tools.take, exact: true })
    .or(page.getByRole('button', { name: zhCN.tools.take, exact: true }));

/** @param {Page} page */
export async function openDialog(page) {
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
}

/**
 * What a button of the dialog saves.
 * @param {Page} page
 * @param {string | RegExp} button
 */
export async function saved(page, button) {
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/**
 * Opens a scenario as a reader would.
 * @param {Page} page
 * @param {unknown} scenario
 */
export async function openScenario(page, scenario) {
  await page.locator('input[type="file"]').setInputFiles({
    name: 'scenario.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(scenario)),
  });
  await expect(page.locator('.toast')).toContainText(/scenario\.json/);
}
