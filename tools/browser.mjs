import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { capture, Failure, main, say } from './run.mjs';

// The tests drive browsers that the machine has, or that its package manager brings: a download of
// the test tool's own would be one more source to trust and to keep.

/**
 * @typedef {object} Browser
 * @property {string} title
 * @property {string} variable of the environment, which may name its program
 * @property {string[]} names of its program
 * @property {Partial<Record<NodeJS.Platform, string[]>>} places where it lies outside the path
 * @property {Record<string, string[]>} packages by package manager, tried in turn: names differ between systems
 *
 * @typedef {keyof typeof BROWSERS} Kind
 */

const BROWSERS = {
  chromium: /** @type {Browser} */ ({
    title: 'Chrome or Chromium',
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
      win32: inPrograms('Google', 'Chrome', 'Application', 'chrome.exe'),
    },
    packages: {
      'apt-get': ['chromium', 'chromium-browser'],
      dnf: ['chromium'],
      pacman: ['chromium'],
      apk: ['chromium'],
      brew: ['chromium'],
    },
  }),
  firefox: /** @type {Browser} */ ({
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: inPrograms('Mozilla Firefox', 'firefox.exe'),
    },
    packages: {
      'apt-get': ['firefox-esr', 'firefox'],
      dnf: ['firefox'],
      pacman: ['firefox'],
      apk: ['firefox-esr', 'firefox'],
      brew: ['firefox'],
    },
  }),
};

/**
 * @typedef {object} Manager
 * @property {string} command
 * @property {string[]} [refresh] brings its list of packages up to date
 * @property {string[]} install
 * @property {boolean} root whether it works for the administrator only
 */

/** @type {Manager[]} */
const MANAGERS = [
  {
    command: 'apt-get',
    refresh: ['update', '-qq'],
    install: ['install', '-y', '-qq'],
    root: true,
  },
  { command: 'dnf', install: ['install', '-y'], root: true },
  { command: 'pacman', install: ['-Sy', '--noconfirm'], root: true },
  { command: 'apk', install: ['add'], root: true },
  { command: 'brew', install: ['install', '--cask'], root: false },
];

/** @param {string[]} steps from one of the folders in which Windows keeps programs */
function inPrograms(...steps) {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [path.join(folder, ...steps)] : [];
  });
}

/**
 * @param {Kind} kind
 * @returns {string | null} the program of an installed browser
 */
export function findBrowser(kind) {
  const { variable, names, places } = BROWSERS[kind];
  const named = process.env[variable];
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const candidates = [...(named ? [named] : []), ...onPath, ...(places[process.platform] ?? [])];
  return candidates.find(isProgram) ?? null;
}

/** What Playwright needs to start Chromium. */
export function launchOptions() {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: findBrowser('chromium') ?? undefined,
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

/**
 * Installs a browser where there is none.
 * @param {Kind} kind
 */
export async function ensureBrowser(kind) {
  if (findBrowser(kind)) return;
  const { title, variable } = BROWSERS[kind];
  const manager = await firstManager();
  if (manager) await install(manager, BROWSERS[kind]);
  if (!findBrowser(kind)) {
    throw new Failure(
      `The browser tests need ${title}: install it, or let ${variable} name its program.`,
    );
  }
}

async function firstManager() {
  for (const manager of MANAGERS) {
    if ((await capture(manager.command, ['--version'])).status === 0) return manager;
  }
  return null;
}

/**
 * @param {Manager} manager
 * @param {Browser} browser
 */
async function install({ command, refresh, install, root }, { title, packages }) {
  say(`Installing ${title} with ${command} …`);
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
  for (const name of packages[command]) {
    if (await attempt([...install, name])) return;
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
  const kinds = Object.keys(BROWSERS);
  const kind = /** @type {Kind} */ (process.argv[2]);
  if (!kinds.includes(kind)) throw new Failure(`usage: node tools/browser.mjs ${kinds.join('|')}`);
  await ensureBrowser(kind);
  say(`The browser is ${findBrowser(kind)}.`);
});
