import { evaluate, example } from '../page/core.js';
import { NAMES } from '../page/take.corpus.js';
import { all, readCsv, readXml, textOf } from '../page/take.reader.js';
import { openPage, revenue } from './buyer.js';
import { dialog, openDialog, opener, openScenario, saved } from './downloads.js';
import { expect, test } from './fixtures.js';

const LANGUAGES = [
  { locale: 'en-US', name: 'live-commerce', title: 'Live shopping for South-East Asia' },
  { locale: 'zh-CN', name: 'live-commerce.zh-CN', title: '东南亚直播电商加速选型' },
];

/** What the pictures are called in the dialog. */
const PICTURES = {
  'en-US': [
    'What each vendor costs',
    'When the cost comes',
    'Where the time goes',
    'Your week and their support hours',
    'How much could it cost',
    'Who wins how often',
    'How bad can it get',
    'By how much',
  ],
  'zh-CN': [
    ...['各家的总成本', '成本何时产生', '时间花在哪里', '你的一周与客服时段'],
    ...['可能花多少钱', '哪家胜算更大', '最坏会坏到什么程度', '能差多少'],
  ],
};

/** Size of a PNG, from its header. @param {Buffer} png */
function sizeOf(png) {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/**
 * A picture as a page that shows it sees it: its size, and how many colours it has.
 * @param {import('@playwright/test').Page} page
 * @param {string} type
 * @param {Buffer} content
 */
function seen(page, type, content) {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
      return { width, height, paper: pixels[0], colours: new Set(pixels).size };
    },
    `data:${type};base64,${content.toString('base64')}`,
  );
}

for (const { locale, name, title } of LANGUAGES) {
  test.describe(locale, () => {
    // On a dark page, too, what is taken away is dark on white.
    test.use({ locale, colorScheme: 'dark' });
    const scenario = example(name);
    const report = /** @type {NonNullable<ReturnType<typeof evaluate>["ok"]>} */ (
      evaluate(scenario).ok
    );
    const ranked = report.ranking.map((index) => report.vendors[index]);

    test('the CSV holds the numbers of the report, to the last digit', async ({ page }) => {
      await openPage(page);
      await openDialog(page);
      const { name: file, content } = await saved(page, /^CSV/);
      expect(file).toMatch(new RegExp(`^${title} – .+\\.csv$`));
      expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const records = readCsv(content.subarray(3).toString('utf8'));
      const rows = records.map((record) => record.map(({ text }) => text));
      const vendors = ranked.map((vendor) => vendor.name);
      expect(rows[0][1]).toBe(title);
      const head = rows.findIndex((row) => row[2] === vendors[0]);
      expect(rows[head].slice(2)).toEqual(vendors);
      const numbers = rows.slice(head + 1).map((row) => row.slice(2).map(Number));
      for (const wanted of [
        ranked.map(({ total }) => total),
        ranked.map(({ price }) => price),
        ranked.map(({ hidden }) => hidden),
        ranked.map(({ lines }) => lines.sla_credits),
        ranked.map(({ lines }) => lines.lost_revenue),
        ranked.map(({ availability }) => availability),
        ranked.map((vendor) => vendor.total_per_unit),
      ]) {
        expect(numbers).toContainEqual(wanted);
      }
    });

    test('the Markdown is the same in the file and on the clipboard', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openPage(page);
      await openDialog(page);
      const { name: file, content } = await saved(page, /^Markdown/);
      expect(file).toMatch(/\.md$/);
      await dialog(page)
        .getByRole('button', { name: /Copy as Markdown|复制为 Markdown/ })
        .click();
      await expect(dialog(page).getByRole('status')).toHaveText(/^(Copied|已复制)/);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(content.toString('utf8'));
      expect(copied).toContain(`| ${ranked.map((vendor) => vendor.name).join(' | ')} |`);
    });

    test('the scenario comes back as it was', async ({ page }) => {
      await openPage(page);
      await openDialog(page);
      const { name: file, content } = await saved(page, /^JSON/);
      expect(file).toBe(`${title}.json`);
      expect(JSON.parse(content.toString('utf8'))).toEqual(scenario);
    });

    for (const picture of PICTURES[/** @type {'en-US'} */ (locale)]) {
      test(`the picture “${picture}” stands on its own`, async ({ page, baseURL }) => {
        await openPage(page);
        await expect(page.locator('.sure .convention')).toContainText('200,000');
        await openDialog(page);
        const svg = await saved(page, new RegExp(`^${picture}.*SVG$`));
        const text = svg.content.toString('utf8');
        const root = readXml(text);
        expect(text).not.toMatch(/var\(|light-dark|class=|style=/);
        const words = textOf(root);
        const { host } = new URL(baseURL ?? '');
        for (const told of [title, host, String(new Date().getFullYear()), ranked[0].name])
          expect(words).toContain(told);
        const image = await seen(page, 'image/svg+xml', svg.content);
        expect(image.width).toBe(1000);
        expect(image.paper).toBe(0xffffffff);
        expect(image.colours).toBeGreaterThan(20);

        const png = await saved(page, new RegExp(`^${picture}.*PNG$`));
        expect(sizeOf(png.content)).toEqual({ width: 2000, height: 2 * image.height });
        const large = await seen(page, 'image/png', png.content);
        expect(large.paper).toBe(0xffffffff);
        expect(large.colours).toBeGreaterThan(20);
        await expect(dialog(page).getByRole('status')).toContainText(png.name);
      });
    }
  });
}

test('pictures are the same whatever the page looks like', async ({ page }) => {
  await openPage(page);
  const theme = page.getByRole('combobox', { name: 'Appearance' });
  /** @type {string[]} */
  const made = [];
  for (const chosen of ['Light', 'Dark']) {
    await theme.selectOption(chosen);
    await openDialog(page);
    made.push((await saved(page, /^What each.*SVG$/)).content.toString('utf8'));
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
  expect(made[1]).toBe(made[0]);
});

test('names that would do harm do none, in any file', async ({ page }) => {
  test.slow();
  await openPage(page);
  const scenario = example('live-commerce');
  const [first] = scenario.vendors;
  // As many at a time as a scenario takes, and as long as it takes them.
  for (let from = 0; from < NAMES.length; from += 12) {
    const names = NAMES.slice(from, from + 12).map((name) => name.slice(0, 60));
    const vendors = names.map((name) => ({ ...first, name }));
    await openScenario(page, { ...scenario, title: names[0], vendors });
    await expect(page.locator('.kicker')).toHaveJSProperty('textContent', names[0]);
    await openDialog(page);
    for (const [button, type] of [
      [/^CSV/, ''],
      [/^Markdown/, ''],
      [/^What each.*SVG$/, 'image/svg+xml'],
      [/^When the.*SVG$/, 'image/svg+xml'],
      [/^Your week.*PNG$/, 'image/png'],
    ]) {
      const { content } = await saved(page, /** @type {RegExp} */ (button));
      if (type !== '')
        expect((await seen(page, String(type), content)).colours).toBeGreaterThan(20);
      if (type === 'image/svg+xml') readXml(content.toString('utf8'));
    }
    await page.keyboard.press('Escape');
  }
  await expect(page).toHaveTitle('Which vendor is really cheapest?');
});

test.describe('the link', () => {
  test('goes along unless the reader leaves it out', async ({ page }) => {
    await openPage(page);
    await openDialog(page);
    const linked = async () => {
      const csv = (await saved(page, /^CSV/)).content.toString('utf8');
      const markdown = (await saved(page, /^Markdown/)).content.toString('utf8');
      const svg = (await saved(page, /^What each.*SVG$/)).content.toString('utf8');
      const [anchor] = all(readXml(svg)).filter(({ name }) => name === 'a');
      const inCsv = readCsv(csv.slice(1)).find(([label]) => label.text === 'Link')?.[1].text;
      const inMarkdown = /\]\(([^)]*)\)/.exec(markdown)?.[1];
      return [inCsv, inMarkdown, anchor.attributes.href];
    };
    const whole = await linked();
    expect(new Set(whole).size).toBe(1);
    expect(whole[0]).toMatch(/#1\.[\w-]+$/);
    await dialog(page).getByRole('checkbox').uncheck();
    const bare = await linked();
    expect(new Set(bare).size).toBe(1);
    expect(bare[0]).toBe(new URL(page.url()).origin + new URL(page.url()).pathname);
  });

  test('opens the same answer for somebody else', async ({ page, browser }) => {
    await openPage(page);
    await revenue(page).fill('4321');
    await openDialog(page);
    const csv = (await saved(page, /^CSV/)).content.toString('utf8');
    const link = readCsv(csv.slice(1)).find(([label]) => label.text === 'Link')?.[1].text;
    const other = await browser.newPage();
    await other.goto(link ?? '');
    await expect(revenue(other)).toHaveValue('4,321');
    await other.close();
  });
});

test.describe('the dialog', () => {
  test('is left by Escape and by its button, and gives the focus back', async ({ page }) => {
    await openPage(page);
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: 'CSV file' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(opener(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(opener(page)).toBeFocused();
  });

  test('loads nothing before it is asked for', async ({ page }) => {
    /** @type {string[]} */
    const parts = [];
    page.on('request', (request) => parts.push(new URL(request.url()).pathname));
    await openPage(page);
    await expect(page.locator('.why svg')).toHaveCount(3);
    expect(parts.filter((part) => /dialog/.test(part))).toEqual([]);
    await openDialog(page);
    expect(parts.filter((part) => /dialog/.test(part))).not.toEqual([]);
  });

  test('says so when it cannot be loaded', async ({ page, allowMessage }) => {
    allowMessage(/ERR_FAILED/);
    await page.route(/dialog-/, (route) => route.abort());
    await openPage(page);
    await opener(page).click();
    await expect(page.locator('.toast')).toContainText('could not be loaded');
  });

  test('shows the text where the browser does not let a page copy', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openPage(page);
    await openDialog(page);
    await dialog(page).getByRole('button', { name: 'Copy as Markdown' }).click();
    const text = dialog(page).getByRole('textbox');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue(/\| \*\*Total\*\* \|/);
    await expect(dialog(page).getByRole('status')).toContainText('copy it from there');
  });

  test('is not opened on half an entry', async ({ page }) => {
    await openPage(page);
    await revenue(page).fill('1.');
    await opener(page).click();
    await expect(page.locator('.toast')).toContainText('correct the entries');
    await expect(dialog(page)).toHaveCount(0);
  });

  for (const [colorScheme, width, locale] of /** @type {const} */ ([
    ['light', 360, 'en-US'],
    ['dark', 360, 'zh-CN'],
    ['light', 1280, 'zh-CN'],
    ['dark', 1280, 'en-US'],
  ])) {
    test.describe(`${colorScheme}, ${width} px, ${locale}`, () => {
      test.use({ colorScheme, viewport: { width, height: 740 }, locale });
      // axe reads every node of the page, which takes its time.
      test.slow();

      test('is within the window, and axe finds nothing', async ({ page, expectAccessible }) => {
        await openPage(page);
        await openDialog(page);
        const box = await dialog(page).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
        const spill = await dialog(page).evaluate((node) => node.scrollWidth - node.clientWidth);
        expect(spill).toBe(0);
        await expectAccessible();
      });
    });
  }
});
