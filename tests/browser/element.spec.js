import {
  attribute,
  CONTROLS,
  heard,
  listen,
  openArticle,
  openFigure,
  set,
  twoVendors,
} from './article.js';
import { input, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// The element as those meet it who put it on their pages.

/** @typedef {import('./article.js').VendorTco} VendorTco */

test.describe('what the author sets', () => {
  test('attributes say what is shown', async ({ page }) => {
    const scenario = attribute(twoVendors(100));
    await openFigure(page, `${scenario} lang="zh-CN" theme="dark" controls="${CONTROLS}"`);
    await expect(verdict(page)).toContainText('个月算下来');
    await expect(verdict(page)).toContainText('Oak');
    await expect(page.locator('.kicker')).toHaveText('Two of a kind');
    await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'dark');
    await expect(input(page, '每小时营收')).toHaveValue('100');
    await expect(input(page, 'Elm：月费')).toHaveValue('1,500');
  });

  test('the language is that of the article around it', async ({ page }) => {
    await openFigure(page, '', { lang: 'zh-Hans' });
    await expect(verdict(page)).toContainText('个月算下来');
  });

  test('each attribute has a property, and all may change at run time', async ({ page }) => {
    await openFigure(page, attribute(twoVendors(100)));
    const element = page.locator('vendor-tco');
    const properties = await element.evaluate((/** @type {VendorTco} */ node) => ({
      ...{ view: node.view, theme: node.theme, controls: node.controls, home: node.home },
      scenario: node.scenario,
    }));
    expect(properties).toMatchObject({ view: 'compact', theme: 'auto', controls: '' });
    expect(properties.home).toBe(new URL('index.html', page.url()).href);
    expect(properties.scenario).toEqual(twoVendors(100));

    await set(element, { controls: ['business.revenue_per_hour'], theme: 'dark', lang: 'zh' });
    await expect(input(page, '每小时营收')).toHaveValue('100');
    await expect(element).toHaveAttribute('controls', 'business.revenue_per_hour');
    await expect(element).toHaveCSS('color-scheme', 'dark');

    await set(element, { scenario: twoVendors(7777, 'Another') });
    await expect(page.locator('.kicker')).toHaveText('Another');
    await expect(input(page, '每小时营收')).toHaveValue('7,777');
    await element.evaluate(
      (node, given) => node.setAttribute('scenario', JSON.stringify(given)),
      twoVendors(5, 'A third'),
    );
    await expect(page.locator('.kicker')).toHaveText('A third');
    await element.evaluate((node) => node.setAttribute('scenario', '?business.revenue_per_hour=6'));
    await expect(input(page, '每小时营收')).toHaveValue('6');

    await set(element, { view: 'full' });
    await expect(page.getByRole('button', { name: '添加服务商' })).toBeVisible();
    await expect(input(page, '每小时营收')).toHaveValue('6');
    await set(element, { view: 'compact' });
    await expect(page.getByRole('button', { name: '添加服务商' })).toHaveCount(0);
  });

  test('properties set before the element is known are honoured', async ({ page }) => {
    await openArticle(page, '<h1>Early</h1>');
    await page.evaluate((scenario) => {
      const element = /** @type {any} */ (document.createElement('vendor-tco'));
      Object.assign(element, { scenario, theme: 'dark' });
      element.controls = 'business.revenue_per_hour';
      element.view = 'compact';
      element.setAttribute('scenario', '?business.revenue_per_hour=1');
      document.body.append(element);
      const script = Object.assign(document.createElement('script'), {
        type: 'module',
        src: './vendor-tco.js',
      });
      document.body.append(script);
    }, twoVendors(4242));
    await expect(input(page, 'Your revenue per hour')).toHaveValue('4,242');
    await expect(page.locator('vendor-tco')).toHaveCSS('color-scheme', 'dark');
    await expect(page.locator('vendor-tco')).toHaveAttribute('view', 'compact');
    expect(await page.locator('vendor-tco').evaluate((node) => Object.keys(node))).toEqual([]);
  });

  test('custom properties and parts reach inside, nothing else does', async ({ page }) => {
    await openFigure(page, undefined, {
      head: `<style>
        vendor-tco { --vendor-tco-font: monospace; --vendor-tco-ink: rgb(1 2 3); --vendor-tco-paper: rgb(250 240 230);
          --vendor-tco-accent: rgb(0 128 0); --vendor-tco-font-size: 20px; --vendor-tco-verdict-font: fantasy }
        vendor-tco::part(verdict) { border: 7px solid rgb(9 9 9) }
        .sentence { color: red !important }
      </style>`,
    });
    const body = page.locator('vendor-tco .body');
    await expect(body).toHaveCSS('background-color', 'rgb(250, 240, 230)');
    await expect(body).toHaveCSS('font-family', 'monospace');
    await expect(verdict(page)).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(verdict(page)).toHaveCSS('font-family', 'fantasy');
    await expect(verdict(page)).toHaveCSS('font-size', '27.5px');
    await expect(page.locator('[part="verdict"]')).toHaveCSS('border-top-width', '7px');
    await expect(page.locator('input[type="range"]').first()).toHaveCSS(
      'accent-color',
      'rgb(0, 128, 0)',
    );
  });
});

test.describe('what the reader does', () => {
  test('the first answer is told when it is there', async ({ page }) => {
    await openArticle(page, '<h1>A</h1><div id="place"></div>');
    const told = await page.evaluate(
      (scenario) =>
        new Promise((resolve) => {
          const element = document.createElement('vendor-tco');
          Object.assign(element, { scenario, view: 'compact' });
          element.addEventListener('load', (event) => {
            const { detail, bubbles } = /** @type {CustomEvent} */ (event);
            resolve({ ...detail, bubbles });
          });
          document.getElementById('place')?.append(element);
          const src = new URL('./vendor-tco.js', location.href).href;
          import(src);
        }),
      twoVendors(100),
    );
    expect(told).toMatchObject({ scenario: twoVendors(100), issues: [], bubbles: false });
    expect(/** @type {any} */ (told).report.vendors).toHaveLength(2);
  });

  test('an edit is told as it is shown, and when edits rest', async ({ page }) => {
    await openFigure(page, `${attribute(twoVendors(100))} controls="${CONTROLS}"`);
    const element = page.locator('vendor-tco');
    await listen(element);
    await input(page, 'Your revenue per hour').fill('90000');
    await expect(verdict(page)).toContainText(/Elm.* costs/);
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('change');
    const events = await heard(page);
    expect(events.every(({ own }) => own)).toBe(true);
    expect(events.at(-1)).toMatchObject({ type: 'change', issues: [] });
    for (const { scenario, report } of events) {
      expect(scenario.business.revenue_per_hour).toBe(90000);
      expect(report.vendors[report.ranking[0]].name).toBe('Elm');
    }
    // A change by the author is no edit of the reader's.
    const before = events.length;
    await set(element, { scenario: twoVendors(1, 'Given') });
    await expect(page.locator('.kicker')).toHaveText('Given');
    await input(page, 'Your revenue per hour').fill('x');
    await expect.poll(async () => (await heard(page)).length).toBe(before + 2);
    const [told] = (await heard(page)).slice(before);
    expect(told.scenario.title).toBe('Given');
    expect(told.scenario.business.revenue_per_hour).toBe('x');
    expect(told.issues).toHaveLength(1);
  });

  test('what is told is the listener’s own, and the calculator relies on none of it', async ({
    page,
  }) => {
    await openFigure(page, `${attribute(twoVendors(100))} controls="${CONTROLS}"`);
    const answer = await verdict(page).innerText();
    await page.locator('vendor-tco').evaluate((/** @type {VendorTco} */ node) => {
      const { report } = node;
      if (report === null) throw new Error('There is no report.');
      report.vendors.length = 0;
      /** @type {any} */ (node.scenario).vendors.length = 0;
      node.lang = 'zh';
    });
    await expect(verdict(page)).toContainText('个月算下来');
    await set(page.locator('vendor-tco'), { lang: 'en' });
    await expect(verdict(page)).toHaveText(answer);
  });

  test('a listener that gives back what it is told is no endless loop', async ({ page }) => {
    await openFigure(page, `controls="${CONTROLS}"`);
    await page.locator('vendor-tco').evaluate((/** @type {VendorTco} */ node) => {
      let count = 0;
      node.addEventListener('input', ({ detail }) => {
        count += 1;
        node.scenario = detail.scenario;
        node.setAttribute('data-count', String(count));
      });
    });
    await input(page, 'Your revenue per hour').fill('1234');
    await expect(page.locator('vendor-tco')).toHaveAttribute('data-count', '1');
    await input(page, 'Your revenue per hour').fill('12345');
    await expect(page.locator('vendor-tco')).toHaveAttribute('data-count', '2');
    await expect(input(page, 'Your revenue per hour')).toHaveValue('12345');
  });

  test('nothing is stored', async ({ page }) => {
    await openFigure(page);
    await listen(page.locator('vendor-tco'));
    await input(page, 'Your revenue per hour').fill('1234');
    await expect.poll(async () => (await heard(page)).at(-1)?.type).toBe('change');
    const { url } = { url: page.url() };
    await page.reload();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(page.url()).toBe(url);
  });
});
