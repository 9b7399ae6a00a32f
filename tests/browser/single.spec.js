import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { singleFile } from '../../tools/single.mjs';
import { encodeLink } from '../../www/pkg/vendor_tco.js';
import { example } from '../page/core.js';
import { named, openAllGroups, revenue, verdict } from './buyer.js';
import { openDialog, saved } from './downloads.js';
import { expect, test } from './fixtures.js';

// The page as one file, opened from disk by a reader who has no connection.

const FILE = pathToFileURL(fileURLToPath(new URL('../../dist/vendor-tco.html', import.meta.url)));

/** What leaves the page. @type {string[]} */
let asked;

test.beforeEach(async ({ context, page }) => {
  asked = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(file|data|blob):/.test(url)) asked.push(url);
  });
  await context.setOffline(true);
  await open(page, FILE);
});

/**
 * @param {import('@playwright/test').Page} page
 * @param {URL} address
 */
async function open(page, address) {
  await page.goto(address.href);
  await expect(verdict(page)).toContainText(/\d/);
}

test.afterEach(() => expect(asked).toEqual([]));

test('everything is in it: both languages, the details, the pictures', async ({ page }) => {
  await expect(page.locator('.why svg')).toHaveCount(3);
  await openAllGroups(page);
  await expect(page.locator('#rows-incidents input').first()).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(verdict(page)).toContainText('个月算下来');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('服务商');
  await expect(page.locator('footer')).toContainText('浏览器');
});

test('the verdict follows an edit, and a reload keeps it', async ({ page }) => {
  await revenue(page).fill('0');
  await expect.poll(() => named(page)).toEqual(['Lowbid', 'Steady']);
  await page.reload();
  await expect(revenue(page)).toHaveValue('0');
  await expect.poll(() => named(page)).toEqual(['Lowbid', 'Steady']);
});

test('its policy names what may run by its hash, and nothing may be asked for', async ({
  page,
}) => {
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain("'unsafe-eval'");
});

test('a link in its fragment opens, and the address follows the form', async ({ page }) => {
  const scenario = example('live-commerce');
  scenario.vendors[0].name = 'From a link';
  scenario.business.revenue_per_hour = 0;
  const { ok: fragment } = encodeLink(scenario);
  await open(page, new URL(`${fragment}`, FILE));
  await expect.poll(() => named(page)).toEqual(['From a link', 'Steady']);
  await revenue(page).fill('12345');
  await expect.poll(() => page.url()).not.toContain(`${fragment}`);
  expect(page.url()).toContain(`${FILE.href}#1.`);
});

test('what is taken away from it arrives', async ({ page }) => {
  await openDialog(page);
  const { content } = await saved(page, 'CSV file');
  expect(content.toString()).toMatch(/,Steady,Lowbid\r\n/);
  for (const kind of ['SVG', 'PNG']) {
    const picture = await saved(page, new RegExp(`What each vendor costs, ${kind}`));
    expect(picture.name).toMatch(new RegExp(`\\.${kind}$`, 'i'));
  }
});

test('it writes an embed of a calculator that is published', async ({ page }) => {
  await page.getByRole('button', { name: 'Embed…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address of the calculator').fill('https://tco.example/compare/');
  await dialog.getByRole('radio', { name: 'Frame' }).check();
  await expect(dialog.getByRole('textbox', { name: 'Code for your page' })).toHaveValue(
    /<iframe [^>]*src="https:\/\/tco\.example\/compare\/embed\.html/,
  );
});

test.describe('a link shared from it', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
  });

  test('leads to the file itself, and says so', async ({ page }) => {
    await open(page, FILE);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.locator('.link-field')).toHaveValue(/^file:.*#1\./);
  });

  test('leads to the site that the file was built for', async ({ page }, info) => {
    const file = info.outputPath('vendor-tco.html');
    await writeFile(file, await singleFile('https://tco.example/compare/'));
    await open(page, pathToFileURL(file));
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.locator('.link-field')).toHaveValue(/^https:\/\/tco\.example\/compare\/#1\./);
  });
});
