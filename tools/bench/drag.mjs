import { inBrowser } from './browser.mjs';

/** A display that shows sixty frames a second. */
const FRAME = 1000 / 60;
const LASTS = 5000;
/** Up to then, what every edit needs for the first time is being made. */
export const SETTLED = 500;
export const EDITS = 1000;
/** What a reader has before them, and a screen so high that all pictures are drawn anew all the time. */
export const SCREENS = { 'a screen of 900 px': 900, 'all in sight': 4200 };

/**
 * Drags a slider of the built page to and fro for five seconds.
 * @param {string} path of the slider's number
 * @param {number} height of the window
 */
export function drag(path, height) {
  return inBrowser(async (page) => {
    const slider = await ready(page, path, height);
    const box = await slider.boundingBox();
    if (box === null) throw new Error(`no slider for ${path}`);
    const y = box.y + box.height / 2;
    /** @param {number} share */
    const x = (share) => box.x + box.width * share;
    const place = await slider.evaluate((range) => {
      const { valueAsNumber, max } = /** @type {HTMLInputElement} */ (range);
      return valueAsNumber / Number(max);
    });
    await page.mouse.move(x(place), y);
    await page.mouse.down();
    await page.locator('.sure .figures').evaluate(watch);
    const started = performance.now();
    for (let passed = 0; passed < LASTS; passed = performance.now() - started)
      await page.mouse.move(x(0.5 + 0.4 * Math.sin(passed / 400)), y);
    const { frames, tasks, answers } = await page.evaluate(() =>
      /** @type {any} */ (window).watched(),
    );
    await page.mouse.up();
    const span = frames.at(-1) - frames[0];
    return {
      /** Of all frames that the display had to show. */
      inTime: Math.min(1, (frames.length - 1) / (span / FRAME)),
      longest: Math.max(0, ...tasks),
      longTasks: tasks.length,
      /** Changes of the simulation's pictures a second. */
      pictures: (answers * 1000) / span,
    };
  }, 'dist');
}

/**
 * What the page holds after few edits and after many, in bytes, with what is garbage left out.
 * @param {string} path
 */
export function memory(path) {
  return inBrowser(async (page) => {
    const slider = await ready(page, path, SCREENS['a screen of 900 px']);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const held = async () => {
      for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
    /** @param {number} count */
    const edit = (count) =>
      slider.evaluate(async (range, count) => {
        const input = /** @type {HTMLInputElement} */ (range);
        for (let made = 0; made < count; made += 1) {
          input.value = String(40 + ((made * 7) % 160));
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 3000));
      }, count);
    await edit(SETTLED);
    const before = await held();
    await edit(EDITS);
    const after = await held();
    return {
      heap: [before.JSHeapUsedSize, after.JSHeapUsedSize],
      nodes: [before.Nodes, after.Nodes],
    };
  }, 'dist');
}

/**
 * The slider, once the page has its simulation and its curves.
 * @param {import('@playwright/test').Page} page
 * @param {string} path
 * @param {number} height
 */
async function ready(page, path, height) {
  await page.setViewportSize({ width: 1280, height });
  await page.goto(page.url());
  const slider = page.locator(`[data-slider="${path}"]`);
  await slider.scrollIntoViewIfNeeded();
  await page.locator('.verdict .certainty .vendor').first().waitFor();
  await page.waitForTimeout(2000);
  return slider;
}

/**
 * Runs in the page: collects when frames are drawn, how long its tasks are that take over 50 ms, and when the pictures of the
 * simulation change.
 * @param {Element} pictures
 */
function watch(pictures) {
  /** @type {number[]} */
  const frames = [];
  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  let answers = 0;
  const changes = new MutationObserver(() => {
    answers += 1;
  });
  changes.observe(pictures, { subtree: true, childList: true, attributes: true });
  let on = true;
  const frame = (/** @type {number} */ now) => {
    frames.push(now);
    if (on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(window, {
    watched() {
      on = false;
      observer.disconnect();
      changes.disconnect();
      return { frames, tasks, answers };
    },
  });
}
