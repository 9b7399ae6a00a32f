import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { capture, Failure, main, say } from './run.mjs';

// The tests drive a browser that the machine has, or that its package manager brings: a download of
// the test tool's own would be one more source to trust and to keep.

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
};

/**
 * @typedef {object} Manager
 * @property {string} command
 * @property {string[]} [refresh] brings its list of packages up to date
 * @property {string[][]} installs tried in turn: the package's name differs between systems
 * @property {boolean} root whether it works for the administrator only
 */

/** @type {Manager[]} */
const MANAGERS = [
  {
    command: 'apt-get',
    refresh: ['update', '-qq'],
    installs: ['chromium', 'chromium-browser'].map((name) => ['install', '-y', '-qq', name]),
    root: true,
  },
  { command: 'dnf', installs: [['install', '-y', 'chromium']], root: true },
  { command: 'pacman', installs: [['-Sy', '--noconfirm', 'chromium']], root: true },
  { command: 'apk', installs: [['add', 'chromium']], root: true },
  { command: 'brew', installs: [['install', '--cask', 'chromium']], root: false },
];

/** @returns {string | null} the program of an installed Chrome or Chromium */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const candidates = [...(named ? [named] : []), ...onPath, ...(PLACES[process.platform] ?? [])];
  return candidates.find(isProgram) ?? null;
}

/** What Playwright needs to start that browser. */
export function launchOptions() {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: findBrowser() ?? undefined,
    args: [
      // Chromium's sandbox refuses the administrator; everyone else keeps it.
      ...(isRoot ? ['--no-sandbox'] : []),
      // A test must not depend on, or wait for, what the browser fetches for itself.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}

/** Installs a browser where there is none. */
export async function ensureBrowser() {
  if (findBrowser()) return;
  const manager = await firstManager();
  if (manager) await install(manager);
  if (!findBrowser()) {
    throw new Failure(
      'The browser tests need Chrome or Chromium: install one, or let CHROME_PATH name its program.',
    );
  }
}

async function firstManager() {
  for (const manager of MANAGERS) {
    if ((await capture(manager.command, ['--version'])).status === 0) return manager;
  }
  return null;
}

/** @param {Manager} manager */
async function install({ command, refresh, installs, root }) {
  say(`Installing Chromium with ${command} …`);
  const sudo = root && process.getuid?.() !== 0 ? ['sudo'] : [];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const attempt = async (args) => {
    const [program, ...rest] = [...sudo, command, ...args];
    const { status, output } = await capture(program, rest, { env });
    if (status !== 0) say(output.trim());
    return status === 0;
  };
  // A list that cannot be refreshed may still be good enough to install from.
  if (refresh) await attempt(refresh);
  for (const args of installs) {
    if (await attempt(args)) return;
  }
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

await main(import.meta, async () => {
  await ensureBrowser();
  say(`The browser is ${findBrowser()}.`);
});
