import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { capture, Failure, main, root, run, say } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * How `wasm-opt` weighs speed against size. This weighs a kilobyte less than `-O3`. The linker puts the stack first, so that no value
 * lies in the lowest kilobyte, which saves additions before loads.
 */
const LEVEL = ['-Os', '--converge', '--low-memory-unused'];

/** Whoever waits for a simulation would rather wait for a kilobyte more. */
const FAST = ['-O3', '--converge', '--low-memory-unused'];

/** The compiler would copy functions into their callers far more readily: 4 kB more to fetch, after compression. */
const FEW_INLINED = '-Cllvm-args=-inline-threshold=25';

const PACKAGES = path.join(root, 'www', 'pkg');
const STAMP = '.stamp';
const WASM = 'vendor_tco_bg.wasm';
const TEXTS = ['vendor_tco.js', 'vendor_tco.d.ts', `${WASM}.d.ts`];

/**
 * What is made of the core. The page's first answer comes from one without simulation and exploring, which would weigh a quarter of all
 * that a visit loads; they come later, with a core that has everything.
 * @typedef {object} Build
 * @property {string} name
 * @property {string} out
 * @property {string[]} features
 * @property {string[]} level of the optimiser
 */

/** @type {Build[]} */
const BUILDS = [
  { name: 'core', out: PACKAGES, features: [], level: LEVEL },
  {
    name: 'whole core',
    out: path.join(PACKAGES, 'worker'),
    features: ['--features', 'worker'],
    level: FAST,
  },
];

/** Brings `www/pkg` in line with `src/`. Only cargo knows what it depends on, so cargo always runs. */
export async function buildCore() {
  for (const build of BUILDS) await bringUpToDate(build);
}

/** @param {Build} build */
async function bringUpToDate({ name, out, features, level }) {
  const stampFile = path.join(out, STAMP);
  const isNew = !existsSync(stampFile);
  say(`Compiling the ${name}${isNew ? ', about a minute the first time' : ''} …`);
  const core = await compile(features);
  const stamp = await fingerprint(core);
  if (await isFresh(out, stamp)) return;
  await rm(stampFile, { force: true });
  const glue = path.join(path.dirname(core), 'glue');
  await makeGlue(core, glue);
  await shortenNames([WASM, TEXTS[0]].map((file) => path.join(glue, file)));
  await mkdir(out, { recursive: true });
  await optimise(path.join(glue, WASM), path.join(out, WASM), level);
  for (const file of TEXTS) await copyFile(path.join(glue, file), path.join(out, file));
  await writeFile(stampFile, stamp);
}

/**
 * @param {string[]} features
 * @returns {Promise<string>} where cargo put the core, in its own words: a setting may have moved it
 */
async function compile(features) {
  const build = ['build', '--release', '--locked', '--quiet', '--lib', ...features];
  const target = ['--target', 'wasm32-unknown-unknown'];
  const { status, stdout, stderr } = await capture(
    'cargo',
    [...build, ...target, '--message-format', 'json-render-diagnostics'],
    { env: { CARGO_ENCODED_RUSTFLAGS: [withoutHome(), FEW_INLINED].join('\x1f') } },
  );
  process.stderr.write(stderr);
  if (status !== 0) throw new Failure('The core does not compile.');
  for (const line of stdout.split('\n')) {
    const file = line.startsWith('{') && JSON.parse(line).filenames?.find(isWasm);
    if (file) return file;
  }
  throw new Failure('cargo built no WebAssembly: the library must be a `cdylib`.');
}

/**
 * Messages of a panic name source files by their whole path. Readers of the page need not learn where
 * the builder's home is, and two builders get the same bytes.
 */
function withoutHome() {
  const home = process.env.CARGO_HOME ?? path.join(homedir(), '.cargo');
  return `--remap-path-prefix=${home}=cargo`;
}

/** @param {string} file */
function isWasm(file) {
  return file.endsWith('.wasm');
}

/**
 * What the output depends on: the compiled core, and the tools and settings that finish it.
 * @param {string} core
 */
async function fingerprint(core) {
  const hash = createHash('sha256');
  const tools = ['Cargo.lock', 'package-lock.json', 'tools/bindgen/src/main.rs', 'tools/wasm.mjs'];
  for (const file of [core, ...tools]) hash.update(await readFile(path.resolve(root, file)));
  return hash.digest('hex');
}

/**
 * @param {string} out
 * @param {string} stamp
 */
async function isFresh(out, stamp) {
  const made = [STAMP, WASM, ...TEXTS].map((name) => path.join(out, name));
  return made.every((file) => existsSync(file)) && (await readFile(made[0], 'utf8')) === stamp;
}

/**
 * @param {string} core
 * @param {string} folder
 */
async function makeGlue(core, folder) {
  say('Making its JavaScript side …');
  // The generator works for half a second but compiles for half a minute: unoptimised and without
  // debug information it is there soonest.
  await run(
    'cargo',
    ['run', '--locked', '--quiet', '--package', 'vendor-tco-bindgen', '--', core, folder],
    { env: { CARGO_PROFILE_DEV_DEBUG: '0' } },
  );
}

/**
 * The functions that the core calls are named alike on both sides, each by a hash that no compression shortens. Numbers of the same
 * length tell them apart as well.
 * @param {string[]} files
 */
async function shortenNames(files) {
  /** @type {Map<string, string>} */
  const numbers = new Map();
  for (const file of files) {
    // A byte a letter, whatever it stands for.
    const text = await readFile(file, 'latin1');
    const short = text.replace(/(?<=__wbg_\w+_)[0-9a-f]{16}\b/g, (hash) => {
      const number = numbers.get(hash) ?? String(numbers.size).padStart(hash.length, '0');
      numbers.set(hash, number);
      return number;
    });
    await writeFile(file, short, 'latin1');
  }
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string[]} level
 */
async function optimise(from, to, level) {
  say('Optimising …');
  const wasmOpt = path.join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
  await run(process.execPath, [wasmOpt, ...level, from, '-o', to]);
}

await main(import.meta, async () => {
  await setup();
  await buildCore();
});
