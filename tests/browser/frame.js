import { CONTROLS } from './article.js';
import { expect } from './fixtures.js';

/** @typedef {import('@playwright/test').Page} Page */

/** What the page of an article loads, so that its frames fit. */
export const HOST_SCRIPT = '<script src="./embed-host.js"></script>';

/**
 * @param {Page} page
 * @param {string} [frames]
 */
export const frameOf = (page, frames = 'iframe') => page.frameLocator(frames);

/** @param {Page} page */
export const sentence = (page) => frameOf(page).locator('.sentence');

/** The frame without its border. @param {Page} page */
export const heightOf = (page) =>
  page.locator('iframe').evaluate((node) => {
    const { paddingTop, paddingBottom } = getComputedStyle(node);
    return node.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  });

/**
 * The height of what is in the frame, whatever the frame's own.
 * @param {Page} page
 */
export const contentOf = (page) =>
  frameOf(page)
    .locator('vendor-tco')
    .evaluate((node) => Math.ceil(node.getBoundingClientRect().height));

/** @param {Page} page */
export async function expectFitting(page) {
  await expect(sentence(page)).toContainText(/\d/);
  await expect
    .poll(async () => {
      const within = await frameOf(page)
        .locator('vendor-tco')
        .evaluate((node) => {
          const { documentElement: root } = document;
          const chart = node.shadowRoot?.querySelector('svg.chart');
          const room = Math.round(chart?.parentElement?.getBoundingClientRect().width ?? 0);
          const wanted = Math.min(1000, Math.max(240, room));
          return [
            root.scrollHeight - root.clientHeight,
            root.scrollWidth - root.clientWidth,
            chart ? Number(chart.getAttribute('width')) - wanted : 0,
          ];
        });
      return [(await heightOf(page)) - (await contentOf(page)), ...within];
    }, 'frame and content, what scrolls in the frame, a chart of another width')
    .toEqual([0, 0, 0, 0]);
}

/** @param {string} [query] */
export const frame = (query = `controls=${CONTROLS}`) =>
  `<iframe data-vendor-tco title="Calculator" src="./embed.html?${query}" style="width: 100%; height: 30px; border: 0"></iframe>`;
