import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { cargoCounts, playwrightCounts, tapCounts } from './counts.mjs';
import { root } from './run.mjs';

/** Where runners leave the reports that are read by program; git ignores it. */
export const REPORTS = 'test-results';

const TAP = `${REPORTS}/node.tap`;
const FIREFOX = `${REPORTS}/firefox.tap`;
const BROWSER = `${REPORTS}/browser.json`;

/**
 * One command of the whole test.
 * @typedef {object} Stage
 * @property {string} name
 * @property {'setup' | 'lint' | 'rust' | 'page' | 'site' | 'browser' | 'firefox'} group
 * @property {string[]} needs the stages without which this one makes no sense
 * @property {string[] | (() => Promise<string[]>)} command
 * @property {Record<string, string>} [env]
 * @property {{ report?: string, read: (text: string) => import('./counts.mjs').Counts }} [tests]
 *   how its tests are counted: in a report, or else in what it prints
 */

const NODE = process.execPath;
const CLIPPY = ['cargo', 'clippy', '--locked', '--quiet'];
const DENY = ['--', '--deny', 'warnings'];

/** @type {Stage[]} */
export const stages = [
  {
    name: 'packages and targets',
    group: 'setup',
    needs: [],
    command: [NODE, 'tools/setup.mjs'],
  },
  {
    name: 'rust format',
    group: 'lint',
    needs: [],
    command: ['cargo', 'fmt', '--all', '--check'],
  },
  {
    name: 'rust lints',
    group: 'lint',
    needs: [],
    command: [...CLIPPY, '--workspace', '--all-targets', '--all-features', ...DENY],
  },
  {
    // The file that meets the page is compiled for no other machine.
    name: 'rust lints, wasm',
    group: 'lint',
    needs: ['packages and targets'],
    command: [...CLIPPY, '--lib', '--target', 'wasm32-unknown-unknown', ...DENY],
  },
  {
    name: 'rust tests',
    group: 'rust',
    needs: [],
    command: ['cargo', 'test', '--locked', '--quiet', '--all-features', '--no-fail-fast'],
    tests: { read: cargoCounts },
  },
  {
    name: 'core',
    group: 'setup',
    needs: ['packages and targets'],
    command: [NODE, 'tools/wasm.mjs'],
  },
  {
    name: 'page lints',
    group: 'lint',
    needs: ['packages and targets'],
    command: [NODE, 'node_modules/@biomejs/biome/bin/biome', 'check'],
  },
  {
    // The types of the boundary come with the core.
    name: 'page types',
    group: 'lint',
    needs: ['core'],
    command: [NODE, 'node_modules/typescript/bin/tsc'],
  },
  {
    name: 'page tests',
    group: 'page',
    needs: ['core'],
    command: () => nodeTests(['tests/page', 'tests/tools'], TAP),
    tests: { report: TAP, read: tapCounts },
  },
  {
    name: 'site',
    group: 'site',
    needs: ['core'],
    command: [NODE, 'tools/build.mjs'],
  },
  {
    name: 'size',
    group: 'site',
    needs: ['site'],
    command: [NODE, 'tools/size.mjs'],
  },
  {
    name: 'browser',
    group: 'setup',
    needs: [],
    command: [NODE, 'tools/browser.mjs', 'chromium'],
  },
  {
    name: 'browser tests',
    group: 'browser',
    needs: ['site', 'browser'],
    command: [
      ...[NODE, 'node_modules/@playwright/test/cli.js', 'test', '--forbid-only'],
      '--reporter=line,json',
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(root, BROWSER) },
    tests: { report: BROWSER, read: playwrightCounts },
  },
  {
    name: 'firefox',
    group: 'setup',
    needs: [],
    command: [NODE, 'tools/browser.mjs', 'firefox'],
  },
  {
    name: 'firefox tests',
    group: 'firefox',
    needs: ['site', 'firefox'],
    command: () => nodeTests(['tests/firefox'], FIREFOX),
    tests: { report: FIREFOX, read: tapCounts },
  },
];

/**
 * @param {string[]} folders
 * @param {string} report
 */
async function nodeTests(folders, report) {
  return [
    ...[NODE, '--test', '--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
    ...(await testFiles(folders)),
  ];
}

/**
 * Named one by one: the oldest Node that is supported takes folders, later ones take patterns.
 * @param {string[]} folders
 */
async function testFiles(folders) {
  const found = [];
  for (const folder of folders.filter((name) => existsSync(path.join(root, name)))) {
    for (const file of await readdir(path.join(root, folder), { recursive: true })) {
      if (file.endsWith('.test.js')) found.push(path.join(folder, file));
    }
  }
  return found.sort();
}
