import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';

export { expect };

/** What axe checks: WCAG 2.2 AA with all it builds on, and what is good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * @typedef {object} Added
 * @property {(pattern: RegExp) => void} allowMessage lets a test provoke a message on purpose
 * @property {() => Promise<void>} expectAccessible fails on what axe finds in the page as it is now
 * @property {string[]} noise what a well-behaved page never does, as it happens
 * @property {void} quiet
 *
 * @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions} TestArgs
 * @typedef {import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions} WorkerArgs
 */

/** @type {import('@playwright/test').Fixtures<Added, {}, TestArgs, WorkerArgs>} */
const fixtures = {
  noise: async ({ context, baseURL }, use) => {
    /** @type {string[]} */
    const noise = [];
    const home = new URL(baseURL ?? '').origin;
    context.on('console', (message) => {
      // A machine that is busy is no fault of the page.
      if (/was preloaded using link preload but not used/.test(message.text())) return;
      noise.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => noise.push(`uncaught: ${error.error()}`));
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      // What a data: or blob: address names is in the page already.
      const leaves = /^(http|ws)s?:$/.test(protocol) && origin !== home;
      if (leaves) noise.push(`request: ${request.url()}`);
    });
    await use(noise);
  },

  // Runs for every test, asked for or not.
  quiet: [
    async ({ noise }, use) => {
      await use();
      expect(noise, 'console messages, uncaught errors, requests to elsewhere').toEqual([]);
    },
    { auto: true },
  ],

  allowMessage: async ({ noise }, use) => {
    /** @type {RegExp[]} */
    const allowed = [];
    await use((pattern) => allowed.push(pattern));
    const kept = noise.filter((entry) => !allowed.some((pattern) => pattern.test(entry)));
    noise.splice(0, noise.length, ...kept);
  },

  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withTags(RULES)
        .analyze();
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary}`,
        ),
      );
      expect(found, 'what axe finds').toEqual([]);
    });
  },
};

export const test = base.extend(fixtures);
