import { readFileSync } from 'node:fs';
import { encodeLink, initSync } from '../../www/pkg/vendor_tco.js';
import { link as english } from '../../www/text/link.en.js';
import { link as chinese } from '../../www/text/link.zh-CN.js';
import { drawn, example, named, names, note, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

/** @typedef {import('@playwright/test').Page} Page */

initSync({ module: readFileSync(new URL('../../www/pkg/vendor_tco_bg.wasm', import.meta.url)) });

/** @param {unknown} scenario */
function fragmentOf(scenario) {
  const { ok } = encodeLink(scenario);
  if (ok === undefined) throw new Error('not a scenario');
  return ok;
}

const theirs = {
  ...JSON.parse(
    readFileSync(new URL('../../examples/three-vendors.json', import.meta.url), 'utf8'),
  ),
  title: 'From a colleague',
};
const LINK = fragmentOf(theirs);
const OTHER = fragmentOf({ ...theirs, horizon_months: 12, title: 'From another' });
const THEIR_NAMES = theirs.vendors.map((/** @type {{ name: string }} */ { name }) => name);
const EXAMPLE_NAMES = example().vendors.map(({ name }) => name);
const EARLIER = 'vendor-tco-earlier';

/** @param {Page} page */
const notice = (page) => page.locator('.link-notice');

/** @param {Page} page */
const back = (page) => notice(page).getByRole('button', { name: english.back });

/** @param {Page} page */
const hash = (page) => new URL(page.url()).hash;

/** Comes from elsewhere, so that even an address that differs in its fragment alone is loaded. @param {Page} page @param {string} address */
async function follow(page, address) {
  await page.goto('about:blank');
  await page.goto(`./${address}`);
}

/** Makes the page the reader's own, and waits until it is kept. @param {Page} page @param {string} [amount] */
async function edit(page, amount = '4321') {
  const before = hash(page);
  await revenue(page).fill(amount);
  await expect.poll(() => hash(page)).not.toBe(before);
  await drawn(page);
}

/** @param {Page} page */
const earlier = (page) => page.evaluate((key) => localStorage.getItem(key), EARLIER);

test('the address follows the form, and opens elsewhere what it shows here', async ({
  page,
  browser,
  baseURL,
}) => {
  await openPage(page);
  expect(hash(page)).toBe('');
  const entries = await page.evaluate(() => history.length);
  await edit(page);
  await edit(page, '98765');
  expect(hash(page)).toMatch(/^#1\.[\w-]+$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const answer = await verdict(page).innerText();

  const fresh = await browser.newContext({ baseURL });
  const other = await fresh.newPage();
  await other.goto(page.url());
  await expect(verdict(other)).toHaveText(answer);
  await expect(revenue(other)).toHaveValue('98,765');
  await expect(notice(other)).toHaveCount(0);
  await fresh.close();

  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect.poll(() => hash(page)).toBe('');
});

test('what is half typed is not in the address, and is there after a reload', async ({ page }) => {
  await openPage(page);
  await edit(page);
  const address = page.url();
  await revenue(page).fill('43.');
  await expect(note(page)).toContainText('Showing the last complete answer');
  const answer = await verdict(page).innerText();
  await page.reload();
  await expect(revenue(page)).toHaveValue('43.');
  await expect(verdict(page)).toHaveText(answer);
  expect(page.url()).toBe(address);
  await expect(notice(page)).toHaveCount(0);
});

test('a reload that comes before the address could follow loses nothing', async ({ page }) => {
  await openPage(page);
  await edit(page);
  await revenue(page).fill('777');
  await page.reload();
  await expect(revenue(page)).toHaveValue('777');
  await expect(notice(page)).toHaveCount(0);
  await expect.poll(() => hash(page)).not.toBe('');
  await page.reload();
  await expect(revenue(page)).toHaveValue('777');
});

test('a link in the hands of a reader without work of their own is simply opened', async ({
  page,
}) => {
  await follow(page, LINK);
  await expect.poll(() => names(page)).toEqual(THEIR_NAMES);
  await expect(verdict(page)).toContainText(/\d/);
  await expect(notice(page)).toHaveCount(0);
  expect(hash(page)).toBe(LINK);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(THEIR_NAMES);
  await expect(notice(page)).toHaveCount(0);
  // To look at a link is not to make it one's own.
  await follow(page, '');
  await expect.poll(() => names(page)).toEqual(EXAMPLE_NAMES);
});

test('a link leaves the reader’s own scenario a step back, and at hand', async ({
  page,
  expectAccessible,
}) => {
  await openPage(page);
  await edit(page);
  const answer = await verdict(page).innerText();
  await follow(page, LINK);
  await expect.poll(() => names(page)).toEqual(THEIR_NAMES);
  await expect(notice(page)).toContainText(english.opened);
  await expectAccessible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(verdict(page)).toHaveText(answer);
  await expect(notice(page)).toBeHidden();
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => names(page)).toEqual(THEIR_NAMES);

  // The address followed the step back; whoever opens the link anew is told anew.
  await follow(page, LINK);
  await back(page).click();
  await expect(verdict(page)).toHaveText(answer);
  await expect(notice(page)).toBeHidden();
  await expect.poll(() => hash(page)).not.toBe(LINK);
  await page.reload();
  await expect(verdict(page)).toHaveText(answer);
  await expect(notice(page)).toHaveCount(0);
});

test('work on a link does not cost the reader their own, over reloads and closed windows', async ({
  page,
  context,
}) => {
  await openPage(page);
  await edit(page);
  await follow(page, LINK);
  await expect(notice(page)).toContainText(english.opened);
  await edit(page, '5555');
  await page.reload();
  await expect(revenue(page)).toHaveValue('5,555');
  await expect(notice(page)).toContainText(english.kept);
  await page.close();

  const next = await context.newPage();
  await next.goto('./');
  await expect(revenue(next)).toHaveValue('5,555');
  await next.getByRole('button', { name: 'Undo' }).click();
  await expect(revenue(next)).toHaveValue('4,321');
  expect(await names(next)).toEqual(EXAMPLE_NAMES);
  await expect(notice(next)).toBeHidden();
  await expect.poll(() => earlier(next)).toBeNull();
  await next.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(revenue(next)).toHaveValue('5,555');
  await expect.poll(() => earlier(next)).not.toBeNull();
  await next.reload();
  await back(next).click();
  await expect(revenue(next)).toHaveValue('4,321');
});

test('a reader who knows is not told again, and can still step back', async ({ page }) => {
  await openPage(page);
  await edit(page);
  await follow(page, LINK);
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toBeHidden();
  await edit(page, '5555');
  await page.reload();
  await expect(revenue(page)).toHaveValue('5,555');
  await expect(notice(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(revenue(page)).toHaveValue('4,321');
});

test('what was half typed before a link comes back as it was', async ({ page }) => {
  await openPage(page);
  await edit(page);
  const answer = await verdict(page).innerText();
  await revenue(page).fill('43.');
  await expect(note(page)).toContainText('Showing the last complete answer');
  await follow(page, LINK);
  await back(page).click();
  await expect(revenue(page)).toHaveValue('43.');
  // The answer beside it is its own last one, not that of the link.
  await expect(verdict(page)).toHaveText(answer);
  await expect(note(page)).toContainText('Showing the last complete answer');
});

test('a link that is put into the address of the open page is a step', async ({ page }) => {
  await openPage(page);
  await edit(page);
  const mine = hash(page);
  await page.evaluate((link) => location.assign(link), LINK);
  await expect.poll(() => names(page)).toEqual(THEIR_NAMES);
  await expect(notice(page)).toContainText(english.opened);
  await page.evaluate((link) => location.assign(link), OTHER);
  await expect(page.locator('.kicker')).toHaveText('From another');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.kicker')).toHaveText('From a colleague');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(revenue(page)).toHaveValue('4,321');
  await expect.poll(() => hash(page)).toBe(mine);
});

test('back and forward go through the links that were opened', async ({ page }) => {
  await openPage(page);
  await page.evaluate((link) => location.assign(link), LINK);
  await expect.poll(() => names(page)).toEqual(THEIR_NAMES);
  await expect(notice(page)).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(EXAMPLE_NAMES);
  await page.goForward();
  await expect.poll(() => names(page)).toEqual(THEIR_NAMES);
  expect(hash(page)).toBe(LINK);
});

for (const [what, address, told] of [
  ['damaged', '#1.!!!', english.problems.link_damaged],
  ['empty', '#1.', english.problems.link_damaged],
  ['newer', '#2.YwRjgwpg', english.problems.link_newer],
  ['foreign', '#section-3', english.problems.link_foreign],
  ['endless', `#1.${'A'.repeat(300_000)}`, 'longer than any scenario'],
  ['misspelt', '?business.revenu=1', '“business.revenu”'],
]) {
  test(`a link that is ${what} is told in words, and nothing changes`, async ({ page }) => {
    await openPage(page);
    await edit(page);
    const answer = await verdict(page).innerText();
    await follow(page, address);
    await expect(page.getByRole('alert')).toContainText(told);
    await expect(page.getByRole('alert')).toContainText(english.shown.own);
    await expect(verdict(page)).toHaveText(answer);
    // The address stays, to be looked at, until the reader goes on.
    expect(page.url().endsWith(address)).toBe(true);
    await notice(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice(page)).toBeHidden();
    await revenue(page).fill('99');
    await expect.poll(() => hash(page)).toMatch(/^#1\.[\w-]{50,}$/);
    await expect.poll(() => hash(page).length).toBeLessThan(1000);
  });
}

test('of a link that was cut off the whole vendors are read', async ({
  page,
  expectAccessible,
}) => {
  await follow(page, LINK.slice(0, -20));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(`of ${THEIR_NAMES.length} vendors could be read`);
  const kept = await names(page);
  expect(kept.length).toBeGreaterThan(0);
  expect(THEIR_NAMES.slice(0, kept.length)).toEqual(kept);
  await expect(verdict(page)).toContainText(kept[0]);
  await expectAccessible();
  // A reload is told the same.
  await page.reload();
  await expect(alert).toContainText('could be read');
});

test('a broken link in the open page leaves it alone', async ({ page }) => {
  await openPage(page);
  const answer = await verdict(page).innerText();
  await page.evaluate(() => location.assign('#1.!!!'));
  await expect(page.getByRole('alert')).toContainText(english.problems.link_damaged);
  await expect(page.getByRole('alert')).toContainText(english.shown.before);
  await expect(verdict(page)).toHaveText(answer);
});

test('values out of range are at their fields, and there is no answer to show', async ({
  page,
}) => {
  await openPage(page);
  const overrides = '?business.revenue_per_hour=-5&vendors.0.name=A&vendors.0.price.monthly=x';
  await follow(page, overrides);
  await expect(revenue(page)).toHaveValue('-5');
  await expect(revenue(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(verdict(page)).toHaveText(
    'Correct the entries below to see which vendor costs least.',
  );
  await expect(note(page).getByRole('button')).toHaveCount(2);
  await expect(page.locator('.picture.bars')).toBeHidden();
  await note(page).getByRole('button').first().click();
  await expect(revenue(page)).toBeFocused();
  await revenue(page).fill('5');
  await page.getByRole('textbox', { name: 'Monthly price A', exact: true }).fill('7');
  await expect.poll(() => named(page)).toEqual(['A']);
  await expect(page.locator('.picture.bars svg')).toBeVisible();
  await expect.poll(() => hash(page)).not.toBe('');
  expect(new URL(page.url()).search).toBe('');
});

test('a link without an answer does not borrow that of the scenario before', async ({ page }) => {
  await openPage(page);
  await edit(page);
  await follow(page, '?vendors.0.name=A&business.revenue_per_hour=-1');
  await expect(verdict(page)).toContainText('Correct the entries');
  await expect(page.locator('.picture.bars')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(verdict(page)).toContainText('less than');
  await expect(page.locator('.picture.bars svg')).toBeVisible();
});

test('values in the query change the example, and make room for the fragment', async ({ page }) => {
  await follow(page, '?utm_source=blog&business.revenue_per_hour=77&theme=dark');
  await expect(revenue(page)).toHaveValue('77');
  expect(await names(page)).toEqual(EXAMPLE_NAMES);
  await expect(notice(page)).toHaveCount(0);
  await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'dark');
  await edit(page, '78');
  expect(new URL(page.url()).search).toBe('?utm_source=blog&theme=dark');
  await page.reload();
  await expect(revenue(page)).toHaveValue('78');
});

test('values in the query are set in the scenario of the fragment', async ({ page }) => {
  await follow(page, `?vendors[1].name=Renamed&horizon_months=6${LINK}`);
  await expect(verdict(page)).toContainText('Over 6 months');
  expect(await names(page)).toEqual([THEIR_NAMES[0], 'Renamed', ...THEIR_NAMES.slice(2)]);
});

test('the language of a link holds until the reader chooses one, and is not remembered', async ({
  page,
}) => {
  await follow(page, `?lang=zh-CN${LINK}`);
  await expect(verdict(page)).toContainText('个月算下来');
  await page.getByRole('combobox', { name: '外观' }).selectOption('dark');
  await follow(page, '');
  await expect(verdict(page)).toContainText('less than');
  await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'dark');

  await follow(page, '?lang=zh-CN');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(verdict(page)).toContainText('less than');
  await expect.poll(() => new URL(page.url()).search).toBe('?lang=en');
  await page.reload();
  await expect(verdict(page)).toContainText('less than');
});

test('the notice speaks the language of the page', async ({ page }) => {
  await openPage(page);
  await edit(page);
  await follow(page, `?lang=zh-CN${LINK.slice(0, -20)}`);
  await expect(notice(page)).toContainText(chinese.opened);
  await expect(notice(page)).toContainText('家服务商中只读出');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(notice(page)).toContainText(english.opened);
  await expect(notice(page)).toContainText('vendors could be read');
});

test('when the part that opens links does not come, the page says so and keeps all', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/ERR_FAILED/);
  await openPage(page);
  await edit(page);
  const answer = await verdict(page).innerText();
  await page.route(/links-/, (route) => route.abort());
  await follow(page, LINK);
  await expect(verdict(page)).toHaveText(answer);
  await expect(page.locator('.toast')).toContainText('could not be loaded');
  expect(hash(page)).toBe(LINK);
});

test.describe('shared', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** @param {Page} page */
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

  test('the link is copied, and opens what is shown', async ({ page, browser, baseURL }) => {
    await follow(page, '?utm_source=blog&theme=dark');
    await edit(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.locator('.toast')).toContainText(english.copied);
    const copied = await clipboard(page);
    await expect(page.locator('.toast')).toContainText(`${copied.length} characters`);
    expect(copied).toBe(new URL(`./${hash(page)}`, baseURL).href);
    const answer = await verdict(page).innerText();
    const fresh = await browser.newContext({ baseURL });
    const other = await fresh.newPage();
    await other.goto(copied);
    await expect(verdict(other)).toHaveText(answer);
    await fresh.close();
  });

  test('the untouched example has a link, too, and Chinese rides along', async ({ page }) => {
    await follow(page, '?lang=zh-CN');
    await expect(verdict(page)).toContainText('个月算下来');
    await page.getByRole('button', { name: '分享' }).click();
    await expect(page.locator('.toast')).toContainText(chinese.copied);
    const copied = new URL(await clipboard(page));
    expect(copied.search).toBe('?lang=zh-CN');
    expect(copied.hash).toBe(fragmentOf(example('zh-CN')));
  });

  test('where the system passes links on, it is asked to', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (/** @type {ShareData} */ data) => Object.assign(window, { shared: data }),
      });
    });
    await follow(page, LINK);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.locator('.toast')).toContainText(english.copied);
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'shared')))
      .toEqual({ title: 'From a colleague', url: page.url() });
  });

  test('what is half typed is not shared', async ({ page }) => {
    await openPage(page);
    await revenue(page).fill('1.');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.locator('.toast')).toContainText('correct the entries');
  });
});

test('where the page may not copy, the link is there to be copied by hand', async ({
  page,
  expectAccessible,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await follow(page, LINK);
  await page.getByRole('button', { name: 'Share' }).click();
  const field = page.getByRole('textbox', { name: english.field });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(page.url());
  expect(
    await field.evaluate((node) => {
      const { selectionStart, selectionEnd, value } = /** @type {HTMLInputElement} */ (node);
      return selectionStart === 0 && selectionEnd === value.length;
    }),
  ).toBe(true);
  await expectAccessible();
});
