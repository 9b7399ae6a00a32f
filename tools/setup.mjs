import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { capture, Failure, main, root, run, say } from './run.mjs';

// This module runs before any package is there, so it uses what Node brings and nothing else.

const TARGET = 'wasm32-unknown-unknown';

/** Everything that building needs beyond Node and Rust; quick when it is all there. */
export async function setup() {
  checkNode();
  await checkCargo();
  await installPackages();
  await addTarget();
}

/** The bundler runs on no older Node, and says so in words that do not help. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (!enough) {
    throw new Failure(
      `Node ${process.versions.node} is too old: this needs 20.19, 22.12 or anything later.`,
    );
  }
}

async function checkCargo() {
  const { status, stderr } = await capture('cargo', ['--version']);
  if (status === 127) {
    throw new Failure(
      'Rust is missing (no `cargo`): install it with rustup, https://rustup.rs, open a new terminal, and try again.',
    );
  }
  if (status !== 0) throw new Failure(`\`cargo\` does not work here:\n${stderr.trim()}`);
}

/** A stamp of the lock file tells whether what is installed is what the lock file says. */
async function installPackages() {
  const stamp = path.join(root, 'node_modules', '.installed');
  const lock = createHash('sha256')
    .update(await readFile(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === lock) return;
  say('Installing packages …');
  // No package here needs its install script, and a script that cannot run cannot surprise.
  await npm(['ci', '--ignore-scripts', '--loglevel=error']);
  await writeFile(stamp, lock);
}

/**
 * `npm` is a batch file on Windows, which cannot be started like a program; its script can.
 * @param {string[]} args
 */
async function npm(args) {
  const script = process.env.npm_execpath;
  await (script ? run(process.execPath, [script, ...args]) : run('npm', args));
}

/** rustup may be told not to fetch what `rust-toolchain.toml` lists, so it is asked outright. */
async function addTarget() {
  const { status, stdout } = await capture('rustc', [
    '--print',
    'target-libdir',
    '--target',
    TARGET,
  ]);
  if (status === 0 && existsSync(stdout.trim())) return;
  if ((await capture('rustup', ['--version'])).status !== 0) {
    throw new Failure(
      `Rust cannot compile to WebAssembly here, and there is no rustup to ask: add the target ${TARGET} to your Rust.`,
    );
  }
  say('Adding the WebAssembly target to Rust …');
  await run('rustup', ['target', 'add', TARGET]);
}

await main(import.meta, setup);
