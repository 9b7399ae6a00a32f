import { zhCN } from '../../www/text/zh-CN.js';
import { example, group, input, named, names, openPage, revenue, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

const chinese = example('zh-CN').vendors.map(({ name }) => name);
const english = example().vendors.map(({ name }) => name);

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('the page, its title and its example are Chinese', async ({ page }) => {
    await openPage(page);
    await expect(page).toHaveTitle(zhCN.page.title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(verdict(page)).toContainText('个月算下来');
    expect(await names(page)).toEqual(chinese);
    await expect(input(page, '每小时营收')).toBeVisible();
    await expect(page.locator('.sure figure svg')).toHaveCount(4);
    const words = await page.locator('vendor-tco').innerText();
    const known = ['English', 'CVaR'];
    expect(words.match(/[A-Za-z]{4,}/g)?.filter((word) => !known.includes(word)) ?? []).toEqual([]);
  });
});

test('the untouched example follows the language, the reader’s own data does not', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect.poll(() => names(page)).toEqual(chinese);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => names(page)).toEqual(english);

  await revenue(page).fill('5000');
  await expect(verdict(page)).toContainText('less than');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(verdict(page)).toContainText('个月算下来');
  expect(await names(page)).toEqual(english);
});

test('language, appearance, open groups and tables are remembered', async ({ page }) => {
  await openPage(page);
  await group(page, 'More about incidents').click();
  await page.locator('.picture.time').getByRole('button', { name: 'Show as table' }).click();
  await page.locator('.picture.phases').getByRole('button', { name: 'Cost' }).click();
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.reload();
  await expect(verdict(page)).toContainText('个月算下来');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'dark');
  await expect(page.getByRole('button', { name: '故障明细', expanded: true })).toBeVisible();
  await expect(page.locator('.picture.time table')).toBeVisible();
  await expect(page.getByRole('button', { name: '成本', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('attributes of the element come before what is remembered', async ({ page }) => {
  await openPage(page);
  await page.locator('vendor-tco').evaluate((element) => {
    element.setAttribute('lang', 'zh');
    element.setAttribute('theme', 'dark');
  });
  await expect(verdict(page)).toContainText('个月算下来');
  await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'dark');
});

test('damaged storage is no harm', async ({ page }) => {
  await openPage(page);
  const answer = await verdict(page).innerText();
  const deep = `{"version":1,"draft":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`;
  for (const text of [
    'not json',
    'null',
    '[]',
    '{"version":1,"draft":7,"open":"all","language":[],"theme":{}}',
    '{"version":1,"draft":{"vendors":[]}}',
    '{"version":1,"draft":{"vendors":"many","__proto__":{"x":1}}}',
    '{"version":99,"draft":{"vendors":[{"name":"Later"}]}}',
    deep,
    'x'.repeat(2_000_000),
  ]) {
    await page.evaluate((value) => localStorage.setItem('vendor-tco', value), text);
    // The page keeps its own state when it goes away, so it is left without a chance to.
    await page.addInitScript((value) => localStorage.setItem('vendor-tco', value), text);
    await page.reload();
    await expect(verdict(page)).toHaveText(answer);
  }
});

test('what storage holds of a scenario is kept, the rest is dropped', async ({ page }) => {
  await page.addInitScript(() => {
    const draft = {
      business: { revenue_per_hour: '12.', colour: 'red', impact: { p0: 1, p9: 4 } },
      vendors: [{ name: 'Kept', price: { monthly: 5, extras: [{ amount: 1 }, 7] } }, 3],
    };
    localStorage.setItem('vendor-tco', JSON.stringify({ version: 1, draft, open: [] }));
  });
  await page.goto('./');
  await expect.poll(() => names(page)).toEqual(['Kept']);
  await expect(revenue(page)).toHaveValue('12.');
  // There never was an answer, so there is none to show; the sentence says what is missing.
  await expect(verdict(page)).toContainText('Your revenue per hour');
  await revenue(page).fill('12');
  await expect.poll(() => named(page)).toEqual(['Kept']);
});

test('the page works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await openPage(page);
  await revenue(page).fill('100');
  await expect(verdict(page)).toContainText(/\d/);
});
