import { encodeLink } from '../../www/pkg/vendor_tco.js';
import { example } from '../page/core.js';
import { openAllGroups, openPage } from './buyer.js';
import { expect, test } from './fixtures.js';
import { cut, HOSTILE } from './hostile-texts.js';

// A scenario comes from anybody: in a file, a link, an attribute, a message. Its texts are shown as texts, and do nothing.

/** @typedef {import('@playwright/test').Locator} Locator */

/** Characters that a name may have; other texts have limits of their own. */
const NAME = 60;

/** Elements that a text may have turned into, or put something into. */
const MADE = '.hostile, [onerror], [onload], [onfocus], [onmouseover], [href^="javascript:" i]';

/** What happened that must not. @type {string[]} */
let happened;

test.beforeEach(({ context }) => {
  // Each test goes through the whole corpus.
  test.slow();
  happened = [];
  context.on('request', (request) => {
    const { hostname, pathname } = new URL(request.url());
    if (`${hostname}${pathname}`.includes('hostile')) happened.push(`asked for ${request.url()}`);
  });
  context.on('dialog', (dialog) => {
    happened.push(`said ${dialog.message()}`);
    dialog.dismiss();
  });
});

test.afterEach(async ({ page }) => {
  for (const frame of page.frames()) {
    const ran = await frame.evaluate(() => Reflect.get(window, 'ran'));
    if (ran !== undefined) happened.push(`ran in ${frame.url()}`);
  }
  expect(happened).toEqual([]);
});

/**
 * A scenario with one text in every place that takes one.
 * @param {string} text
 */
function scenario(text) {
  const document = example('live-commerce');
  const name = cut(text, NAME);
  document.title = cut(text, 120);
  document.usage.unit = cut(text, 24);
  document.business.events = [
    { name, per_year: 2, hours: 4, revenue_factor: 5, incident_multiplier: 2 },
  ];
  for (const vendor of document.vendors) {
    vendor.name = name;
    vendor.price.extras = [{ name, amount: 100, per: 'month' }];
  }
  return document;
}

/** Where the form holds texts, by the paths of its inputs, and how many characters they take. */
const INPUTS = {
  'usage.unit': 24,
  'business.events[0].name': NAME,
  'vendors[0].name': NAME,
  'vendors[0].price.extras[0].name': NAME,
  'vendors[1].name': NAME,
  'vendors[1].price.extras[0].name': NAME,
};

/**
 * Half a pair is no character: what shows it, and what sends it on, puts a mark in its place.
 * @param {string} text
 */
const whole = (text) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/**
 * The same for all texts in a value.
 * @template T
 * @param {T} value
 * @returns {T}
 */
const allWhole = (value) =>
  JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'string' ? whole(each) : each)));

/**
 * The verdict names both vendors with the text as it is, the picture is labelled with it, and nothing was made of it.
 * @param {Locator} calculator
 * @param {string} text
 * @param {Partial<typeof INPUTS>} [inputs] those of the form that hold it as well
 */
async function expectShown(calculator, text, inputs = {}) {
  const name = whole(cut(text, NAME));
  const isForm = Object.keys(inputs).length > 0;
  await expect
    .poll(
      async () => {
        const { title, ...shown } = await calculator.evaluate(read, {
          paths: Object.keys(inputs),
          made: MADE,
        });
        return allWhole(isForm ? { title, ...shown } : shown);
      },
      // Three times forty texts, each there after a few frames.
      { intervals: [50] },
    )
    .toEqual({
      ...(isForm && { title: whole(cut(text, 120)) }),
      names: [name, name],
      labels: [name, name],
      inputs: Object.fromEntries(
        // An input has one line.
        Object.entries(inputs).map(([path, most]) => [
          path,
          whole(cut(text, most)).replace(/[\r\n]/g, ''),
        ]),
      ),
      strangers: [],
    });
}

/**
 * Runs in the page: what the calculator shows, and elements, wherever, that a text may have turned into.
 * @param {Element} calculator
 * @param {{ paths: string[], made: string }} asked
 */
function read(calculator, { paths, made }) {
  const kinds =
    'script, style, iframe, object, embed, img, image, set, animate, foreignObject, base, meta, template';
  const shadow = /** @type {ShadowRoot} */ (calculator.shadowRoot);
  const strangers = [
    ...shadow.querySelectorAll(`${kinds}, ${made}`),
    ...calculator.ownerDocument.querySelectorAll(made),
  ];
  /** @param {string} selector */
  const texts = (selector) =>
    Array.from(shadow.querySelectorAll(selector), ({ textContent }) => textContent);
  return {
    title: texts('.kicker')[0],
    names: texts('.sentence .vendor'),
    // A picture's row is called by its vendor and its amount.
    labels: Array.from(shadow.querySelectorAll('.picture.bars .row'), ({ ariaLabel }) =>
      ariaLabel?.replace(/, [^,]*\d[^,]*$/, ''),
    ),
    inputs: Object.fromEntries(
      paths.map((path) => {
        const input = shadow.querySelector(`input[data-path="${path}"]`);
        return [path, input instanceof HTMLInputElement ? input.value : null];
      }),
    ),
    strangers: strangers.map(({ outerHTML }) => outerHTML),
  };
}

/**
 * As the source of a page holds a value.
 * @param {string} text
 */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A page of somebody else, at an address of its own.
 * @param {import('@playwright/test').Page} page
 * @param {string} content
 */
async function openForeign(page, content) {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Foreign</title>
    <link rel="icon" href="data:,">${content}`;
  await page.route('**/foreign.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('foreign.html');
}

/**
 * Opens a scenario in the page as it is, and waits until it is shown.
 * @param {import('@playwright/test').Page} page
 * @param {{ title: string }} document
 */
async function openNext(page, document) {
  const buffer = Buffer.from(JSON.stringify(document));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'scenario.json', mimeType: 'application/json', buffer });
  // A dialog that is just closing may still hold another one.
  const title = page.locator('.kicker').first();
  await expect(title).toHaveJSProperty('textContent', document.title);
}

/**
 * @param {(text: string, what: string) => Promise<void>} show
 */
async function forEachText(show) {
  for (const [what, text] of Object.entries(HOSTILE)) {
    await test.step(what, () => show(text, what));
  }
}

test('texts from a file are texts', async ({ page }) => {
  await openPage(page);
  await openAllGroups(page);
  await forEachText(async (text) => {
    const buffer = Buffer.from(JSON.stringify(scenario(text)));
    const file = { name: `${text.replaceAll(/[/\0]/g, '')}.json`, mimeType: 'text/html', buffer };
    await page.locator('input[type="file"]').setInputFiles(file);
    await expectShown(page.locator('vendor-tco'), text, INPUTS);
  });
});

test('texts from a link are texts', async ({ page }) => {
  await openPage(page);
  await openAllGroups(page);
  await forEachText(async (text) => {
    const { ok: fragment } = encodeLink(scenario(text));
    await page.goto(`./${fragment}`);
    await expectShown(page.locator('vendor-tco'), text, INPUTS);
  });
});

test('texts from a query are texts, its keys too', async ({ page }) => {
  const texts = Object.values(HOSTILE);
  // Several at once, for with every query the page is loaded anew.
  for (let from = 0; from < texts.length; from += 6) {
    const some = texts.slice(from, from + 6).map(whole);
    const names = some.map((text) => cut(text, NAME));
    const query = new URLSearchParams([
      ['business.revenue_per_hour', '900'],
      ...names.map((name, index) => [`vendors.${index}.name`, name]),
      ...some.map((text) => [`business.${text}`, text]),
    ]);
    await page.goto(`./?${query}`);
    const calculator = page.locator('vendor-tco');
    await expect
      .poll(async () => {
        const { labels, strangers } = allWhole(
          await calculator.evaluate(read, { paths: [], made: MADE }),
        );
        return { labels: labels.sort(), strangers };
      })
      .toEqual({ labels: names.sort(), strangers: [] });
    await expect(page.getByRole('alert')).toBeVisible();
    expect((await calculator.evaluate(read, { paths: [], made: MADE })).strangers).toEqual([]);
  }
});

test('texts from an attribute are texts', async ({ page }) => {
  const [first] = Object.values(HOSTILE);
  await openForeign(
    page,
    `<script type="module" src="./vendor-tco.js"></script>
    <vendor-tco scenario="${escaped(JSON.stringify(scenario(first)))}"></vendor-tco>`,
  );
  const calculator = page.locator('vendor-tco');
  await expectShown(calculator, first);
  await openAllGroups(page);
  await forEachText(async (text) => {
    const json = JSON.stringify(scenario(text));
    await calculator.evaluate((element, value) => element.setAttribute('scenario', value), json);
    await expectShown(calculator, text, INPUTS);
  });
});

test('texts from a message are texts', async ({ page }) => {
  await openForeign(page, '<iframe title="Calculator" src="./embed.html"></iframe>');
  const calculator = page.frameLocator('iframe').locator('vendor-tco');
  await expect(calculator.locator('.sentence')).toContainText(/\d/);
  await page.evaluate(() => frames[0].postMessage({ type: 'vendor-tco:hello' }, '*'));
  await forEachText(async (text) => {
    await page.evaluate((document) => {
      frames[0].postMessage({ type: 'vendor-tco:scenario', scenario: document }, '*');
    }, scenario(text));
    await expectShown(calculator, text);
  });
});

test('texts are texts in the dialogs, and in what they write for other pages', async ({ page }) => {
  await openPage(page);
  const dialog = page.getByRole('dialog');
  const texts = Object.values(HOSTILE).filter((text) => /[<"'\]]/.test(text));
  for (let from = 0; from < texts.length; from += 2) {
    const [one, other] = texts.slice(from, from + 2);
    const document = scenario(one);
    document.vendors[0].name = cut(other ?? one, NAME);
    await openNext(page, document);
    await page.getByRole('button', { name: 'Download…' }).click();
    expect(await dialog.evaluate(madeIn, MADE)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.sum.total button.amount').first().click();
    await expect(dialog.locator('details[data-line="extras"]')).toHaveCount(1);
    expect(await dialog.evaluate(madeIn, MADE)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Embed…' }).click();
    for (const way of ['Frame', 'Script tag', 'Picture with a link']) {
      await dialog.getByRole('radio', { name: way }).check();
      expect(await dialog.evaluate(madeIn, MADE)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('texts are texts in how sure it is, in what would change it, and in a curve', async ({
  page,
}) => {
  // Thirteen times all that a worker does.
  test.setTimeout(600_000);
  await openPage(page);
  const calculator = page.locator('vendor-tco');
  const dialog = page.getByRole('dialog');
  const texts = Object.values(HOSTILE).filter((text) => /[<"'\]&]/.test(text));
  for (let from = 0; from < texts.length; from += 2) {
    const [one, other] = texts.slice(from, from + 2);
    const document = scenario(one);
    document.vendors[0].name = cut(other ?? one, NAME);
    await openNext(page, document);
    for (const place of ['.certainty', '.sure', '.explore .unless', 'figure.tornado']) {
      const part = calculator.locator(place);
      await part.scrollIntoViewIfNeeded();
      const shown = async () => await part.textContent();
      await expect.poll(shown, { timeout: 60_000 }).toContain(cut(one, NAME));
    }
    await page.locator('[data-curve="vendors[0].incidents_per_year.p0"] button').click();
    await expect(dialog.locator('svg')).toBeVisible();
    await expect(dialog).toContainText(cut(one, NAME));
    const { strangers } = await calculator.evaluate(read, { paths: [], made: MADE });
    expect(strangers).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

/**
 * Runs in the page: the same for a dialog, and for pages that take over the code in it.
 * @param {Element} dialog
 * @param {string} made
 */
function madeIn(dialog, made) {
  /** @param {string} selector */
  const code = (selector) => {
    const texts = /** @type {NodeListOf<HTMLTextAreaElement>} */ (
      dialog.querySelectorAll(selector)
    );
    return Array.from(texts, ({ value }) => value);
  };
  const pages = code('#embed-code, #embed-html').map((html) =>
    new DOMParser().parseFromString(html, 'text/html'),
  );
  // Markdown may hold markup, unless it is told that it does not.
  const markup = code('#embed-markdown').filter((text) => /(?<!\\)</.test(text));
  const elements = [dialog, ...pages].flatMap((place) => [...place.querySelectorAll(made)]);
  return [...markup, ...elements.map(({ outerHTML }) => outerHTML)];
}

// A currency has three letters. What is none stands in its field as it came, and no amount is written in it.
test('a currency that is none is a text', async ({ page }) => {
  for (const currency of ['<b>', '"><', '{0}', '$&\u202E', '\u{1F600}\0\0', 'U\u0301S', 'ÅÄÖ']) {
    await page.goto(`./?currency=${encodeURIComponent(currency)}`);
    await expect(page.locator('.verdict')).toHaveAttribute('data-stale');
    await openAllGroups(page);
    await expect(page.locator('input[data-path="currency"]')).toHaveValue(currency);
    const { strangers } = await page.locator('vendor-tco').evaluate(read, {
      paths: [],
      made: MADE,
    });
    expect(strangers).toEqual([]);
  }
});
