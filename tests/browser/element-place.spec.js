import {
  answered,
  attribute,
  CONTROLS,
  countHolds,
  openArticle,
  openFigure,
  SCRIPT,
  set,
  twoVendors,
} from './article.js';
import { input, verdict } from './buyer.js';
import { expect, test } from './fixtures.js';

// The element among what else is on a page: it comes when it is near, keeps to its box, and leaves nothing behind.

/** @typedef {import('./article.js').VendorTco} VendorTco */

test('several are independent', async ({ page }) => {
  const [one, other] = [twoVendors(10, 'One'), twoVendors(99999, 'Other')];
  await openArticle(
    page,
    `<h1>Two</h1>
    <vendor-tco view="compact" id="one" ${attribute(one)} controls="${CONTROLS}"></vendor-tco>
    <vendor-tco view="compact" id="other" lang="zh-CN" theme="dark" ${attribute(other)} controls="${CONTROLS}"></vendor-tco>
    ${SCRIPT}`,
  );
  await answered(page.locator('#one'));
  await page.locator('#other').scrollIntoViewIfNeeded();
  await answered(page.locator('#other'));
  const before = await page.locator('#other .sentence').innerText();
  await page.locator('#one input').first().fill('70000');
  await expect(page.locator('#one .sentence')).toContainText(/Elm.* costs/);
  await expect(page.locator('#other .sentence')).toHaveText(before);
  await expect(page.locator('#one')).toHaveCSS('color-scheme', 'light dark');
  await expect(page.locator('#other')).toHaveCSS('color-scheme', 'dark');
});

test('one inside another element’s shadow is like any', async ({ page }) => {
  await openArticle(page, `<h1>Nested</h1><div id="host"></div>${SCRIPT}`);
  await page.evaluate(() => {
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    const element = document.createElement('vendor-tco');
    element.view = 'compact';
    element.setAttribute('controls', 'business.revenue_per_hour');
    root?.append(element);
  });
  await answered(page.locator('vendor-tco'));
  const outside = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('input', (event) => resolve(event instanceof CustomEvent));
      }),
  );
  await input(page, 'Your revenue per hour').fill('1234');
  expect(await outside).toBe(true);
});

test('moved, it goes on; put back, it has what the reader made of it', async ({ page }) => {
  await openFigure(page);
  const element = page.locator('vendor-tco');
  await input(page, 'Your revenue per hour').fill('77');
  await input(page, 'Your revenue per hour').press('Tab');
  const input77 = await input(page, 'Your revenue per hour').elementHandle();
  await element.evaluate((node) => node.parentElement?.prepend(node));
  await expect(input(page, 'Your revenue per hour')).toHaveValue('77');
  expect(await input77?.evaluate((node) => node.isConnected)).toBe(true);

  await element.evaluate(async (node) => {
    const { parentElement } = node;
    node.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    parentElement?.append(node);
  });
  await expect(input(page, 'Your revenue per hour')).toHaveValue('77');
  expect(await input77?.evaluate((node) => node.isConnected)).toBe(false);
  await input(page, 'Your revenue per hour').fill('88000');
  await expect(verdict(page)).toContainText(/\$[\d.]+M/);
});

test('removed, it leaves nothing behind', async ({ page }) => {
  const counts = await countHolds(page);
  await openFigure(page);
  const { observers, listeners } = await counts();
  expect(observers).toBeGreaterThan(0);
  expect(listeners).toBeGreaterThan(0);
  await page.locator('vendor-tco').evaluate((node) => node.remove());
  await expect.poll(counts).toEqual({ observers: 0, listeners: 0 });

  // One that never came near, and one that goes while it is loading.
  await page.evaluate(async () => {
    const far = document.createElement('vendor-tco');
    far.style.cssText = 'position: absolute; top: 5000px';
    const hasty = document.createElement('vendor-tco');
    hasty.setAttribute('loading', 'eager');
    document.body.append(far, hasty);
    far.remove();
    hasty.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await expect.poll(counts).toEqual({ observers: 0, listeners: 0 });
});

for (const view of ['compact', 'full']) {
  test(`removed, it is forgotten, ${view}`, async ({ page }) => {
    await openArticle(page, `<h1>A</h1><vendor-tco view="${view}"></vendor-tco>${SCRIPT}`);
    await answered(page.locator('vendor-tco'));
    if (view === 'full') await expect(page.locator('.why svg')).toHaveCount(3);
    await expect(page.locator('h1')).toHaveText('A');
    await page.evaluate(() => {
      const element = document.querySelector('vendor-tco');
      Reflect.set(window, 'seen', new WeakRef(element ?? document));
      element?.remove();
    });
    // The browser's cache of styles may hold the pattern that a picture was filled with, until looks change.
    await page.emulateMedia({ colorScheme: 'dark' });
    const isForgotten = async () => {
      await page.requestGC();
      return page.evaluate(() => Reflect.get(window, 'seen').deref() === undefined);
    };
    // What a worker was asked for holds it until it is answered.
    await expect.poll(isForgotten, { timeout: 60_000 }).toBe(true);
  });
}

test('nothing loads until it is near, and its room is kept', async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openArticle(
    page,
    `<h1>Long</h1><div style="height: 4000px"></div><vendor-tco view="compact"><a href="#">Instead</a></vendor-tco><p id="after">After</p>${SCRIPT}`,
  );
  const element = page.locator('vendor-tco');
  await page.waitForFunction(() => customElements.get('vendor-tco') !== undefined);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
  expect(asked.filter((path) => /program|language|compact|\.wasm/.test(path))).toEqual([]);
  const room = await element.evaluate((node) => node.getBoundingClientRect().height);
  expect(room).toBeGreaterThan(300);
  const instead = page.getByText('Instead');
  await expect(instead).toBeVisible();
  // Near is before it is seen.
  await page.evaluate(() => scrollTo(0, 4000 - innerHeight - 400));
  await answered(element);
  await expect(element).not.toBeInViewport();
  await expect(instead).toBeHidden();
  expect(asked.some((path) => path.endsWith('.wasm'))).toBe(true);
});

test('when the program does not come, the article stands and the reader is told', async ({
  page,
  allowMessage,
}) => {
  allowMessage(/ERR_FAILED/);
  await page.route(/program-/, (route) => route.abort());
  await openArticle(
    page,
    `<h1>A</h1><vendor-tco view="compact"><a href="#">Instead</a></vendor-tco>${SCRIPT}`,
  );
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByText('Instead')).toBeVisible();
  expect(
    await page.locator('vendor-tco').evaluate((/** @type {VendorTco} */ node) => node.report),
  ).toBe(null);
});

test('it works under the strictest policy that lets it compute', async ({ page }) => {
  await openFigure(page, undefined, {
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    },
  });
  await input(page, 'Your revenue per hour').fill('1234');
  await page.getByRole('button', { name: 'How it was computed' }).click();
  await expect(page.locator('.explanation')).toBeVisible();
  await expect(page.locator('vendor-tco .body')).toHaveCSS('container-type', 'inline-size');
  await set(page.locator('vendor-tco'), { view: 'full' });
  await expect(page.locator('.why svg')).toHaveCount(3);
});

test('a hostile style sheet changes its box at most', async ({ page }) => {
  const calm = 'html, body { margin: 0 } main { display: block; width: 600px }';
  const hostile = `
    html { font-size: 5px }
    *, *::before { all: unset !important }
    head, style, script, title { display: none !important }
    html, body, main { display: block !important } main { width: 600px !important }
    vendor-tco { font-size: 40px !important; line-height: 3 !important; color: red !important; letter-spacing: 9px !important;
      text-transform: uppercase !important; direction: rtl !important; text-align: right !important; white-space: nowrap !important;
      font-family: cursive !important; word-spacing: 2em !important; text-indent: 5em !important; cursor: crosshair !important;
      --ink: red !important; --paper: red !important; --chart-ink: red; --sans: cursive; --rem: 99px !important; background: red !important }
    p, h2, svg, text, button, input, label, .sentence { display: none !important; font-size: 40px !important }`;
  /** @type {unknown[]} */
  const looks = [];
  for (const style of [calm, hostile]) {
    await page.unrouteAll();
    await openFigure(page, undefined, { head: `<style>${style}</style>` });
    looks.push(
      await page.locator('vendor-tco').evaluate((node) => {
        const { left, top } = node.shadowRoot?.querySelector('.body')?.getBoundingClientRect() ?? {
          left: 0,
          top: 0,
        };
        return [...(node.shadowRoot?.querySelectorAll('*') ?? [])].map((each) => {
          const box = each.getBoundingClientRect();
          const style = getComputedStyle(each);
          const { color, backgroundColor, fontSize, fontFamily, letterSpacing, cursor } = style;
          const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
          return [
            ...[each.localName, box.width > 0 ? place : 'nowhere', color, backgroundColor],
            ...[fontSize, fontFamily, letterSpacing, cursor],
          ].join(' ');
        });
      }),
    );
  }
  expect(looks[1]).toEqual(looks[0]);
});

for (const style of ['float: right', 'display: flex', 'display: inline-block', 'display: grid']) {
  test(`it has a width wherever it stands, ${style}`, async ({ page }) => {
    await openFigure(page, undefined, {
      head: `<style>main { display: flex; flex-wrap: wrap } vendor-tco { ${style} }</style>`,
    });
    const chart = page.locator('vendor-tco svg.chart');
    const width = await chart.evaluate((node) => node.getBoundingClientRect().width);
    expect(width).toBeGreaterThanOrEqual(280);
    const body = page.locator('vendor-tco .body');
    expect(await body.evaluate((node) => node.clientWidth)).toBe(width);
  });
}

test('hidden by the page, it is hidden', async ({ page }) => {
  await openFigure(page);
  const element = page.locator('vendor-tco');
  for (const style of ['visibility: hidden', 'display: none']) {
    await element.evaluate((node, text) => {
      node.style.cssText = text;
    }, style);
    await expect(verdict(page)).toBeHidden();
  }
  await element.evaluate((/** @type {VendorTco} */ node) => {
    node.style.cssText = '';
    node.hidden = true;
  });
  await expect(verdict(page)).toBeHidden();
});
