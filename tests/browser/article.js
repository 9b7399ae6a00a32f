import { expect } from './fixtures.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @typedef {import('../../www/element.js').VendorTco} VendorTco */

/** What an author chose, as it is written in an article. */
export const CONTROLS =
  'business.revenue_per_hour,vendors.0.support.repair_hours.p0,vendors[1].price.monthly';

/**
 * An article on the site's own origin, whatever its words.
 * @param {Page} page
 * @param {string} body
 * @param {{ head?: string, headers?: Record<string, string>, lang?: string, address?: string }} [options]
 */
export async function openArticle(page, body, { head = '', headers, lang = 'en', address } = {}) {
  const html = `<!doctype html>
    <html lang="${lang}">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title>${head}</head>
      <body>${body}</body>
    </html>`;
  const url = address ?? './article.html';
  await page.route(/\/article\.html$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: html, headers }),
  );
  await page.goto(url);
}

export const SCRIPT = '<script type="module" src="./vendor-tco.js"></script>';

/**
 * An article with a calculator that is there.
 * @param {Page} page
 * @param {string} [attributes]
 * @param {Parameters<typeof openArticle>[2]} [options]
 */
export async function openFigure(page, attributes = `controls="${CONTROLS}"`, options) {
  await openArticle(
    page,
    `<main><h1>An article</h1><p>Words before it.</p><vendor-tco view="compact" ${attributes}></vendor-tco><p>Words after it.</p></main>${SCRIPT}`,
    options,
  );
  await answered(page.locator('vendor-tco'));
}

/** @param {import('@playwright/test').Locator} element */
export async function answered(element) {
  await expect(element.locator('.sentence')).toContainText(/\d/);
}

/**
 * Two vendors of one's own, as an author would write them.
 * @param {number} revenue
 * @param {string} [title]
 */
export function twoVendors(revenue, title = 'Two of a kind') {
  return {
    title,
    business: { revenue_per_hour: revenue },
    vendors: [
      {
        name: 'Oak',
        price: { monthly: 900 },
        incidents_per_year: { p0: 4 },
        support: { repair_hours: { p0: 5 } },
      },
      {
        name: 'Elm',
        price: { monthly: 1500 },
        incidents_per_year: { p0: 1 },
        support: { repair_hours: { p0: 2 } },
      },
    ],
  };
}

/** @param {unknown} scenario */
export const attribute = (scenario) => `scenario='${JSON.stringify(scenario)}'`;

/**
 * What an element says as it says it, from its next event on.
 * @param {import('@playwright/test').Locator} element
 */
export async function listen(element) {
  await element.evaluate((node) => {
    /** @type {unknown[]} */
    const heard = [];
    Reflect.set(window, 'heard', heard);
    for (const type of ['input', 'change']) {
      document.addEventListener(type, (event) => {
        const { detail } = /** @type {CustomEvent} */ (event);
        heard.push({ type, own: event instanceof CustomEvent && event.target === node, ...detail });
      });
    }
  });
}

/**
 * @param {Page} page
 * @returns {Promise<{ type: string, own: boolean, scenario: any, report: any, issues: any[] }[]>}
 */
export const heard = (page) => page.evaluate(() => Reflect.get(window, 'heard'));

/**
 * Sets properties, as an author's script would.
 * @param {import('@playwright/test').Locator} element
 * @param {Record<string, unknown>} properties
 */
export async function set(element, properties) {
  await element.evaluate((node, values) => {
    Object.assign(node, values);
  }, properties);
}

/**
 * Counts what a page must let go of for an element to be forgotten.
 * @param {Page} page
 */
export async function countHolds(page) {
  await page.addInitScript(() => {
    const holds = { observers: 0, listeners: 0 };
    Reflect.set(window, 'holds', holds);
    for (const name of ['ResizeObserver', 'IntersectionObserver']) {
      const { prototype } = Reflect.get(window, name);
      const { observe, disconnect } = prototype;
      const live = new WeakSet();
      prototype.observe = function (/** @type {unknown[]} */ ...what) {
        if (!live.has(this)) holds.observers += 1;
        live.add(this);
        observe.apply(this, what);
      };
      prototype.disconnect = function () {
        if (live.delete(this)) holds.observers -= 1;
        disconnect.call(this);
      };
    }
    const { addEventListener: add, removeEventListener: remove } = window;
    // Those of the mouse and of touch are the test's own.
    const counted =
      /^(pagehide|pageshow|beforeprint|afterprint|hashchange|message|resize|scroll|key)/;
    /** @param {any[]} args */
    window.addEventListener = (...args) => {
      const by = counted.test(args[0]) ? 1 : 0;
      holds.listeners += by;
      args[2]?.signal?.addEventListener('abort', () => {
        holds.listeners -= by;
      });
      add.call(window, args[0], args[1], args[2]);
    };
    /** @param {any[]} args */
    window.removeEventListener = (...args) => {
      if (counted.test(args[0])) holds.listeners -= 1;
      remove.call(window, args[0], args[1], args[2]);
    };
  });
  return () => page.evaluate(() => Reflect.get(window, 'holds'));
}
