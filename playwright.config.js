import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/browser.mjs';
import { freePorts, HOST } from './tools/port.mjs';

// The workers read this file again, and must find the ports that the servers were given.
process.env.SITE_PORTS ??= (await freePorts(2)).join();
const [rootPort, deepPort] = process.env.SITE_PORTS.split(',');

const DEEP = '/some/where/deep/';

/**
 * The built site, as a static host would serve it.
 * @param {string} port
 * @param {string} base
 */
function site(port, base) {
  return {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --base ${base}`,
    url: `http://${HOST}:${port}${base}`,
    reuseExistingServer: false,
  };
}

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  // Retries would hide a test that sometimes fails, which is a mistake to find.
  retries: 0,
  workers: '100%',
  // Long enough for a busy machine: a test waits for what it wants to see, and fails when that never comes.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-US',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'site', use: { baseURL: `http://${HOST}:${rootPort}/` } },
    {
      name: 'sub-path',
      testMatch: /site\.spec\.js/,
      use: { baseURL: `http://${HOST}:${deepPort}${DEEP}` },
    },
  ],
  webServer: [site(rootPort, '/'), site(deepPort, DEEP)],
});
